import { describe, expect, it } from 'vitest';
import contract from '../../generated/asyncapi.json' with { type: 'json' };
import { LIVENESS_TIMES, Liveness } from '../../src/transports/liveness.ts';
import { MAX_UNSENT } from '../../src/transports/websocket-connection.ts';

/** Looks at a connection each second; answers what had to be done when. */
function watch(
  seconds: number,
  each: (second: number, liveness: Liveness) => { unsent?: number; taken?: number } | undefined,
) {
  const liveness = new Liveness(0, LIVENESS_TIMES);
  const done: [number, string][] = [];
  for (let second = 1; second <= seconds; second++) {
    const { unsent = 0, taken = 0 } = each(second, liveness) ?? {};
    const care = liveness.check(second * 1000, unsent, taken);
    if (care !== 'nothing') done.push([second, care]);
    if (care.includes('heartbeat')) liveness.wrote(second * 1000);
  }
  return done;
}

describe('a WebSocket', () => {
  it('is sent a heartbeat and a ping each 25 s of silence', () => {
    const cares = watch(80, (second, liveness) => {
      if (second % 25 === 1) liveness.heard(second * 1000);
      return undefined;
    });
    expect(cares).toEqual([25, 50, 75].map((second) => [second, 'heartbeat and ping']));
  });

  it('needs no heartbeat while it is written to', () => {
    const cares = watch(60, (second, liveness) => {
      liveness.heard(second * 1000);
      if (second % 10 === 0) liveness.wrote(second * 1000);
      return undefined;
    });
    expect(cares).toEqual([
      [25, 'ping'],
      [50, 'ping'],
    ]);
  });

  it('is gone 35 s after the last sign', () => {
    const cares = watch(45, (second, liveness) => {
      if (second < 10) liveness.heard(second * 1000);
      return undefined;
    });
    expect(cares).toEqual([
      [25, 'heartbeat and ping'],
      [44, 'dead'],
      [45, 'dead'],
    ]);
  });

  it('is slow and not gone while what waits for it gets less', () => {
    const cares = watch(300, (second) => ({ unsent: 60_000, taken: Math.floor(second / 30) * 1_000 }));
    expect(cares.filter(([, care]) => care !== 'ping')).toEqual([]);
  });

  it('is gone, and not yet slow, when it neither says nor takes anything', () => {
    const cares = watch(45, (second) => ({ unsent: second < 10 ? 0 : 5_000, taken: 7 }));
    expect(cares.filter(([, care]) => care !== 'ping' && !care.includes('heartbeat')).at(0)).toEqual([35, 'dead']);
  });

  it('has the times that the contract says', () => {
    const { heartbeatMs, pingMs, deadMs, slowMs } = LIVENESS_TIMES;
    expect(contract.channels.socket['x-liveness']).toEqual({
      heartbeatMs,
      pingMs,
      goneMs: deadMs,
      tooSlowMs: slowMs,
      unsentBytes: MAX_UNSENT,
    });
  });

  it('is too slow when it answers and takes nothing for 60 s', () => {
    const cares = watch(100, (second, liveness) => {
      liveness.heard(second * 1000);
      return { unsent: second < 20 ? 0 : 5_000, taken: 7 };
    });
    expect(cares.filter(([, care]) => care !== 'ping' && care !== 'heartbeat').at(0)).toEqual([79, 'too-slow']);
  });
});
