import fc, { type Arbitrary } from 'fast-check';
import { spoilt, textsOf, valuesOf } from './values.ts';

/** A request as it is sent. */
export interface FuzzedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** What stands for things that only the server under test knows. */
export interface Known {
  /** An `enkf` job and a `chat` that are there and stay. */
  readonly jobs: readonly [enkf: string, chat: string];
  /** A job that may be cancelled. */
  readonly victim: string;
  readonly token: string;
  readonly ticket: string;
}

/** An input as the job types take it; by the schema of all inputs alone, its data would never fit. */
const tune = fc.record({ name: fc.constant('tune'), data: valuesOf('EnkfTune') });
const say = fc.record({ name: fc.constant('say'), data: valuesOf('ChatSay') });

const BODIES: readonly [path: string, values: Arbitrary<unknown>][] = [
  ['/v1/jobs', valuesOf('StartBody')],
  ['/v1/jobs', valuesOf('EnkfStartBody')],
  ['/v1/jobs', valuesOf('SweepStartBody')],
  ['/v1/jobs', valuesOf('McmcStartBody')],
  ['/v1/jobs', valuesOf('ReplayStartBody')],
  ['/v1/jobs', valuesOf('TickerStartBody')],
  ['/v1/jobs', valuesOf('ChatStartBody')],
  ['/v1/jobs/{job}/inputs', valuesOf('InputBody')],
  ['/v1/jobs/{enkf}/inputs', tune],
  ['/v1/jobs/{chat}/inputs', say],
  ['/v1/jobs/{victim}/cancel', valuesOf('CancelBody')],
  ['/v1/tickets', valuesOf('TicketForJobsBody')],
  ['/v1/tickets', valuesOf('TicketForAllBody')],
  ['/v1/revocations', valuesOf('RevocationBody')],
];

const COMMANDS = [
  ...[
    'HelloCommand',
    'AuthCommand',
    'SubscribeCommand',
    'UnsubscribeCommand',
    'InputCommand',
    'CancelCommand',
    'PingCommand',
  ],
  ...['EnkfStartCommand', 'SweepStartCommand', 'McmcStartCommand', 'ReplayStartCommand', 'TickerStartCommand'],
  ...['ChatStartCommand', 'StartCommand'],
];

/** Text that a header can carry at all. */
const headerText = fc.stringMatching(/^[\x21-\x7e]([\x20-\x7e]{0,40}[\x21-\x7e])?$/);

const cursor = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '2',
    'latest',
    '',
    '01',
    '-1',
    '1-0',
    '1e3',
    '9007199254740991',
    '9007199254740992',
    ' 1',
    '１',
  ),
  fc.nat().map(String),
  fc.tuple(fc.nat({ max: 5 }), fc.nat()).map(([seq, time]) => `${seq}-${time}`),
  fc.string({ maxLength: 30, unit: 'binary' }),
);

/** Never a wait that is good: that would only be waited for. */
const parameter = fc.oneof(
  fc.tuple(fc.constantFrom('after', 'job', 'page'), cursor),
  fc.tuple(fc.constant('wait'), fc.constantFrom('0', '-1', '26', '1e9', 'NaN', '', '1.5', '00')),
  fc.tuple(fc.constant('limit'), fc.constantFrom('1', '1000', '0', '1001', '1e9', '', '-0', '١')),
  fc.tuple(fc.constantFrom('named', 'status', 'type', 'name', 'label', 'ticket', 'guest', 'nope', 'after[]'), cursor),
);

const manyParameters = fc.array(parameter, { maxLength: 4 });

/** One cursor and nothing else is what gets as far as the log. */
const oneCursor = cursor.map((text): [string, string][] => [['after', text]]);

const query = fc
  .oneof(manyParameters, oneCursor)
  .map((pairs) => pairs.map(([name, value], i) => `${i === 0 ? '?' : '&'}${name}=${encode(value)}`).join(''));

/** As browsers do, and now and then as nobody should. */
function encode(text: string): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  return text.length % 7 === 3 ? encoded.replaceAll('%', '%%') : encoded;
}

function ids({ jobs }: Known): Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...jobs) },
    fc.constantFrom('nope', '%00', '..', '0192a0f0-0000-7000-8000-000000000000', '%e0%a4%a', '__proto__', '%2e%2e%2fx'),
    fc.string({ maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())),
  );
}

const accept = fc.constantFrom(
  '*/*',
  'application/json',
  'text/event-stream',
  'text/event-stream;q=0',
  'image/png',
  ';;q=,',
  '',
);

const type = fc.oneof(
  { weight: 9, arbitrary: fc.constant('application/json') },
  fc.constantFrom('text/plain', 'application/json;charset=latin1'),
);

/** The token, mostly; else one of which something is another. */
function authorizations({ token }: Known): Arbitrary<string> {
  const altered = fc.tuple(fc.nat(), headerText).map(([at, what]) => {
    const place = at % token.length;
    return `Bearer ${token.slice(0, place)}${what.replaceAll(' ', '')}${token.slice(place + 1)}`;
  });
  return fc.oneof({ weight: 20, arbitrary: fc.constant(`Bearer ${token}`) }, altered, headerText);
}

/** Requests with a body. */
export function bodies(known: Known): Arbitrary<FuzzedRequest> {
  const kind = ([path, values]: readonly [string, Arbitrary<unknown>]) =>
    fc.record({
      method: fc.constant('POST'),
      path: ids(known).map((id) => fillPath(path, id, known)),
      headers: fc.record({ 'Content-Type': type, Authorization: authorizations(known) }),
      body: textsOf(spoilt(values)),
    });
  return fc.oneof(...BODIES.map(kind));
}

function fillPath(path: string, job: string, { jobs: [enkf, chat], victim }: Known): string {
  const ids: Readonly<Record<string, string>> = { job, enkf, chat, victim };
  return path.replace(/\{(\w+)\}/, (_, name: string) => ids[name]!);
}

/** Requests that are all head: paths, queries, cursors, tickets. */
export function heads(known: Known): Arbitrary<FuzzedRequest> {
  const paths = fc.oneof(
    fc.constantFrom('/v1/jobs', '/v1/events', '/v1/ws', '/v1/nope', '/v1/tickets', '/docs', '/problems/x', '/%'),
    ids(known).map((id) => `/v1/jobs/${id}`),
    { weight: 3, arbitrary: ids(known).map((id) => `/v1/jobs/${id}/events`) },
    ids(known).map((id) => `/v1/events?job=${id}@0`),
  );
  const more = fc.record(
    {
      'Last-Event-ID': cursor.filter(isHeaderText),
      'If-None-Match': headerText,
      'Idempotency-Key': headerText,
      Origin: headerText,
    },
    { requiredKeys: [] },
  );
  const head = fc.record({
    accept,
    more,
    authorization: authorizations(known),
    path: paths,
    query,
    ticket: tickets(known),
  });
  return fc.tuple(fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'PUT', 'DELETE'), head).map(([method, parts]) => ({
    method,
    path: withTicket(joined(parts.path, parts.query), parts.ticket),
    headers: {
      Accept: parts.accept,
      ...parts.more,
      ...(parts.ticket === undefined ? { Authorization: parts.authorization } : {}),
    },
  }));
}

/** A ticket, one of which something is another, or none. */
function tickets({ ticket }: Known): Arbitrary<string | undefined> {
  const altered = fc.tuple(fc.nat(), fc.string({ maxLength: 3 })).map(([at, what]) => {
    const place = at % ticket.length;
    return ticket.slice(0, place) + what + ticket.slice(place + 1);
  });
  return fc.option(fc.oneof(fc.constant(ticket), altered), { nil: undefined, freq: 3 });
}

function joined(path: string, query: string): string {
  return path.includes('?') ? path + query.replace('?', '&') : path + query;
}

function withTicket(path: string, ticket: string | undefined): string {
  return ticket === undefined
    ? path
    : `${path}${path.includes('?') ? '&' : '?'}ticket=${encodeURIComponent(ticket.toWellFormed())}`;
}

function isHeaderText(text: string): boolean {
  return /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text);
}

/** Frames, aimed at what is there: made up by the schema alone, ids and tokens would never be good ones. */
export function frames(known: Known): Arbitrary<Buffer> {
  const { jobs, victim, token } = known;
  const aims: Readonly<Record<string, object>> = { CancelCommand: { job: victim }, AuthCommand: { token } };
  const aimed = COMMANDS.map((name) => valuesOf(name).map((command) => ({ ...(command as object), ...aims[name] })));
  const subscribe = fc.record({
    id: fc.nat(),
    type: fc.constantFrom('subscribe', 'unsubscribe'),
    job: fc.constantFrom(...jobs),
    after: fc.option(cursor, { nil: undefined }),
  });
  const input = fc.oneof(
    tune.map((fields) => ({ ...fields, job: jobs[0] })),
    say.map((fields) => ({ ...fields, job: jobs[1] })),
  );
  const inputs = fc.tuple(fc.nat(), input).map(([id, fields]) => ({ id, type: 'input', ...fields }));
  return textsOf(spoilt(fc.oneof(...aimed, subscribe, inputs)));
}
