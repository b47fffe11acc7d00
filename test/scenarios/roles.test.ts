import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startChild } from '../support/children.ts';
import { ask } from '../support/outside/http.ts';
import { hasRedis, startRedis } from '../support/redis.ts';

const { PATH = '' } = process.env;

function refused(args: string[], env: Record<string, string> = {}) {
  const options = { env: { PATH, PORT: '0', ...env }, encoding: 'utf8', timeout: 20_000 } as const;
  const { status, stderr } = spawnSync(process.execPath, ['src/main.ts', ...args], options);
  return [status, stderr];
}

describe('--role', () => {
  it('is refused where it is none, or where the engine is not shared', () => {
    expect(refused(['--role', 'reader'])).toEqual([2, '--role reader is none of all, api, worker. See --help.\n']);
    expect(refused(['--rule'])).toEqual([2, expect.stringContaining("Unknown option '--rule'")]);
    expect(refused(['--role', 'api'], { JOBWIRE_ENGINE: 'memory' })).toEqual([
      2,
      '--role api needs JOBWIRE_ENGINE=redis: it shares its jobs with other servers.\n',
    ]);
  }, 60_000);

  it.skipIf(!hasRedis)(
    'worker runs jobs and serves none; api serves them and runs none',
    async () => {
      const redis = await startRedis();
      onTestFinished(() => redis.dispose());
      const env = { JOBWIRE_ENGINE: 'redis', REDIS_URL: redis.url };
      const api = await startChild(env, { role: 'api' });
      onTestFinished(() => api.kill());

      const started = await ask(`${api.url}/v1/jobs`, { method: 'POST', body: { type: 'enkf', params: {} } });
      expect(started.status).toBe(201);
      const { links } = JSON.parse(started.body) as { links: { self: string; events: string } };
      const waiting = await ask(`${api.url}${links.events}?wait=1&after=1`);
      expect(JSON.parse(waiting.body)).toMatchObject({ events: [], ended: false });

      const worker = await startChild(env, { role: 'worker' });
      onTestFinished(() => worker.kill());
      for (const path of ['/healthz', '/readyz', '/metrics']) {
        expect([path, (await ask(`${worker.url}${path}`)).status]).toEqual([path, 200]);
      }
      const there = await ask(`${worker.url}${links.self}`);
      expect([there.status, JSON.parse(there.body)]).toEqual([404, expect.objectContaining({ code: 'not-found' })]);
      for (let ended = false; !ended; ) {
        const page = await ask(`${api.url}${links.events}?wait=20&after=0`);
        ({ ended } = JSON.parse(page.body) as { ended: boolean });
      }
      worker.signal('SIGTERM');
      expect(await worker.exited).toEqual({ code: 0, signal: null });
    },
    90_000,
  );
});
