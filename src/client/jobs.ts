import type { InputAccepted, Job, JobList, JobStatus } from '../../generated/protocol/index.ts';
import { UnexpectedAnswerError } from './errors.ts';
import type { Call, Http } from './http.ts';
import { linkSignals } from './signals.ts';

/** Which jobs to list; all that you may see where nothing is given. */
export interface JobFilter {
  readonly type?: string;
  readonly status?: JobStatus;
  readonly name?: string;
  readonly label?: string;
  /** How many to fetch at once, 1 to 1000. */
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
    return this.#job('v1/jobs', { method: 'POST', body: request, headers: { 'idempotency-key': key }, signal });
  }

  get(id: string, signal?: AbortSignal): Promise<Job> {
    return this.#job(path(id), { signal });
  }

  cancel(id: string, reason?: string): Promise<Job> {
    return this.#job(path(id, '/cancel'), { method: 'POST', body: { reason } });
  }

  input(id: string, name: string, data: unknown, key: string): Promise<InputAccepted> {
    return this.#call(path(id, '/inputs'), { method: 'POST', body: { name, data, key } });
  }

  remove(id: string): Promise<void> {
    return this.#call(path(id), { method: 'DELETE', isRemoval: true });
  }

  async *list({ type, status, name, label, limit }: JobFilter): AsyncGenerator<Job> {
    let page: string | undefined;
    do {
      const list: JobList = await this.#call('v1/jobs', { query: { type, status, name, label, limit, page } });
      if (!Array.isArray(list?.jobs))
        throw new UnexpectedAnswerError('The server answered with something else than a list of jobs.');
      yield* list.jobs;
      page = list.next;
    } while (page !== undefined);
  }

  async #job(path: string, call: Call): Promise<Job> {
    const job = await this.#call<Job>(path, call);
    if (typeof job?.id === 'string' && typeof job.status === 'string') return job;
    throw new UnexpectedAnswerError('The server answered with something else than a job.');
  }

  async #call<T>(path: string, call: Call): Promise<T> {
    const link = linkSignals(this.#life, call.signal);
    try {
      return await this.#http.json<T>(path, { ...call, signal: link.signal });
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
