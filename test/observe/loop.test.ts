import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchLoop } from '../../src/observe/loop.ts';
import { open } from '../support/outside/http.ts';
import { testServer } from '../support/server.ts';

describe('the watch over the event loop', () => {
  it('takes a delay of more than a second for overload, for the next ten', () => {
    let now = 5_000;
    const watch = watchLoop(() => now);
    onTestFinished(() => watch.stop());
    watch.check();
    now += 1_100; // a tick, a second late
    expect(() => watch.check()).not.toThrow();
    now += 1_101;
    expect(() => watch.check()).toThrow(/held up for 1001 ms/);
    for (let ms = 0; ms < 10_000; ms += 500) {
      expect(() => watch.check()).toThrow(expect.objectContaining({ code: 'overloaded' }));
      now += 500;
    }
    expect(() => watch.check()).not.toThrow();
  });

  it('takes a held-up server out of service, and its metrics show why', async () => {
    const { url } = await testServer({ JOBWIRE_ENGINE: 'memory' });
    const ready = async () => {
      const { statusCode, headers } = await open(`${url}/readyz`);
      return { status: statusCode, retryAfter: Number(headers['retry-after']) };
    };
    expect(await ready()).toMatchObject({ status: 200 });
    await fetch(`${url}/metrics`); // begins a new window, whose first tick only says when it began
    await sleep(100);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_300);
    const { status, retryAfter } = await ready();
    expect(status).toBe(503);
    expect(retryAfter).toBeGreaterThanOrEqual(1);
    expect(retryAfter).toBeLessThanOrEqual(3);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const worst = /^jobwire_loop_delay_seconds\{quantile="1"\} ([\d.]+)$/m.exec(metrics);
    expect(Number(worst?.[1])).toBeGreaterThan(1);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
