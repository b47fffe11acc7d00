import type { Job, Ticket } from '../../generated/protocol/index.ts';
import type { Checkpoint } from './checkpoint.ts';
import { systemClock } from './clock.ts';
import type { Contract, JobKind } from './contract.ts';
import { Credentials } from './credentials.ts';
import { ClosedError, JobwireError, refuseInvalid, UnexpectedAnswerError } from './errors.ts';
import type { FollowContext } from './follow.ts';
import { Http } from './http.ts';
import { JobCalls, type JobFilter, newKey, readJobId } from './jobs.ts';
import { type ClientOptions, readOptions, type Settings, type TransportName } from './options.ts';
import { Reach } from './reach.ts';
import { asSent, Run, type RunContext, type RunStart, readPlace } from './run.ts';
import { orAborted } from './signals.ts';
import { TIMING, type Timing } from './timing.ts';
import { deferred } from './transports/deferred.ts';
import type { ClientTransport } from './transports/transport.ts';
import type { TransportContext } from './transports.ts';

export interface WatchOptions {
  /** Where to begin: a cursor, or `latest` for new events only. Default: the earliest event that is kept. */
  readonly after?: string;
  /** Where the app keeps how far it has handled the events; what it holds counts more than `after`. */
  readonly checkpoint?: Checkpoint;
  /** Detaches when it is aborted; the loop and `result()` then reject with its reason. */
  readonly signal?: AbortSignal;
}

export interface StartOptions extends WatchOptions {
  /** For job types that are shared: the job of this name is joined where there is one. */
  readonly name?: string;
  /** A text of your own to find it by, up to 200 characters. */
  readonly label?: string;
  /** The same key stands for the same job, however often it is started. Default: made by itself for each call. */
  readonly idempotencyKey?: string;
}

/** Params may be left out where none is required. */
type StartArguments<K extends JobKind> =
  Record<never, never> extends K['paramsInput']
    ? [params?: K['paramsInput'], options?: StartOptions]
    : [params: K['paramsInput'], options?: StartOptions];

/** The jobs of one type. */
export interface JobsOfType<K extends JobKind> {
  /**
   * Starts a job and follows it. The run is there at once; params that do not fit make it reject with ValidationError,
   * and are not sent.
   */
  start(...args: StartArguments<K>): Run<K>;
  /** Follows a job that was started before. */
  watch(id: string, options?: WatchOptions): Run<K>;
}

/** The jobs of every type. */
export interface Jobs<K extends JobKind> {
  /** A job as it stands. @throws NotFoundError where there is none, or it is someone else's */
  get(id: string): Promise<K['job']>;
  /** Your own jobs and shared ones, newest first; further pages are fetched as the loop goes on. */
  list(filter?: JobFilter): AsyncIterable<K['job']>;
  /** Follows a job that was started before. */
  watch(id: string, options?: WatchOptions): Run<K>;
  /** Cancels a job; answers with the job, which may have ended before. @throws NotFoundError */
  cancel(id: string, reason?: string): Promise<K['job']>;
  /** Deletes a job that has ended, with its events. @throws ConflictError while it has not, NotFoundError */
  remove(id: string): Promise<void>;
  /**
   * A short-lived, read-only key for places that cannot set a header: `new EventSource('…/events?ticket=' + ticket)`.
   * @param ids the jobs that it is good for, 1 to 100; default: all that you may read
   * @throws NotFoundError where one of them is not there
   */
  ticket(ids?: readonly string[]): Promise<Ticket>;
}

/** What the generated surface is made of. */
export interface RuntimeClient<M extends { readonly [T in keyof M]: JobKind }> {
  ofType<T extends keyof M & string>(type: T): JobsOfType<M[T]>;
  readonly jobs: Jobs<M[keyof M]>;
  /** Detaches all runs and closes all connections; calls that wait reject with `ClosedError`. Jobs go on. */
  close(): void;
}

/**
 * A client of the contract that is handed in.
 * @throws TypeError for options that cannot be used
 */
export function createRuntimeClient<M extends { readonly [T in keyof M]: JobKind }>(
  options: ClientOptions,
  contract: Contract,
  timing: Timing = TIMING,
): RuntimeClient<M> {
  const settings = readOptions(options);
  const life = new AbortController();
  const context = assemble(settings, contract, timing, life.signal);
  const { calls } = context;
  const close = () => life.abort(new ClosedError('The client was closed; its jobs go on.'));
  settings.signal?.addEventListener('abort', close, { signal: life.signal });
  if (settings.signal?.aborted) close();
  function ofType<T extends keyof M & string>(type: T): JobsOfType<M[T]> {
    const start = (params: unknown, options: StartOptions = {}) => startJob<M[T]>(context, type, params, options);
    // The types say which params may be left out; what was, is checked.
    return { start: start as JobsOfType<M[T]>['start'], watch: (id, options) => watchJob(context, id, options) };
  }
  return {
    ofType,
    jobs: {
      get: (id) => calls.get(id),
      list: (filter = {}) => calls.list(filter),
      watch: (id, options) => watchJob(context, id, options),
      cancel: (id, reason) => calls.cancel(id, reason),
      remove: (id) => calls.remove(id),
      ticket: (ids) => calls.ticket(ids),
    },
    close,
  };
}

function assemble(settings: Settings, contract: Contract, timing: Timing, life: AbortSignal): RunContext {
  const { logger, maxRetries, timeoutMs, transports: order } = settings;
  const clock = systemClock;
  const credentials = new Credentials(settings.token);
  const http = new Http(settings, credentials, clock, timing.backoff);
  const shared = { http, credentials, clock, timing, settings, timeoutMs, life };
  const transports = deferred(order, () => loadTransports(shared));
  const reach = new Reach(order, timing);
  if (!settings.WebSocket) {
    reach.ruleOut('websocket', 'This runtime has no WebSocket; one can be passed as the option WebSocket.');
  }
  const follow: FollowContext = { transports, reach, credentials, clock, timing, maxRetries, logger };
  return { follow, calls: new JobCalls(http, life), contract: () => orAborted(contract(), life), life };
}

/** @throws UnexpectedAnswerError where a page has named the SDK in a way in which its parts do not, as with a query */
async function loadTransports(context: TransportContext): Promise<ReadonlyMap<TransportName, ClientTransport>> {
  const loaded = await import('./transports.ts');
  if (loaded.JobwireError === JobwireError) return loaded.makeTransports(context);
  throw new UnexpectedAnswerError('The SDK was loaded twice: import jobwire.js without a query.');
}

function startJob<K extends JobKind>(
  context: RunContext,
  type: string,
  params: unknown,
  options: StartOptions,
): Run<K> {
  const { name, label, idempotencyKey = newKey(), signal } = options;
  const watch = readWatch(options);
  return new Run(context, { id: startChecked(), type, ...watch });

  async function startChecked(): Promise<string> {
    const sent = asSent(params);
    // The check fills in defaults; what is sent is what the app said.
    refuseInvalid('/params', (await context.contract())?.checkParams(type, structuredClone(sent)));
    const job: Job = await context.calls.start({ type, params: sent, name, label }, idempotencyKey, signal);
    return job.id;
  }
}

function watchJob<K extends JobKind>(context: RunContext, id: string, options: WatchOptions = {}): Run<K> {
  return new Run(context, { id: Promise.resolve(readJobId(id)), ...readWatch(options) });
}

/** @throws TypeError for what is no cursor */
function readWatch({ after, checkpoint, signal }: WatchOptions): Omit<RunStart, 'id'> {
  const place = after === undefined || after === 'latest' ? after : readPlace(after, 'The option after');
  return { checkpoint, signal, after: place };
}
