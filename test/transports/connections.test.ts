import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Connection, Connections } from '../../src/transports/connections.ts';

interface Member extends Connection {
  visits: number[];
  leftAt: number;
}

/** A connection that closes some time after it was told to leave. */
function member(connections: Connections<Member>, closesAfterMs = 0): Member {
  const visits: number[] = [];
  const self: Member = {
    visits,
    leftAt: 0,
    visit: (now: number) => void visits.push(now),
    leave() {
      self.leftAt = performance.now();
      setTimeout(() => connections.delete(self), closesAfterMs);
    },
  };
  connections.add(self);
  return self;
}

describe('open connections', () => {
  it('are visited on one clock that does not jump when the process was held up', async () => {
    const connections = new Connections<Member>(20);
    const one = member(connections);
    const other = member(connections);
    await expect.poll(() => one.visits.length).toBeGreaterThan(2);
    const busyUntil = performance.now() + 400;
    while (performance.now() < busyUntil);
    const visits = one.visits.length;
    await expect.poll(() => one.visits.length).toBeGreaterThan(visits);
    expect(one.visits[visits]! - one.visits[visits - 1]!).toBeLessThanOrEqual(40);
    expect(other.visits).toEqual(one.visits);
    connections.delete(one);
    connections.delete(other);
    const { now } = connections;
    await sleep(60);
    expect(connections.now).toBe(now);
  });

  it('leave one after another over a window, and the last one is waited for', async () => {
    const connections = new Connections<Member>();
    const members = Array.from({ length: 20 }, () => member(connections, 50));
    const begun = performance.now();
    await connections.drain(400);
    expect(connections.size).toBe(0);
    const left = members.map(({ leftAt }) => leftAt - begun);
    expect(left).toEqual([...left].sort((a, b) => a - b));
    expect(left[0]).toBeLessThan(left[19]! / 2);
    expect(left[19]).toBeGreaterThan(300);
  });

  it('leave at once without a window, and none is no reason to wait', async () => {
    const connections = new Connections<Member>();
    await connections.drain(10_000);
    for (let i = 0; i < 3; i++) member(connections);
    await connections.drain(0);
    expect([connections.size, connections.isDraining]).toEqual([0, true]);
  });
});
