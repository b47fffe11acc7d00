import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { ask, open } from '../support/outside/http.ts';
import { command } from '../support/outside/websocket.ts';
import { testServer } from '../support/server.ts';

const SLOW = { type: 'enkf', params: { delayMs: 5_000 } };
const QUEUE = 3;

async function start(url: string, key?: string) {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const response = await open(`${url}/v1/jobs`, { method: 'POST', body: SLOW, headers });
  return {
    status: response.statusCode,
    retryAfter: response.headers['retry-after'],
    body: JSON.parse(await text(response)),
  };
}

describe('more starts than threads', () => {
  it('wait up to a bound, and beyond it are told when to come again', async () => {
    const { url } = await testServer({ JOBWIRE_WORKERS: '1', JOBWIRE_MAX_QUEUED: String(QUEUE) });
    const { body: running } = await start(url);
    const status = async () => JSON.parse((await ask(`${url}/v1/jobs/${running.id}`)).body).status;
    await vi.waitFor(async () => expect(await status()).toBe('running'), { timeout: 10_000 });
    const waiting: string[] = [];
    for (let i = 0; i < QUEUE; i++) {
      const { status, body } = await start(url, `key-${i}`);
      expect([status, body.status]).toEqual([201, 'queued']);
      waiting.push(body.id);
    }

    const refused = await Promise.all(Array.from({ length: 20 }, () => start(url)));
    for (const { status, retryAfter, body } of refused) {
      expect([status, body.code]).toEqual([503, 'overloaded']);
      expect(body.retryAfterMs).toBeGreaterThanOrEqual(1_000);
      expect(retryAfter).toBe(String(Math.ceil(body.retryAfterMs / 1000)));
    }
    expect(new Set(refused.map(({ body }) => body.retryAfterMs)).size).toBeGreaterThan(10);
    const overSocket = await command(url, { type: 'start', jobType: 'enkf', params: {} }, AbortSignal.timeout(5_000));
    expect(overSocket).toMatchObject({ ok: false, error: { code: 'overloaded', retryAfterMs: expect.any(Number) } });

    const again = await start(url, 'key-0');
    expect([again.status, again.body.id]).toEqual([200, waiting[0]]);
    expect((await ask(`${url}/readyz`)).status).toBe(200);
    await ask(`${url}/v1/jobs/${waiting[0]}/cancel`, { method: 'POST' });
    expect((await start(url)).status).toBe(201);
    expect((await start(url)).status).toBe(503);
  });
});
