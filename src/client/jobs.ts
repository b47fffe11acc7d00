import type { InputAccepted, Job, JobList, JobStatus, Ticket } from '../../generated/protocol/index.ts';
import type { Call, Http } from './http.ts';
import { linkSignals } from './signals.ts';

/** Which jobs to list; all that you may see where nothing is given. */
export interface JobFilter {
  readonly type?: string;
  readonly status?: JobStatus;
  readonly name?: string;
  readonly label?: string;
  /** How many to fetch at once, 1 to 1000. Default: 50. */
  readonly limit?: number;
}

/** A job as it is asked for. */
export interface JobRequest {
  readonly type: string;
  readonly params: unknown;
  readonly name?: string | undefined;
  readonly label?: string | undefined;
}

/** The calls of `/v1/jobs`. Each may be repeated without harm, and is where its answer is lost. */
export class JobCalls {
  readonly #http: Http;
  readonly #life: AbortSignal;

  /** @param life aborted when the client is closed */
  constructor(http: Http, life: AbortSignal) {
    this.#http = http;
    this.#life = life;
  }

  /** @param key the same key stands for the same job, however often it is sent */
  start(request: JobRequest, key: string, signal?: AbortSignal): Promise<Job> {
    return this.#call('v1/jobs', 'Job', { method: 'POST', body: request, headers: { 'idempotency-key': key } }, signal);
  }

  get(id: string, signal?: AbortSignal): Promise<Job> {
    return this.#call(path(id), 'Job', {}, signal);
  }

  cancel(id: string, reason?: string): Promise<Job> {
    return this.#call(path(id, '/cancel'), 'Job', { method: 'POST', body: { reason } });
  }

  input(id: string, name: string, data: unknown, key: string): Promise<InputAccepted> {
    return this.#call(path(id, '/inputs'), 'InputAccepted', { method: 'POST', body: { name, data, key } });
  }

  remove(id: string): Promise<void> {
    return this.#call(path(id), undefined, { method: 'DELETE' });
  }

  ticket(ids?: readonly string[]): Promise<Ticket> {
    const body = ids ? { jobs: ids } : { all: true };
    return this.#call('v1/tickets', 'Ticket', { method: 'POST', body });
  }

  async *list(filter: JobFilter = {}): AsyncGenerator<Job> {
    let page: string | undefined;
    do {
      const list: JobList = await this.#call('v1/jobs', 'JobList', { query: { ...filter, page } });
      yield* list.jobs;
      page = list.next;
    } while (page !== undefined);
  }

  async #call<T>(path: string, form: string | undefined, call: Call, signal?: AbortSignal): Promise<T> {
    const link = linkSignals(this.#life, signal);
    try {
      return await this.#http.json<T>(path, form, call, link.signal);
    } finally {
      link.free();
    }
  }
}

function path(id: string, rest = ''): string {
  return `v1/jobs/${readJobId(id)}${rest}`;
}

/** @throws TypeError for what cannot be an id: `..` would ask for another address */
export function readJobId(id: string): string {
  if (typeof id === 'string' && /^[\w-]{1,64}$/.test(id)) return id;
  throw new TypeError(`${JSON.stringify(id)} is not the id of a job.`);
}

/** A key that nobody else makes. Not `crypto.randomUUID`: pages without TLS do not have it. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
