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

/** A connection that notes the size of each write, and takes it at once until it is stopped. */
class Quick extends Writable {
  readonly writes: number[] = [];
  #isStopped = false;
  #waiting: (() => void) | undefined;

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#take(chunk.length, done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#take(
      chunks.reduce((sum, { chunk }) => sum + chunk.length, 0),
      done,
    );
  }

  stop(): void {
    this.#isStopped = true;
  }

  go(): void {
    this.#isStopped = false;
    this.#waiting?.();
    this.#waiting = undefined;
  }

  #take(bytes: number, done: () => void): void {
    if (bytes > 0) this.writes.push(bytes);
    if (this.#isStopped) this.#waiting = done;
    else done();
  }
}

/** One that writes so many pieces of so many bytes. */
function writer(to: Writable, outlet: SocketOutlet, pieces: number, bytes: number) {
  const turn = {
    left: pieces,
    step(): boolean {
      if (turn.left === 0) return false;
      if (outlet.hasRoom(bytes)) {
        to.write(Buffer.alloc(bytes));
        turn.left--;
      }
      return turn.left > 0;
    },
  };
  return turn;
}

const KIB = 1024;

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

describe('what turns write', () => {
  it('leaves together: 64 KiB at first, 256 KiB where that was taken at once', async () => {
    const quick = new Quick();
    const outlet = new SocketOutlet(quick);
    const turn = writer(quick, outlet, 20, 40 * KIB);
    outlet.enqueue(turn);
    await expect.poll(() => turn.left).toBe(0);
    expect(quick.writes.map((bytes) => bytes / KIB)).toEqual([40, 240, 240, 240, 40]);
  });

  it('leaves with what was said before it and held back', async () => {
    const quick = new Quick();
    const outlet = new SocketOutlet(quick);
    const turn = writer(quick, outlet, 4, 40 * KIB);
    quick.cork();
    quick.write(Buffer.alloc(100));
    outlet.enqueue(turn);
    expect([turn.left, quick.writes]).toEqual([3, []]);
    quick.uncork();
    expect(quick.writes).toEqual([100 + 40 * KIB]);
    await settle();
    expect(quick.writes).toEqual([100 + 40 * KIB, 120 * KIB]);
  });

  it('is the rest of one write where a reader stops, and after it 64 KiB again', async () => {
    const quick = new Quick();
    const outlet = new SocketOutlet(quick);
    const turn = writer(quick, outlet, 40, 40 * KIB);
    let most = 0;
    const counted = () => {
      const isBehind = turn.step();
      most = Math.max(most, quick.writableLength);
      if (turn.left === 20) quick.stop();
      return isBehind;
    };
    outlet.enqueue({ step: counted });
    await expect.poll(() => turn.left).toBeLessThanOrEqual(20);
    await settle();
    const { length } = quick.writes;
    expect([most <= 256 * KIB, quick.writableLength / KIB]).toEqual([true, quick.writes.at(-1)! / KIB]);
    expect([outlet.hasRoom(1), outlet.hasRoom(KIB * KIB)]).toEqual([false, false]);
    await settle();
    expect(quick.writes).toHaveLength(length); // nothing more is gathered for it
    quick.go();
    await expect.poll(() => turn.left).toBe(0);
    expect(quick.writes.slice(length, length + 2).map((bytes) => bytes / KIB)).toEqual([40, 240]);
  });

  it('is 64 KiB again for who comes later, also where older bytes wait below what is held back', async () => {
    const quick = new Quick();
    const outlet = new SocketOutlet(quick);
    const begin = (pieces: number) => {
      const turn = writer(quick, outlet, pieces, 40 * KIB);
      outlet.enqueue(turn);
      return turn;
    };
    const first = begin(7);
    await expect.poll(() => first.left).toBe(0);
    quick.stop();
    quick.write(Buffer.alloc(30 * KIB));
    quick.cork();
    quick.write(Buffer.alloc(100));
    const turns = [1, 2, 3, 4].map(() => begin(1));
    quick.uncork();
    await settle();
    expect(quick.writableLength).toBeLessThanOrEqual(64 * KIB);
    quick.go();
    await expect.poll(() => turns.every(({ left }) => left === 0)).toBe(true);
  });

  it('leaves whole where the connection is ended while one of them reads', async () => {
    const quick = new Quick();
    const failures: Error[] = [];
    quick.on('error', (error) => failures.push(error));
    const outlet = new SocketOutlet(quick);
    let read: (isBehind: boolean) => void = () => undefined;
    quick.stop();
    quick.write('x');
    outlet.enqueue({ step: () => new Promise<boolean>((resolve) => (read = resolve)) });
    outlet.enqueue(writer(quick, outlet, 1, 100));
    quick.go();
    await settle();
    quick.stop();
    quick.write(Buffer.alloc(10 * KIB));
    quick.write(Buffer.alloc(20 * KIB));
    quick.end();
    read(false);
    await settle();
    quick.go();
    await expect.poll(() => quick.writableFinished).toBe(true);
    expect([quick.writes.reduce((sum, bytes) => sum + bytes, 0), failures]).toEqual([1 + 30 * KIB, []]);
  });

  it('goes on with whoever found no room: others with less to say do not pass by for ever', async () => {
    const quick = new Quick();
    const outlet = new SocketOutlet(quick);
    const small = Array.from({ length: 3 }, () => writer(quick, outlet, 400, 30 * KIB));
    const large = writer(quick, outlet, 10, 200 * KIB);
    quick.stop();
    quick.write('x'); // so that they line up
    let leftThen: number[] = [];
    const step = () => {
      const isBehind = large.step();
      if (!isBehind) leftThen = small.map(({ left }) => left);
      return isBehind;
    };
    for (const turn of [...small, { step }]) outlet.enqueue(turn);
    quick.go();
    await expect.poll(() => large.left).toBe(0);
    for (const left of leftThen) expect(left).toBeGreaterThan(300);
  });

  it('is not held back while one of them reads', async () => {
    const quick = new Quick();
    const outlet = new SocketOutlet(quick);
    let read: (isBehind: boolean) => void = () => undefined;
    const reader = { step: () => new Promise<boolean>((resolve) => (read = resolve)) };
    quick.stop();
    quick.write('x');
    outlet.enqueue(writer(quick, outlet, 1, 100));
    outlet.enqueue(reader);
    quick.go();
    await expect.poll(() => quick.writes).toEqual([1, 100]);
    read(false);
  });
});
