import { describe, expect, it } from 'vitest';
import { CommandOrder } from '../../src/transports/command-order.ts';

/** Work that ends when it is told to. */
function work(name: string, log: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const run = async () => {
    log.push(`${name} begins`);
    await promise;
    log.push(`${name} ends`);
  };
  return { run, finish: resolve };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('commands', () => {
  it('for one job are carried out in order, others overtake', async () => {
    const log: string[] = [];
    const order = new CommandOrder();
    const [a1, a2, b, c] = ['a1', 'a2', 'b', 'c'].map((name) => work(name, log));
    void order.run('a', a1!.run);
    void order.run('a', a2!.run);
    void order.run('b', b!.run);
    void order.run(undefined, c!.run);
    expect(log).toEqual(['a1 begins', 'b begins', 'c begins']);
    b!.finish();
    await settle();
    expect(log.at(-1)).toBe('b ends');
    a1!.finish();
    await settle();
    expect(log.slice(-2)).toEqual(['a1 ends', 'a2 begins']);
  });

  it('wait for an auth that came before them, and for those of their job', async () => {
    const log: string[] = [];
    const order = new CommandOrder();
    const [a, auth, second, after, free] = ['a', 'auth', 'second', 'after', 'free'].map((name) => work(name, log));
    void order.run('a', a!.run);
    void order.holdBack(auth!.run);
    void order.holdBack(second!.run);
    void order.run('a', after!.run);
    void order.run(undefined, free!.run);
    expect(log).toEqual(['a begins', 'auth begins']);
    auth!.finish();
    await settle();
    expect(log.slice(2)).toEqual(['auth ends', 'second begins']);
    second!.finish();
    await settle();
    expect(log.slice(4)).toEqual(['second ends', 'free begins']);
    a!.finish();
    await settle();
    expect(log.slice(6)).toEqual(['a ends', 'after begins']);
  });
});
