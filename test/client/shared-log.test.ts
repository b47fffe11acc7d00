import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../src/client/failure.ts';
import { cursorOf, type Reading, step } from '../../src/client/resume.ts';
import { sharedByJob } from '../../src/client/tabs/shared-jobs.ts';
import { SharedLog } from '../../src/client/tabs/shared-log.ts';
import type { ClientTransport, FollowRequest, Message } from '../../src/client/transports/transport.ts';
import { testSeed } from '../support/random.ts';
import { upTo } from './support/client.ts';
import { cursorAfter, event, JOB, line } from './support/wire.ts';

/** A log that grows, and a transport over it that counts who follows. */
function growingLog() {
  const log: Message[] = [];
  const asked: (string | undefined)[] = [];
  let open = 0;
  let sent: string | undefined;
  let failure: Failure | undefined;
  const waiting = new Set<() => void>();
  function wake(): void {
    for (const resolve of waiting) resolve();
    waiting.clear();
  }
  async function* follow({ after, signal }: FollowRequest): AsyncGenerator<readonly Message[]> {
    asked.push(after);
    open++;
    signal.addEventListener('abort', wake);
    let at = Number.parseInt(after ?? '0', 10);
    try {
      yield [{ type: 'alive', at: { seq: at } }];
      for (;;) {
        if (failure) throw failure;
        sent = log[at]?.type ?? sent;
        if (at < log.length) yield log.slice(at, ++at);
        else {
          await new Promise<void>((resolve) => waiting.add(resolve));
          signal.throwIfAborted();
        }
      }
    } finally {
      open--;
    }
  }
  const transport: ClientTransport = { name: 'websocket', follow };
  return {
    shared: sharedByJob(transport),
    asked,
    open: () => open,
    /** The type of the last message. */
    sent: () => sent,
    add(count: number) {
      for (let i = 0; i < count; i++) log.push(line(log.length + 1));
      wake();
    },
    addEnd() {
      log.push(event(log.length + 1, 'cancelled', {}), { type: 'end', lastSeq: log.length + 1 });
      wake();
    },
    fail(reason: Failure) {
      failure = reason;
      wake();
    },
    mend() {
      failure = undefined;
    },
  };
}

type Log = ReturnType<typeof growingLog>;

/** Reads as a run does: what comes again is skipped. `upTo` seqs are taken, or all until the end. */
function reader({ shared }: Log, after?: string) {
  const stop = new AbortController();
  const messages = shared.follow({ job: JOB, after, signal: stop.signal })[Symbol.asyncIterator]();
  const seqs: number[] = [];
  let last = after === undefined ? 0 : Number.parseInt(after, 10);
  async function take(upTo: number): Promise<number[]> {
    while (last < upTo) {
      const { done, value } = await messages.next();
      if (done) break;
      for (const message of value) {
        if (!('seq' in message) || message.seq <= last) continue;
        expect(message.seq).toBe(last + 1);
        last = message.seq;
        seqs.push(last);
      }
    }
    return seqs;
  }
  return {
    take,
    async leave() {
      stop.abort();
      await messages.return?.();
    },
  };
}

describe('a job that several follow', () => {
  it('is followed once, from wherever in what is held they begin, and no more when all have left', async () => {
    const log = growingLog();
    log.add(5);
    const first = reader(log);
    await first.take(5);
    const [second, third] = [reader(log, cursorAfter(5)), reader(log, cursorAfter(2))];
    log.add(3);
    expect(await second.take(8)).toEqual([6, 7, 8]);
    expect(await third.take(8)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(await first.take(8)).toHaveLength(8);
    expect(log.asked).toEqual([undefined]);
    await first.leave();
    log.add(1);
    expect(await second.take(9)).toHaveLength(4);
    await second.leave();
    expect(log.open()).toBe(1);
    await third.leave();
    expect(log.open()).toBe(0);
    expect(await reader(log).take(9)).toHaveLength(9);
    expect(log.asked).toEqual([undefined, undefined]);
  });

  it.each([undefined, '0', '1'])(
    'has a following of its own for who begins earlier (%s), until that has caught up',
    async (after) => {
      const log = growingLog();
      log.add(60);
      const first = reader(log, cursorAfter(50));
      await first.take(60);
      const late = reader(log, after);
      await late.take(60);
      log.add(1);
      await Promise.all([first.take(61), late.take(61)]);
      log.add(1);
      await Promise.all([first.take(62), late.take(62)]);
      expect(log.asked).toEqual([cursorAfter(50), after]);
      expect(log.open()).toBe(1);
    },
  );

  it('is followed once by those who begin together', async () => {
    const log = growingLog();
    const readers = [reader(log), reader(log), reader(log)];
    const taken = readers.map(({ take }) => take(3));
    log.add(3);
    expect(await Promise.all(taken)).toEqual([1, 2, 3].map(() => [1, 2, 3]));
    expect(log.asked).toEqual([undefined]);
  });

  it('asks the server where a cursor is of another log', async () => {
    const log = growingLog();
    log.add(5);
    await reader(log).take(5);
    await reader(log, '3-17').take(4);
    expect(log.asked).toEqual([undefined, '3-17']);
  });

  it('does not wait for a reader that is slow, which loses nothing', async () => {
    const log = growingLog();
    log.add(1);
    const [fast, slow] = [reader(log), reader(log)];
    await slow.take(1);
    log.add(99);
    expect(await fast.take(100)).toHaveLength(100);
    await expect(slow.take(100)).rejects.toMatchObject({ kind: 'paused' });
    expect(await reader(log, cursorAfter(1)).take(100)).toHaveLength(99);
  });

  it('fails for all alike, and is followed anew then', async () => {
    const log = growingLog();
    log.add(2);
    const readers = [reader(log), reader(log)];
    await Promise.all(readers.map(({ take }) => take(2)));
    const failure = new Failure('later', 'cut');
    const failed = readers.map(({ take }) => expect(take(3)).rejects.toBe(failure));
    log.fail(failure);
    await Promise.all(failed);
    expect(log.open()).toBe(0);
    await expect(reader(log, cursorAfter(2)).take(3)).rejects.toBe(failure);
    expect(log.asked).toEqual([undefined, cursorAfter(2)]);
  });

  it('is followed anew by who joined it, and finds that the others have left before it read', async () => {
    const log = growingLog();
    log.add(2);
    const first = reader(log);
    await first.take(2);
    const waiting = first.take(3).catch(() => {});
    const { signal } = new AbortController();
    const joined = log.shared.follow({ job: JOB, after: cursorAfter(2), signal })[Symbol.asyncIterator]();
    expect((await joined.next()).value).toMatchObject([{ type: 'alive' }]);
    await Promise.all([first.leave(), waiting]);
    await expect(joined.next()).rejects.toMatchObject({ kind: 'paused' });
    log.add(1);
    expect(await reader(log, cursorAfter(2)).take(3)).toEqual([3]);
  });

  it('is asked for again by who comes when it is over', async () => {
    const log = growingLog();
    log.add(2);
    const first = reader(log);
    await first.take(2);
    log.addEnd();
    await first.take(3);
    const waiting = first.take(4).catch(() => {});
    await expect.poll(() => log.sent()).toBe('end');
    const second = reader(log, cursorAfter(3));
    const left = second.take(4).catch(() => {});
    await expect.poll(() => log.asked).toEqual([undefined, cursorAfter(3)]);
    await Promise.all([first.leave(), second.leave()]);
    await Promise.all([waiting, left]);
  });
});

/** A reader that begins somewhere at some time, takes its time with each batch, and may leave. Times are in turns of promises. */
interface Habit {
  readonly after: number | undefined;
  readonly startsAt: number;
  readonly pause: number;
  readonly leavesAt: number | undefined;
}

const habits = fc.array(
  fc.record({
    after: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    startsAt: fc.integer({ min: 0, max: 200 }),
    pause: fc.integer({ min: 0, max: 40 }),
    leavesAt: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 6 },
);
const bursts = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 60 }), count: fc.integer({ min: 1, max: 12 }) }), {
  maxLength: 12,
});
const failsAt = fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined });

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await undefined;
}

/** Reads as `follow.ts` does, over one following after another, to the end of the log. */
async function readAll(log: Log, { after, startsAt, pause, leavesAt }: Habit): Promise<number[]> {
  await turns(startsAt);
  const seqs: number[] = [];
  let hasLeft = false;
  let reading: Reading = { job: JOB, place: after === undefined ? undefined : { seq: after } };
  for (let tries = 0; tries < 1000; tries++) {
    try {
      const { signal } = new AbortController();
      for await (const messages of log.shared.follow({ job: JOB, after: cursorOf(reading), signal })) {
        for (const message of messages) {
          const [next, read] = step(reading, message);
          reading = read;
          if (next.do === 'deliver') seqs.push((next.item as { seq: number }).seq);
          if (next.do === 'finish' || (next.do === 'deliver' && next.last)) return seqs;
          if (next.do === 'ask-again') throw new Error(`Something is missing after ${seqs.at(-1)}.`);
        }
        await turns(pause);
        if (leavesAt === undefined || hasLeft || seqs.length < leavesAt) continue;
        hasLeft = true;
        break;
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await turns(10);
    }
  }
  throw new Error('It never ends.');
}

describe('readers of any habit', () => {
  afterEach(() => void vi.restoreAllMocks());

  const property = fc.asyncProperty(habits, bursts, failsAt, async (habits, bursts, failsAt) => {
    const log = growingLog();
    log.add(30);
    const read = Promise.all(habits.map((habit) => readAll(log, habit)));
    const failing =
      failsAt === undefined ? undefined : turns(failsAt).then(() => log.fail(new Failure('later', 'cut')));
    for (const { wait, count } of bursts) {
      await turns(wait);
      log.add(count);
    }
    await failing;
    log.mend();
    log.addEnd();
    const last = 31 + bursts.reduce((sum, { count }) => sum + count, 0);
    expect(await read).toEqual(habits.map(({ after = 0 }) => upTo(last).slice(after)));
    await turns(50);
    expect(log.open()).toBe(0);
  });

  it('get everything after their cursors once, in order, and nobody is followed for in the end', async () => {
    await fc.assert(property, { numRuns: 100, seed: testSeed() });
  });

  it('would not, and this would notice, if they began in the wrong place', async () => {
    vi.spyOn(SharedLog.prototype, 'joinAt').mockReturnValue(1);
    const wrong = fc.assert(property, { numRuns: 100, seed: 1978 });
    await expect(wrong).rejects.toThrow(/Counterexample/);
  });
});
