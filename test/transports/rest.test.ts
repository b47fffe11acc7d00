import { beforeAll, describe, expect, it } from 'vitest';
import { checkJob, type Job } from '../../generated/protocol/index.ts';
import type { RunningServer } from '../../src/server.ts';
import { sharedServer } from '../support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await sharedServer({ JOBWIRE_WORKERS: '2', JOBWIRE_ALLOWED_ORIGINS: 'https://app.example' });
});

const json = { 'Content-Type': 'application/json' };
const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : json), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const start = async (params: object = {}, headers: Record<string, string> = {}, more: object = {}): Promise<Job> =>
  (await call('POST', '/v1/jobs', { type: 'enkf', params, ...more }, headers)).json() as Promise<Job>;
const get = async (id: string): Promise<Job> => (await call('GET', `/v1/jobs/${id}`)).json() as Promise<Job>;

async function ended(id: string): Promise<Job> {
  for (let after = '0'; ; ) {
    const page = (await (await call('GET', `/v1/jobs/${id}/events?wait=10&after=${after}`)).json()) as {
      next: string;
      ended: boolean;
    };
    if (page.ended) return get(id);
    after = page.next;
  }
}

describe('POST /v1/jobs', () => {
  it('answers 201 with the job, its place and the defaults filled in', async () => {
    const response = await call('POST', '/v1/jobs', { type: 'enkf', params: { seed: 7 }, label: 'mine' });
    const job = (await response.json()) as Job;
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/v1/jobs/${job.id}`);
    expect(job).toMatchObject({ type: 'enkf', owner: 'guest', label: 'mine', params: { seed: 7, ensembleSize: 200 } });
    expect(checkJob(job)).toEqual([]);
    expect(checkJob(await ended(job.id))).toEqual([]);
  });

  it('makes one job for one idempotency key, also when two ask at once', async () => {
    const headers = { 'Idempotency-Key': 'same' };
    const jobs = await Promise.all(Array.from({ length: 5 }, () => start({ seed: 1 }, headers)));
    expect(new Set(jobs.map((job) => job.id)).size).toBe(1);
    const again = await call('POST', '/v1/jobs', { params: { seed: 1, ensembleSize: 200 }, type: 'enkf' }, headers);
    expect({ status: again.status, id: ((await again.json()) as Job).id }).toEqual({ status: 200, id: jobs[0]!.id });
    const other = await call('POST', '/v1/jobs', { type: 'enkf', params: { seed: 2 } }, headers);
    expect({ status: other.status, ...((await other.json()) as object) }).toMatchObject({
      code: 'idempotency-conflict',
      status: 409,
    });
  });

  it('keeps no key of a request that was refused', async () => {
    const headers = { 'Idempotency-Key': 'refused-first' };
    expect((await call('POST', '/v1/jobs', { type: 'enkf', params: { seed: -1 } }, headers)).status).toBe(422);
    expect((await call('POST', '/v1/jobs', { type: 'enkf', params: { seed: 1 } }, headers)).status).toBe(201);
  });
});

describe('GET /v1/jobs/{id}', () => {
  it('answers 304 while nothing has changed', async () => {
    const job = await ended((await start()).id);
    const first = await call('GET', `/v1/jobs/${job.id}`);
    const etag = first.headers.get('etag')!;
    const second = await call('GET', `/v1/jobs/${job.id}`, undefined, { 'If-None-Match': etag });
    expect({ status: second.status, etag: second.headers.get('etag') }).toEqual({ status: 304, etag });
    const other = await call('GET', `/v1/jobs/${job.id}`, undefined, { 'If-None-Match': 'W/"1-1"' });
    expect(other.status).toBe(200);
  });

  it('answers HEAD with the headers alone', async () => {
    const { id } = await start();
    const response = await call('HEAD', `/v1/jobs/${id}`);
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 200, body: '' });
  });
});

describe('GET /v1/jobs', () => {
  it('lists newest first, page by page, each job once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push((await start({}, {}, { label: 'paged' })).id);
    const seen: string[] = [];
    let page = '';
    do {
      const answer = (await (await call('GET', `/v1/jobs?label=paged&limit=2${page && `&page=${page}`}`)).json()) as {
        jobs: Job[];
        next?: string;
      };
      seen.push(...answer.jobs.map((job) => job.id));
      page = answer.next ?? '';
    } while (page);
    expect(seen).toEqual(ids.reverse());
  });

  it('filters by type and status', async () => {
    const job = await ended((await start()).id);
    const answer = (await (await call('GET', '/v1/jobs?type=enkf&status=completed&limit=1000')).json()) as {
      jobs: Job[];
    };
    expect(answer.jobs.map(({ id }) => id)).toContain(job.id);
    expect(await (await call('GET', '/v1/jobs?type=none')).json()).toEqual({ jobs: [] });
  });
});

describe('cancel, inputs, delete', () => {
  it('cancels a running job once, and says what it found', async () => {
    const { id } = await start({ delayMs: 5_000 });
    const answers = await Promise.all([1, 2].map(() => call('POST', `/v1/jobs/${id}/cancel`, { reason: 'enough' })));
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    const job = await ended(id);
    expect(job.status).toBe('cancelled');
    const late = await call('POST', `/v1/jobs/${id}/cancel`);
    expect({ status: late.status, job: await late.json() }).toEqual({ status: 200, job });
    const events = (await (await call('GET', `/v1/jobs/${id}/events`)).json()) as {
      events: { type: string; data: unknown }[];
    };
    expect(events.events.filter(({ type }) => ['completed', 'failed', 'cancelled'].includes(type))).toMatchObject([
      { type: 'cancelled', data: { reason: 'enough', by: 'guest' } },
    ]);
  });

  it('keeps an input in order, and answers the same key with the same input', async () => {
    const { id } = await start({ delayMs: 300 });
    const input = { name: 'tune', data: { phi: 30 }, key: 'move-1' };
    const first = await call('POST', `/v1/jobs/${id}/inputs`, input, { Authorization: 'Guest ann' });
    const answer = (await first.json()) as { inputId: string; seq: number };
    expect(first.status).toBe(202);
    const again = await call('POST', `/v1/jobs/${id}/inputs`, input, { Authorization: 'Guest ann' });
    expect(await again.json()).toEqual(answer);
    const conflict = await call(
      'POST',
      `/v1/jobs/${id}/inputs`,
      { ...input, data: { phi: 31 } },
      { Authorization: 'Guest ann' },
    );
    expect(await conflict.json()).toMatchObject({ code: 'idempotency-conflict' });
    await ended(id);
    const { events } = (await (await call('GET', `/v1/jobs/${id}/events`)).json()) as {
      events: { seq: number; type: string; data: object }[];
    };
    expect(events[answer.seq - 1]).toMatchObject({
      type: 'input',
      data: { inputId: answer.inputId, name: 'tune', by: 'ann' },
    });
    expect(events.find(({ type }) => type === 'applied')).toMatchObject({ data: { inputIds: [answer.inputId] } });
    const late = await call('POST', `/v1/jobs/${id}/inputs`, { name: 'tune', data: { phi: 3 } });
    expect({ status: late.status, ...((await late.json()) as object) }).toMatchObject({
      status: 409,
      code: 'job-finished',
    });
  });

  it('deletes what has ended, with its log', async () => {
    const { id } = await start({ delayMs: 2_000 });
    const early = await call('DELETE', `/v1/jobs/${id}`);
    expect({ status: early.status, ...((await early.json()) as object) }).toMatchObject({
      status: 409,
      code: 'job-running',
    });
    await call('POST', `/v1/jobs/${id}/cancel`);
    await ended(id);
    expect((await call('DELETE', `/v1/jobs/${id}`)).status).toBe(204);
    for (const path of [`/v1/jobs/${id}`, `/v1/jobs/${id}/events`]) expect((await call('GET', path)).status).toBe(404);
  });
});

describe('for browsers', () => {
  const origin = { Origin: 'https://app.example' };

  it('answers a preflight', async () => {
    const response = await call('OPTIONS', '/v1/jobs', undefined, {
      ...origin,
      'Access-Control-Request-Method': 'POST',
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'https://app.example',
      'access-control-allow-headers': 'Authorization,Content-Type,Idempotency-Key,If-None-Match,Last-Event-ID',
      'access-control-max-age': '7200',
    });
  });

  it.each([
    ['a list', '/v1/jobs', 200],
    ['a job that is not there', '/v1/jobs/nope', 404],
    ['a bad cursor', '/v1/jobs/nope/events?after=x', 400],
  ])('names the origin on %s, and lets nothing else through', async (_name, path, status) => {
    const response = await call('GET', path, undefined, origin);
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(response.headers.get('access-control-expose-headers')).toBe(
      'ETag,Location,Retry-After,Link,Jobwire-Features,RateLimit,RateLimit-Policy',
    );
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toMatch(/Origin/);
  });

  it.each([
    ['a probe', 'GET', '/healthz', 200],
    ['a probe that is asked wrongly', 'POST', '/readyz', 405],
    ['the contract', 'GET', '/asyncapi.json', 200],
  ])('names the origin on %s, too', async (_name, method, path, status) => {
    const { status: answered, headers } = await call(method, path, undefined, origin);
    expect([answered, headers.get('access-control-allow-origin')]).toEqual([status, 'https://app.example']);
    expect(headers.get('cross-origin-resource-policy')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('says what an answer depends on also where it refuses the origin', async () => {
    const foreign = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    const { status, headers } = await call('OPTIONS', '/v1/jobs', undefined, foreign);
    expect([status, headers.get('vary')]).toEqual([403, 'Accept, Authorization, Origin']);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('streams with the same headers', async () => {
    const { id } = await start();
    await ended(id);
    const response = await call('GET', `/v1/jobs/${id}/events`, undefined, { ...origin, Accept: 'text/event-stream' });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example');
    await response.body?.cancel();
  });

  it('sends the safe headers', async () => {
    const { headers } = await call('GET', '/');
    expect(Object.fromEntries(headers)).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.not.stringContaining('unsafe'),
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('documents and probes', () => {
  it.each([
    ['/', 'text/html'],
    ['/docs', 'text/html'],
    ['/asyncapi.yaml', 'application/yaml'],
    ['/asyncapi.json', 'application/json'],
    ['/metrics', 'text/plain'],
    ['/healthz', 'application/json'],
    ['/readyz', 'application/json'],
  ])('%s', async (path, type) => {
    const response = await call('GET', path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect((await response.text()).length).toBeGreaterThan(10);
  });

  it('counts what happened', async () => {
    await ended((await start()).id);
    const text = await (await call('GET', '/metrics')).text();
    for (const name of [
      'jobwire_jobs{status="completed"}',
      'jobwire_events_appended_total',
      'jobwire_commit_seconds_count',
      'jobwire_subscribers',
      'jobwire_max_lag_events',
      'jobwire_loop_delay_seconds',
      'jobwire_deliveries_total',
    ]) {
      expect(text).toContain(name);
    }
    expect(Number(/^jobwire_events_appended_total (\d+)/m.exec(text)?.[1])).toBeGreaterThan(15);
  });
});
