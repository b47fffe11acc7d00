// A page with no library: it starts a job with fetch, and follows it with EventSource. `onmessage` gets every event of
// the log, in order; a connection that breaks is taken up again by the browser where it ended; after the last event the
// server answers 204, which stops it for good.

const $ = (id) => document.getElementById(id);
const form = $('start');

/** The days shown so far, from the job's `progress` events. */
let days = [];
let source;
let job;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const params = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, Number(value)]));
  const response = await fetch('/v1/jobs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'enkf', params }),
  }).catch(() => undefined);
  if (!response) return say('The server cannot be reached. Try again.');
  const answer = await response.json();
  if (response.ok) follow(answer);
  else say(`${answer.title}: ${answer.detail}`);
});

$('cancel').addEventListener('click', () => fetch(job.links.cancel, { method: 'POST' }));

function follow(started) {
  source?.close();
  job = started;
  days = [];
  $('log').replaceChildren();
  $('numbers').replaceChildren();
  $('bar').value = 0;
  $('cancel').disabled = false;
  draw();
  source = new EventSource(job.links.events);
  source.onmessage = (message) => show(JSON.parse(message.data), message.data);
  source.onerror = () => {
    const isBreak = source.readyState === EventSource.CONNECTING && !$('cancel').disabled;
    if (isBreak) say('The connection broke; the browser takes it up again.');
  };
}

function show(event, text) {
  const line = document.createElement('li');
  line.textContent = text;
  $('log').append(line);
  if (event.type === 'progress') showDay(event.data);
  if (event.type === 'accepted') say('Accepted; waiting for a free thread.');
  if (event.type === 'started') say(`Run ${event.data.attempt} has started.`);
  if (event.type === 'completed') finish(`Done: log-likelihood ${event.data.result.logLik.toFixed(2)}.`);
  if (event.type === 'failed') finish(`Failed: ${event.data.error.detail}`);
  if (event.type === 'cancelled') finish('Cancelled.');
}

function showDay(day) {
  days.push(day);
  $('bar').value = day.pct;
  say(`Day ${day.step} of ${day.total}.`);
  const numbers = [
    ['In bed, observed', day.y],
    ['Estimate', `${day.I_est.toFixed(1)}`],
    ['β per day', day.beta_est.toFixed(3)],
    ['R(t)', day.Rt.q50.toFixed(2)],
    ['Log-likelihood', day.logLikSum.toFixed(2)],
  ];
  $('numbers').replaceChildren(...numbers.map(([name, value]) => pair(name, value)));
  draw();
}

function pair(name, value) {
  const [group, term, number] = ['div', 'dt', 'dd'].map((tag) => document.createElement(tag));
  term.textContent = name;
  number.textContent = value;
  group.append(term, number);
  return group;
}

function finish(text) {
  $('cancel').disabled = true;
  say(text);
}

function say(text) {
  $('status').textContent = text;
}

// The chart: 640 × 310, the plot within it.
const PLOT = { left: 40, right: 625, top: 10, bottom: 265 };

function draw() {
  const last = Math.max(13, ...days.map((day) => day.t));
  const top = niceTop(Math.max(10, ...days.flatMap((day) => [day.y, day.I.q95])));
  const x = (t) => PLOT.left + ((PLOT.right - PLOT.left) * t) / last;
  const y = (value) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * value) / top;
  const point = (value) => (day) => `${x(day.t).toFixed(1)},${y(value(day)).toFixed(1)}`;
  const upper = days.map(point((day) => day.I.q95));
  const lower = days.map(point((day) => day.I.q05)).reverse();
  $('band').setAttribute('d', days.length > 1 ? `M${[...upper, ...lower].join('L')}Z` : '');
  $('estimate').setAttribute('d', days.length > 1 ? `M${days.map(point((day) => day.I_est)).join('L')}` : '');
  $('observed').replaceChildren(...days.map((day) => shape('circle', { cx: x(day.t), cy: y(day.y), r: 4 })));
  const rows = [0, 0.25, 0.5, 0.75, 1].map((share) => share * top);
  const columns = [...Array(last + 1).keys()].filter((t) => t % Math.ceil((last + 1) / 14) === 0);
  $('axes').replaceChildren(
    ...rows.flatMap((value) => [
      shape('line', { x1: PLOT.left, x2: PLOT.right, y1: y(value), y2: y(value) }),
      shape('text', { x: PLOT.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, Math.round(value)),
    ]),
    ...columns.map((t) => shape('text', { x: x(t), y: PLOT.bottom + 18, 'text-anchor': 'middle' }, t)),
    shape('text', { x: PLOT.right, y: PLOT.bottom + 34, 'text-anchor': 'end' }, 'day, 0 = 22 January'),
  );
}

function niceTop(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.ceil((value * 2) / unit) * (unit / 2);
}

function shape(tag, attributes, text) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

draw();
