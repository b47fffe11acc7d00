import { describe, expect, it } from 'vitest';
import { type JobTypeInfo, jobTypes } from '../../generated/protocol/index.ts';
import type { JobRecord } from '../../src/engines/engine.ts';
import { type JobStanding, outcomeOf, outcomeOfLost } from '../../src/jobs/policy.ts';
import type { RunEnd } from '../../src/workers/messages.ts';

type Ending = Exclude<RunEnd, { kind: 'lost' }>;

const base: JobTypeInfo = { ...jobTypes.enkf, checkpoints: false, timeoutMs: 500 };
const once = base;
const thrice = { ...base, retry: { attempts: 3, backoffMs: 1000 } };
const resuming = { ...base, checkpoints: true };
const endless = { ...resuming, endless: true };

const job = (standing: Partial<JobStanding> = {}) => ({ attempt: 1, failures: 0, checkpointAttempt: 0, ...standing });
const failure = (code: 'task-failed' | 'task-broke-contract' | 'event-too-large'): Ending => ({
  kind: 'failed',
  failure: { code, detail: 'why', stack: 'secret' },
});
const aborted = (reason: 'cancelled' | 'draining' | 'timed-out'): Ending => ({ kind: 'aborted', reason });
const crashed: Ending = { kind: 'crashed', detail: 'it died' };

const failed = (code: string) => ({ kind: 'failed', error: expect.objectContaining({ code, status: 500 }) });
const retried = (delayMs: number, reason: string, counts = true) => ({
  kind: 'retrying',
  delayMs,
  reason: expect.stringContaining(reason),
  counts,
});

describe('what a run’s end makes of its job', () => {
  it.each<[string, Ending, JobStanding, JobTypeInfo, unknown]>([
    ['completed', { kind: 'completed', result: '{}' }, job(), once, { kind: 'completed', result: '{}' }],
    ['cancelled', aborted('cancelled'), job(), once, { kind: 'cancelled' }],
    ['drained', aborted('draining'), job({ failures: 9 }), once, retried(0, 'shutting down', false)],
    ['without storage', { kind: 'unavailable', detail: 'disk full' }, job(), once, retried(1000, 'disk full', false)],

    ['threw, one attempt', failure('task-failed'), job(), once, failed('task-failed')],
    ['threw, first of three', failure('task-failed'), job(), thrice, retried(1000, 'task-failed: why')],
    ['threw, second of three', failure('task-failed'), job({ failures: 1 }), thrice, retried(2000, 'task-failed')],
    ['threw, third of three', failure('task-failed'), job({ failures: 2 }), thrice, failed('task-failed')],
    ['broke the contract', failure('task-broke-contract'), job(), thrice, failed('task-broke-contract')],
    ['too large', failure('event-too-large'), job(), thrice, failed('event-too-large')],
    ['too long, one attempt', aborted('timed-out'), job(), once, failed('timed-out')],
    ['too long, first of three', aborted('timed-out'), job(), thrice, retried(1000, 'timed-out')],

    ['crashed, one attempt', crashed, job(), once, failed('worker-crashed')],
    ['crashed, first of three', crashed, job(), thrice, retried(1000, 'worker-crashed: it died')],
    [
      'crashed with a new checkpoint',
      crashed,
      job({ attempt: 9, checkpointAttempt: 9 }),
      resuming,
      retried(0, 'worker-crashed', false),
    ],
    [
      'crashed once since',
      crashed,
      job({ attempt: 9, checkpointAttempt: 8 }),
      resuming,
      retried(0, 'worker-crashed', false),
    ],
    [
      'crashed twice since',
      crashed,
      job({ attempt: 9, checkpointAttempt: 7 }),
      resuming,
      retried(1000, 'worker-crashed', false),
    ],
    ['crashed thrice since', crashed, job({ attempt: 9, checkpointAttempt: 6 }), resuming, failed('worker-crashed')],
    ['crashed before any checkpoint', crashed, job(), resuming, retried(0, 'worker-crashed', false)],
  ])('%s', (_, end, standing, type, outcome) => {
    expect(outcomeOf(end, standing, type)).toEqual(outcome);
  });

  it('never pauses longer than a minute', () => {
    const patient = { ...base, retry: { attempts: 100, backoffMs: 1000 } };
    const pauses = [4, 5, 6, 7, 60].map((failures) => outcomeOf(failure('task-failed'), job({ failures }), patient));
    expect(pauses).toMatchObject([16_000, 32_000, 60_000, 60_000, 60_000].map((delayMs) => ({ delayMs })));
  });

  it('tells clients of no stack, and where to read about the problem', () => {
    const outcome = outcomeOf(failure('task-failed'), job(), once, 'https://jobs.example');
    expect(JSON.stringify(outcome)).not.toContain('secret');
    expect(outcome).toMatchObject({ error: { type: 'https://jobs.example/problems/task-failed', detail: 'why' } });
    expect(outcome).not.toHaveProperty('error.requestId');
  });

  it('cuts reasons to what an event may say', () => {
    const end: Ending = { kind: 'unavailable', detail: '😀'.repeat(1000) };
    const { reason } = outcomeOf(end, job(), once) as { reason: string };
    expect(reason.length).toBeLessThanOrEqual(1024);
    expect(reason.isWellFormed()).toBe(true);
  });
});

describe('what becomes of a job whose run was lost', () => {
  const lost = (standing: JobStanding) => ({
    run: { job: 'j', attempt: standing.attempt },
    job: standing as JobRecord,
    hasCheckpoint: standing.checkpointAttempt > 0,
  });

  it.each<[string, JobStanding, JobTypeInfo | undefined, unknown]>([
    ['with a new checkpoint', job({ attempt: 9, checkpointAttempt: 9 }), resuming, retried(0, 'interrupted', false)],
    ['the tenth without one', job({ attempt: 10 }), resuming, retried(60_000, 'interrupted', false)],
    ['the twentieth without one', job({ attempt: 20 }), resuming, failed('worker-crashed')],
    ['of an endless type, quiet for long', job({ attempt: 90 }), endless, retried(5_000, 'interrupted', false)],
    ['without checkpoints, one attempt', job(), once, failed('interrupted')],
    ['without checkpoints, first of three', job(), thrice, retried(1000, 'interrupted')],
    ['without checkpoints, third of three', job({ failures: 2 }), thrice, failed('interrupted')],
    ['of a type that is gone', job(), undefined, failed('interrupted')],
  ])('%s', (_, standing, type, outcome) => {
    expect(outcomeOfLost(lost(standing), type)).toEqual(outcome);
  });
});
