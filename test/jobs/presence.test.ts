import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { unavailable } from '../../src/engines/refusals.ts';
import { type Attendance, createPresence, type Presence } from '../../src/jobs/presence.ts';
import { createLog } from '../../src/observe/log.ts';
import { complete, expectWhole, startRun, submit } from '../contract/engine/bench.ts';
import { presenceOf } from '../contract/engine/presence.ts';

const SECOND = 1_000;
const MINUTE = 60_000;

/** An engine, the time, and nodes that tell who follows. */
class World {
  readonly engine: Engine = openMemoryEngine();
  readonly nodes = new Set<Presence>();
  now = 1_000_000;
  /** How far the machine's clock is off. */
  jump = 0;
  isDown = false;
  /** How many of the next sayings are refused. */
  refusals = 0;
  attends = 0;

  /** @param soleOwner no other node is there */
  node(soleOwner = true): Presence {
    const { engine } = this;
    const look = <T>(answer: () => Promise<T>): Promise<T> =>
      this.isDown ? Promise.reject(unavailable('The storage is down.')) : answer();
    const attend: Engine['attend'] = (...args) => {
      this.attends++;
      if (this.refusals-- > 0) return Promise.reject(unavailable('The storage is full.'));
      return look(() => engine.attend(...args));
    };
    const clock = { now: () => this.now + this.jump, steady: () => this.now };
    const through = { attend, stays: (time: number) => look(() => engine.stays(time)) };
    const node = createPresence(through, { soleOwner, log: createLog('silent'), clock });
    this.nodes.add(node);
    return node;
  }

  /** Lets time pass, second by second. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= SECOND) {
      this.now += Math.min(left, SECOND);
      await this.settle();
    }
  }

  async settle(): Promise<void> {
    for (const node of this.nodes) await node.turn();
  }
}

function world(): World {
  const made = new World();
  onTestFinished(() => made.engine.close());
  return made;
}

/** A stream that has begun. */
function stream(node: Presence, job: string, name: string): Attendance {
  const attendance = node.attendance(job, { owner: `guest:${name}`, name });
  attendance.begin();
  return attendance;
}

const room = async ({ engine }: World) => (await submit(engine, { type: 'chat' })).id;

describe('who follows', () => {
  it('is told when the first stream begins, and ten seconds after the last has ended', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    const [one, other] = [stream(node, job, 'ann'), stream(node, job, 'ann')];
    await at.pass(5 * MINUTE);
    one.end();
    await at.pass(MINUTE);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1']);
    other.end();
    await at.pass(9 * SECOND);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1']);
    await at.pass(2 * SECOND);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1', 'left ann 0']);
    await at.pass(MINUTE);
    expect(await presenceOf(at.engine, job)).toHaveLength(2);
    await expectWhole(at.engine, job);
  });

  it('is not told again of one who comes back in time, as often as it happens', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    for (let i = 0; i < 5; i++) {
      const once = stream(node, job, 'ann');
      await at.pass(7 * SECOND);
      once.end();
      await at.pass(9 * SECOND);
    }
    stream(node, job, 'ann');
    await at.pass(MINUTE);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1']);
  });

  it('is told of a stream once, however often it is said to begin or to be over', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    const twice = stream(node, job, 'ann');
    twice.begin();
    twice.end();
    twice.end();
    node.attendance(job, { owner: 'guest:bob', name: 'bob' }).end();
    await at.pass(20 * SECOND);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1', 'left ann 0']);
  });

  it('counts callers, each under the name it goes by, job by job', async () => {
    const at = world();
    const node = at.node();
    const [one, other] = [await room(at), await room(at)];
    const streams = ['ann', 'bob', 'ann', 'cid'].map((name) => stream(node, one, name));
    stream(node, other, 'bob');
    await at.settle();
    streams[1]!.end();
    await at.pass(20 * SECOND);
    expect(await presenceOf(at.engine, one)).toEqual(['joined ann 1', 'joined bob 2', 'joined cid 3', 'left bob 2']);
    expect(await presenceOf(at.engine, other)).toEqual(['joined bob 1']);
  });

  it('is said to the engine for many at once', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    for (let i = 0; i < 500; i++) stream(node, job, `caller ${i}`);
    await at.settle();
    expect(await presenceOf(at.engine, job)).toHaveLength(500);
    expect(at.attends).toBeLessThan(5);
  });

  it('bears the time of the machine, and goes by time that does not jump', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    const ann = stream(node, job, 'ann');
    await at.settle();
    for (at.jump of [3_600_000, -3_600_000]) await at.pass(MINUTE);
    ann.end();
    await at.pass(9 * SECOND);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1']);
    await at.pass(2 * SECOND);
    const { time } = (await expectWhole(at.engine, job)).at(-1)!;
    expect(Math.abs(Date.parse(time) - (at.now + at.jump))).toBeLessThan(SECOND);
  });
});

describe('after a crash', () => {
  it('those who did not come back within thirty seconds are told as gone, however long it was down', async () => {
    for (const down of [SECOND, 10 * MINUTE]) {
      const at = world();
      const [first, job] = [at.node(), await room(at)];
      for (const name of ['ann', 'bob', 'cid']) stream(first, job, name);
      await at.pass(MINUTE);
      at.nodes.clear(); // it dies, and says nothing
      at.now += down;
      const second = at.node();
      await at.pass(10 * SECOND);
      stream(second, job, 'ann');
      await at.pass(5 * SECOND);
      const bob = stream(second, job, 'bob');
      await at.pass(2 * SECOND);
      bob.end();
      await at.pass(12 * SECOND);
      const gone = await presenceOf(at.engine, job);
      expect(gone, `${down} ms`).toEqual(['joined ann 1', 'joined bob 2', 'joined cid 3']);
      await at.pass(3 * SECOND);
      expect((await presenceOf(at.engine, job)).slice(3).sort(), `${down} ms`).toEqual(['left bob 2', 'left cid 1']);
      await at.pass(MINUTE);
      expect(await presenceOf(at.engine, job)).toHaveLength(5);
    }
  });

  it('and a clock that was set back, the same', async () => {
    const at = world();
    const [first, job] = [at.node(), await room(at)];
    stream(first, job, 'ann');
    await at.pass(MINUTE);
    at.nodes.clear();
    at.now -= 50 * SECOND;
    at.node();
    await at.pass(29 * SECOND);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1']);
    await at.pass(3 * SECOND);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1', 'left ann 0']);
  });
});

describe('on several nodes', () => {
  it('a caller is there once, and gone when gone from all', async () => {
    const at = world();
    const [one, other, job] = [at.node(false), at.node(false), await room(at)];
    const [here, there] = [stream(one, job, 'ann'), stream(other, job, 'ann')];
    await at.settle();
    stream(other, job, 'bob');
    await at.pass(MINUTE);
    here.end();
    await at.pass(MINUTE);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1', 'joined bob 2']);
    there.end();
    await at.pass(5 * SECOND);
    const back = stream(one, job, 'ann'); // moved over
    await at.pass(MINUTE);
    expect(await presenceOf(at.engine, job)).toHaveLength(2);
    back.end();
    await at.pass(20 * SECOND);
    expect((await presenceOf(at.engine, job)).slice(2)).toEqual(['left ann 1']);
  });

  it('one that dies takes with it, in time, those who did not go to another', async () => {
    const at = world();
    const [one, other, job] = [at.node(false), at.node(false), await room(at)];
    for (const name of ['ann', 'bob']) stream(one, job, name);
    stream(other, job, 'cid');
    await at.pass(MINUTE);
    at.nodes.delete(one);
    await at.pass(3 * SECOND);
    stream(other, job, 'ann');
    await at.pass(26 * SECOND);
    expect(await presenceOf(at.engine, job)).toHaveLength(3);
    await at.pass(8 * SECOND);
    expect((await presenceOf(at.engine, job)).slice(3)).toEqual(['left bob 2']);
  });

  it('one that begins takes nothing from the others', async () => {
    const at = world();
    const [one, job] = [at.node(false), await room(at)];
    stream(one, job, 'ann');
    await at.pass(MINUTE);
    at.node(false);
    await at.pass(2 * MINUTE);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1']);
  });
});

describe('where things go wrong', () => {
  it('an engine that does not answer for a minute makes nobody gone, and is told what happened meanwhile', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    const [ann] = [stream(node, job, 'ann'), stream(node, job, 'bob')];
    await at.pass(MINUTE);
    at.isDown = true;
    stream(node, job, 'cid');
    await at.pass(MINUTE);
    ann!.end();
    await at.pass(SECOND);
    at.isDown = false;
    await at.pass(5 * SECOND);
    expect((await presenceOf(at.engine, job)).slice(2)).toEqual(['joined cid 3']);
    await at.pass(10 * SECOND);
    expect((await presenceOf(at.engine, job)).slice(3)).toEqual(['left ann 2']);
  });

  it('who could not be said to be there is not let go for that', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    stream(node, job, 'ann');
    await at.pass(MINUTE);
    at.now += MINUTE;
    at.refusals = 1;
    await at.pass(MINUTE);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1']);
  });

  it('one who comes and goes while it is said that she has gone is gone', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    const ann = stream(node, job, 'ann');
    await at.settle();
    ann.end();
    stream(node, job, 'ann').end();
    await at.pass(9 * SECOND);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1']);
    await at.pass(3 * SECOND);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1', 'left ann 0']);
    stream(node, job, 'ann');
    await at.settle();
    expect(await presenceOf(at.engine, job)).toHaveLength(3);
  });

  it('a process that stood still for ten minutes lets nobody go that is still there', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    stream(node, job, 'ann');
    await at.pass(MINUTE);
    at.now += 10 * MINUTE;
    stream(node, job, 'bob'); // heard, and kept, before its timers
    await expect.poll(() => presenceOf(at.engine, job)).toHaveLength(2);
    await at.pass(MINUTE);
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1', 'joined bob 2']);
  });

  it('a job that ends, or is not there, is left alone', async () => {
    const at = world();
    const node = at.node();
    const run = await startRun(at.engine, { type: 'chat' });
    const ann = stream(node, run.job, 'ann');
    const nowhere = stream(node, randomUUID(), 'ann');
    await at.settle();
    await complete(at.engine, run);
    await at.pass(MINUTE);
    ann.end();
    nowhere.end();
    stream(node, run.job, 'bob');
    await at.pass(MINUTE);
    expect(await presenceOf(at.engine, run.job)).toEqual(['joined ann 1']);
    expect((await expectWhole(at.engine, run.job)).at(-1)!.type).toBe('completed');
    expect(await at.engine.stays(Number.POSITIVE_INFINITY)).toEqual([]);
  });

  it('stopping waits for what is being kept', async () => {
    const at = world();
    const [node, job] = [at.node(), await room(at)];
    stream(node, job, 'ann');
    await node.stop();
    expect(await presenceOf(at.engine, job)).toEqual(['joined ann 1']);
  });
});
