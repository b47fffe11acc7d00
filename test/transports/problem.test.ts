import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DamageError, ProtocolError } from '../../src/errors.ts';
import { createProblems } from '../../src/transports/problem.ts';

function reporting() {
  const reported: unknown[] = [];
  return { reported, problems: createProblems({ report: (error) => reported.push(error) }) };
}

const overloaded = (retryAfterMs: number) => new ProtocolError('overloaded', 'Full.', { retryAfterMs });

describe('a problem that passes', () => {
  it('sends everyone away for a time of its own, never less than was meant', () => {
    const { problems } = reporting();
    const times = (ms: number) => Array.from({ length: 1000 }, () => problems.describe(overloaded(ms)).retryAfterMs!);
    const short = times(1_000);
    expect(Math.min(...short)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...short)).toBeLessThanOrEqual(3_000);
    for (const from of [1_000, 1_500, 2_000, 2_500]) {
      const share = short.filter((ms) => ms >= from && ms < from + 500).length;
      expect(share).toBeGreaterThan(150); // of 1000, where 250 are to be expected
    }
    const long = times(60_000);
    expect(Math.min(...long)).toBeGreaterThanOrEqual(60_000);
    expect(Math.max(...long)).toBeLessThanOrEqual(62_000);
    expect(new Set(times(0))).toEqual(new Set([0]));
  });

  it('says the same in the body and, in whole seconds, in Retry-After', async () => {
    const { problems } = reporting();
    const server = createServer((request, response) => problems.send(request, response, overloaded(1_000)));
    server.listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}`);
    const { retryAfterMs } = (await answer.json()) as { retryAfterMs: number };
    expect(answer.headers.get('retry-after')).toBe(String(Math.ceil(retryAfterMs / 1000)));
  });

  it('has no time where it does not pass', () => {
    const { problems } = reporting();
    expect(problems.describe(new ProtocolError('not-found', 'No.'))).not.toHaveProperty('retryAfterMs');
  });
});

describe('the log of the server', () => {
  it('hears of what no client is told, and of damage', () => {
    const { problems, reported } = reporting();
    const bug = new Error('a bug');
    const damage = new DamageError('The log of job x is damaged.', { job: 'x' });
    problems.describe(overloaded(1_000));
    expect(problems.describe(bug)).toMatchObject({ code: 'internal', detail: expect.not.stringContaining('a bug') });
    expect(problems.describe(damage)).toMatchObject({ code: 'unavailable', status: 503, job: 'x' });
    expect(reported).toEqual([bug, damage]);
  });
});
