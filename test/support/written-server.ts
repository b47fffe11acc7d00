import { fork } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { COUNTED, type InUse } from './in-use.ts';

/** What the process is told to do. */
export type Order =
  | { kind: 'begin' }
  /** `size`: bytes that the data of each event holds at least; without a rate as fast as it goes. */
  | { kind: 'write'; job: string; count: number; size: number; perSecond?: number }
  | { kind: 'end'; job: string }
  | { kind: 'numbers' };

export interface Numbers extends InUse {
  readonly subscribers: number;
  /** Failures that no client was told of. */
  readonly failures: number;
}

/** A server in a process of its own whose logs the test writes. */
export interface WrittenServer {
  readonly url: string;
  /** Begins a job; answers its id. */
  begin(): Promise<string>;
  /** Writes events; answers the seq of the last, once it is kept. Each event's `data.x` is its moment in µs since 1970. */
  write(job: string, count: number, options: { size: number; perSecond?: number }): Promise<number>;
  end(job: string): Promise<void>;
  /** Collects garbage and counts. */
  numbers(): Promise<Numbers>;
  /** Ends the process by SIGKILL. */
  kill(): Promise<void>;
}

/**
 * Starts one; it is gone when the test has finished.
 * @param folder where its events are kept; undefined: in memory
 */
export async function writtenServer(folder?: string): Promise<WrittenServer> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const child = fork(new URL('./written-server-child.ts', import.meta.url), {
    execArgv: [...COUNTED],
    env: { PATH, NODE_COMPILE_CACHE, ...(folder === undefined ? {} : { TEST_FOLDER: folder }) },
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`The server has ended: ${code ?? signal}.`);
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await ended.catch(() => undefined);
  };
  onTestFinished(kill);
  const waiting = new Map<number, (answer: unknown) => void>();
  let lastId = 0;
  const ask = <Answer>(order: Order): Promise<Answer> => {
    const id = ++lastId;
    child.send({ id, order });
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    return Promise.race([answer, ended]) as Promise<Answer>;
  };
  const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }];
  child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
    waiting.get(id)!(answer);
    waiting.delete(id);
  });
  return {
    url,
    begin: () => ask({ kind: 'begin' }),
    write: (job, count, options) => ask({ kind: 'write', job, count, ...options }),
    end: (job) => ask({ kind: 'end', job }),
    numbers: () => ask({ kind: 'numbers' }),
    kill,
  };
}
