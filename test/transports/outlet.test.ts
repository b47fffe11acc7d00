import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { SocketOutlet } from '../../src/transports/outlet.ts';

/** A connection that takes nothing until it is told to. */
class Held extends Writable {
  #waiting: (() => void)[] = [];

  override _write(_chunk: Buffer, _encoding: string, done: () => void): void {
    this.#waiting.push(done);
  }

  take(): void {
    this.#waiting.shift()!();
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the room of a connection', () => {
  it('is 64 KiB, or one write of any size', () => {
    const held = new Held();
    const outlet = new SocketOutlet(held);
    expect(outlet.hasRoom(10_000_000)).toBe(true);
    held.write(Buffer.alloc(1_000));
    expect([outlet.hasRoom(64 * 1024 - 1_000), outlet.hasRoom(64 * 1024 - 999)]).toEqual([true, false]);
  });
});

describe('turns', () => {
  it.each([
    ['little', 100],
    ['more than Node announces the end of', 100_000],
  ])('are given when everything has left, after %s was queued', async (_much, bytes) => {
    const held = new Held();
    const outlet = new SocketOutlet(held);
    held.write(Buffer.alloc(bytes));
    const given: string[] = [];
    const turn = (name: string) => ({
      step() {
        given.push(name);
        return false;
      },
    });
    outlet.enqueue(turn('first'));
    outlet.enqueue(turn('second'));
    await settle();
    expect(given).toEqual([]);
    held.take();
    await settle();
    if (held.writableLength === 0 && given.length === 0) held.take(); // the empty write that asked
    await settle();
    expect(given).toEqual(['first', 'second']);
  });

  it('go round, one at a time', async () => {
    const outlet = new SocketOutlet(new Held());
    const given: string[] = [];
    let running = 0;
    const turn = (name: string, times: number) => ({
      async step() {
        expect(running++).toBe(0);
        await settle();
        running--;
        given.push(name);
        return --times > 0;
      },
    });
    outlet.enqueue(turn('a', 3));
    outlet.enqueue(turn('b', 1));
    outlet.enqueue(turn('c', 2));
    await expect.poll(() => given).toEqual(['a', 'b', 'c', 'a', 'c', 'a']);
  });

  it('of one with a long way to go let everything else run in between', async () => {
    const outlet = new SocketOutlet(new Held());
    let turns = 0;
    outlet.enqueue({ step: () => ++turns < 1_000 });
    expect(turns).toBeLessThan(20);
    await settle();
    expect(turns).toBeLessThan(40);
    await expect.poll(() => turns).toBe(1_000);
  });

  it('are given to nobody once the connection is gone', async () => {
    const held = new Held();
    const outlet = new SocketOutlet(held);
    held.destroy();
    outlet.enqueue({
      step() {
        throw new Error('A turn on a closed connection.');
      },
    });
    await settle();
    expect(held.destroyed).toBe(true);
  });
});
