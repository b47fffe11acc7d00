import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/client/failure.ts';
import { sharedByJob } from '../../src/client/tabs/shared-jobs.ts';
import type { ClientTransport, FollowRequest, Message } from '../../src/client/transports/transport.ts';
import { cursorAfter, event, JOB, line } from './support/wire.ts';

/** A log that grows, and a transport over it that counts who follows. */
function growingLog() {
  const log: Message[] = [];
  const asked: (string | undefined)[] = [];
  let open = 0;
  let sent: string | undefined;
  let failure: Failure | undefined;
  let wake = () => {};
  async function* follow({ after, signal }: FollowRequest): AsyncGenerator<readonly Message[]> {
    asked.push(after);
    open++;
    signal.addEventListener('abort', () => wake());
    let at = Number.parseInt(after ?? '0', 10);
    try {
      yield [{ type: 'alive', at: { seq: at } }];
      for (;;) {
        if (failure) throw failure;
        sent = log[at]?.type ?? sent;
        if (at < log.length) yield log.slice(at, ++at);
        else {
          await new Promise<void>((resolve) => {
            const before = wake;
            wake = () => {
              before();
              resolve();
            };
          });
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
    fail(with_: Failure) {
      failure = with_;
      wake();
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
