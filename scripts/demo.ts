/**
 * `npm run demo`: a server of its own on a free port with a fresh data folder, one `enkf` run through the SDK with a
 * progress bar, followed at the same time over plain WebSocket, SSE and polling; then the proof that all saw the same
 * bytes, and the result. The last line is one JSON object. Exit 0 where all is well.
 */
import { createClient, type EnkfProgress, type EnkfResult } from '@jobwire/client';
import cliProgress from 'cli-progress';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { startServerChild } from './server-child.ts';

const PACE_MS = 250;
const onTerminal = process.stdout.isTTY === true && process.env.TERM !== 'dumb';

const server = await startServerChild();
try {
  await demo(server.url);
} finally {
  await server.stop();
}

async function demo(baseUrl: string): Promise<void> {
  console.log(`A Jobwire server listens on ${baseUrl}, with a fresh SQLite log.`);
  console.log('Starting an ensemble Kalman filter on the influenza outbreak in an English boarding school, 1978.\n');
  const client = createClient({ baseUrl });
  const run = client.enkf.start({ delayMs: PACE_MS });
  const job = await run.id();
  const events = `${baseUrl}/v1/jobs/${job}/events`;
  const plain = Promise.all([overWebSocket(baseUrl, job), overSse(events), overPolling(events)]);

  const seen: string[] = [];
  const bar = progressBar();
  for await (const event of run) {
    seen.push(JSON.stringify(event));
    if (event.type === 'progress') bar.show(event.data);
  }
  bar.stop();
  const result = await run.result();
  const [webSocket, sse, polling] = await plain;
  client.close();

  const same = (events: readonly string[]) => events.join('\n') === seen.join('\n');
  const readers = { SDK: seen, WebSocket: webSocket, 'Server-Sent Events': sse, 'HTTP polling': polling };
  console.log();
  for (const [name, events] of Object.entries(readers)) {
    console.log(
      `${name.padEnd(19)} ${events.length} events, ${bytes(events)} bytes, ${same(events) ? 'the same' : 'DIFFERENT'}`,
    );
  }
  console.log(`\n${summary(result)}\n`);
  const identical = [webSocket, sse, polling].every(same);
  if (!identical) process.exitCode = 1;
  console.log(JSON.stringify({ job, events: seen.length, identical, result }));
}

/** The events of a job as a WebSocket client of twenty lines gets them, until `end`. */
function overWebSocket(baseUrl: string, job: string): Promise<string[]> {
  const socket = new WebSocket(`${baseUrl.replace('http', 'ws')}/v1/ws`, 'jobwire.v1');
  const events: string[] = [];
  return new Promise((resolve, reject) => {
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, type: 'subscribe', job, after: '0' }));
    socket.onerror = () => reject(new Error('The WebSocket failed.'));
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.seq !== undefined) events.push(data);
      if (message.type !== 'end') return;
      socket.close();
      resolve(events);
    };
  });
}

/** The same over Server-Sent Events. */
async function overSse(url: string): Promise<string[]> {
  const response = await fetch(url, { headers: { Accept: 'text/event-stream' } });
  const messages = response.body!.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  const events: string[] = [];
  for await (const message of messages) if (message.event === undefined) events.push(message.data);
  return events;
}

/** The same over polling: ask, handle, ask again after `next`, until `ended`. */
async function overPolling(url: string): Promise<string[]> {
  const events: string[] = [];
  for (let after = '0'; ; ) {
    const text = await (await fetch(`${url}?after=${after}&wait=20`)).text();
    const page = JSON.parse(text);
    const parts = page.events.map((event: unknown) => JSON.stringify(event));
    // The events must stand in the page byte for byte, not only mean the same.
    if (!text.startsWith(`{"events":[${parts.join(',')}]`))
      throw new Error('A page holds other bytes than its events.');
    events.push(...parts);
    if (page.ended) return events;
    after = page.next;
  }
}

/** A bar on a terminal, a line a day elsewhere. */
function progressBar() {
  const numbers = (day: EnkfProgress) =>
    `in bed ${String(day.y).padStart(3)}, estimated ${day.I_est.toFixed(1).padStart(5)}   β ${day.beta_est.toFixed(3)}   R ${day.Rt.q50.toFixed(2)}`;
  if (!onTerminal) {
    return {
      show: (day: EnkfProgress) => console.log(`day ${String(day.step).padStart(2)}/${day.total}  ${numbers(day)}`),
      stop: () => undefined,
    };
  }
  const bar = new cliProgress.SingleBar(
    { format: ' {bar} day {value}/{total}   {numbers}', hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    show(day: EnkfProgress) {
      if (!started) bar.start(day.total, 0, { numbers: '' });
      started = true;
      bar.update(day.step, { numbers: numbers(day) });
    },
    stop: () => bar.stop(),
  };
}

function bytes(events: readonly string[]): number {
  return events.reduce((sum, event) => sum + Buffer.byteLength(event), 0);
}

function summary(result: EnkfResult): string {
  return [
    `log-likelihood ${result.logLik.toFixed(2)}, one-step RMSE ${result.rmse1.toFixed(1)} boys, 90 % coverage ${result.coverage90.toFixed(2)}`,
    `peak of ${result.peak.I.toFixed(0)} boys on day ${result.peak.t}, R at the end ${result.RtFinal.toFixed(2)}`,
    `digest ${result.digest}`,
  ].join('\n');
}
