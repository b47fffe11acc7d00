/** Messages as a server sends them, by protocol.md. */

export const JOB = '019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44';

const T0 = Date.parse('2026-11-21T09:00:00.000Z');

export interface WireEvent {
  job: string;
  jobType: string;
  seq: number;
  time: string;
  type: string;
  data: object;
}

/** The time of event `seq`: each has another one. */
export function timeOf(seq: number): number {
  return T0 + seq * 1000;
}

export function event(seq: number, type: string, data: object, job = JOB): WireEvent {
  return { job, jobType: 'enkf', seq, time: new Date(timeOf(seq)).toISOString(), type, data };
}

/** A running job as it stands. */
export function snapshot(id: string): object {
  const links = { self: `/v1/jobs/${id}`, events: '', inputs: '', cancel: '' };
  const owner = { owner: 'guest', shared: false, createdAt: new Date(T0).toISOString() };
  return { id, type: 'enkf', status: 'running', attempt: 1, params: {}, ...owner, firstSeq: 1, lastSeq: 1, links };
}

/** An event of any kind, for tests that look at order alone. */
export function line(seq: number, job = JOB): WireEvent {
  return event(seq, 'log', { level: 'info', message: `line ${seq}` }, job);
}

/** A log of `count` events that ends with `cancelled`. */
export function wholeLog(count: number, job = JOB): WireEvent[] {
  const events = Array.from({ length: count - 1 }, (_, i) => line(i + 1, job));
  return [...events, event(count, 'cancelled', { reason: 'enough' }, job)];
}

/** The cursor after event `seq`. */
export function cursorAfter(seq: number): string {
  return seq === 0 ? '0' : `${seq}-${timeOf(seq)}`;
}

export const RESULT = {
  I_final: 4.6,
  beta_final: 2.11,
  RtFinal: 0.12,
  forecast: [{ t: 14, mean: 3.1, q05: 1.2, q25: 2.1, q50: 2.9, q75: 3.8, q95: 6 }],
  rmse1: 23.8,
  coverage50: 0.46,
  coverage90: 0.77,
  crps: 13.1,
  logLik: -64.5,
  peak: { t: 5, I: 281.7 },
  seed: 1978,
  steps: 14,
  digest: '5f2b51ca2fdc5baa31ec02e002f69aec98ae9be33cb03a1ec3d2bb0fdeb71b3f',
  notice: 'A demonstration on digitised data of 1978, not for public-health use.',
};

export function problem(code: string, status: number, more: object = {}): object {
  return {
    type: `/problems/${code}`,
    title: code,
    status,
    detail: `It is ${code}.`,
    code,
    requestId: 'request-1',
    ...more,
  };
}
