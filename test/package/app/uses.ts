// Every method and option of the package once: this has to compile, under `--strict` and with nothing else installed.
import {
  AuthError,
  type Checkpoint,
  type ClientOptions,
  ClosedError,
  ConflictError,
  ConnectionError,
  createClient,
  type EnkfResult,
  type EnkfRun,
  indexedDbCheckpoint,
  JobCancelledError,
  JobFailedError,
  JobwireError,
  localStorageCheckpoint,
  memoryCheckpoint,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnexpectedAnswerError,
  ValidationError,
  type WebSocketConstructor,
} from '@jobwire/client';
import { jobTypes, PROTOCOL, problems } from '@jobwire/client/contract';

const options: ClientOptions = {
  baseUrl: 'https://jobs.example.org',
  transports: ['websocket', 'sse', 'polling'],
  token: async () => 'a token',
  signal: AbortSignal.timeout(60_000),
  timeout: 10_000,
  maxRetries: 3,
  fetch: (input, init) => fetch(input, init),
  WebSocket: WebSocket as WebSocketConstructor,
  shareAs: 'ann',
  logger: console,
  onRequest: ({ method, url, headers, attempt }) => headers.set('x-request', `${method} ${url} ${attempt}`),
  onResponse: ({ status, durationMs, headers }) => console.log(status, durationMs, headers.get('date')),
};
export const client = createClient(options);

const own: Checkpoint = { load: async (job) => `${job}`, save: async (_job, _cursor) => {} };
export const checkpoints = [own, memoryCheckpoint(), localStorageCheckpoint('p'), indexedDbCheckpoint('d')];

export async function follow(): Promise<EnkfResult> {
  const run: EnkfRun = client.enkf.start(
    { ensembleSize: 200, betaPrior: { median: 2 } },
    { label: 'mine', idempotencyKey: 'k', checkpoint: own, signal: AbortSignal.timeout(1000), after: '0' },
  );
  const stop = run.on('transport', ({ transport, reason }) => console.log(transport, reason));
  run.on('gap', ({ requested, earliest, lost, reason }) => console.log(requested, earliest, lost, reason));
  run.on('reconnect', ({ attempt, delayMs, reason }) => console.log(attempt, delayMs, reason));
  for await (const event of run) {
    switch (event.type) {
      case 'progress':
        console.log(event.data.I_est.toFixed(1), event.data.step / event.data.total);
        break;
      case 'log':
        console.log(event.data.level, event.data.message);
        break;
      case 'completed':
        console.log(event.data.result.peak.t);
        break;
      case 'failed':
        console.log(event.data.error.code);
        break;
      case 'unknown':
        console.log(event.event.type);
        break;
    }
  }
  stop();
  await run.input.tune({ phi: 5 }, { key: 'k' });
  console.log(await run.id(), run.cursor, (await run.snapshot()).status);
  await run.cancel('enough');
  run.close();
  return run.result();
}

export async function others(): Promise<void> {
  client.sweep.start({ beta: { from: 1, to: 2, points: 3 } });
  client.mcmc.start();
  client.replay.start({ values: [1, 2, 3] });
  client.ticker.start({}, { name: 'market' });
  const room = client.chat.start({ topic: 'All' }, { name: 'lobby' });
  await room.input.say({ text: 'hello' });
  for await (const event of room) if (event.type === 'message') console.log(event.data.text);
  for await (const job of client.jobs.list({ type: 'enkf', status: 'running', name: 'n', label: 'l', limit: 10 })) {
    if (job.type === 'enkf') console.log(job.params.ensembleSize);
    const watched = client.jobs.watch(job.id, { after: 'latest' });
    for await (const { seq } of watched) console.log(seq);
  }
  client.enkf.watch('id', { after: '17-1795251600123' });
  console.log((await client.jobs.get('id')).lastSeq, (await client.jobs.cancel('id', 'why')).id);
  await client.jobs.remove('id');
  const { ticket } = await client.jobs.ticket(['id']);
  console.log(ticket);
  client.close();
}

export function told(error: unknown): string {
  if (error instanceof JobCancelledError) return error.reason ?? '';
  if (error instanceof ValidationError) return error.errors.map(({ pointer, message }) => pointer + message).join();
  if (error instanceof RateLimitError) return String(error.retryAfterMs);
  if (error instanceof JobwireError) return `${error.code} ${error.status} ${error.retryable} ${error.requestId}`;
  return '';
}

export const classes = [
  AuthError,
  NotFoundError,
  ConflictError,
  ServerError,
  ConnectionError,
  UnexpectedAnswerError,
  ClosedError,
  JobFailedError,
];
export const contract = [jobTypes.enkf.inputs, problems['job-not-found'].help, PROTOCOL];
