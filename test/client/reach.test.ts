import { describe, expect, it } from 'vitest';
import { Reach } from '../../src/client/reach.ts';

const TIMES = { retryTransport: 30_000, retryTransportCap: 600_000 };

function reach(): Reach {
  return new Reach(['websocket', 'sse', 'polling'], TIMES);
}

describe('Reach', () => {
  it('takes the first, then the next that gets through, and says why', () => {
    const known = reach();
    expect(known.choose()).toEqual({ transport: 'websocket', reason: 'WebSocket is the first choice.' });
    known.block('websocket', 'It was refused.', 0);
    expect(known.choose()).toEqual({ transport: 'sse', reason: 'WebSocket: It was refused.' });
    known.block('sse', 'It was held back.', 0);
    expect(known.choose()).toEqual({
      transport: 'polling',
      reason: 'WebSocket: It was refused. SSE: It was held back.',
    });
  });

  it('takes turns where none gets through', () => {
    const known = reach();
    known.block('websocket', 'a', 0);
    known.block('sse', 'b', 10);
    known.block('polling', 'c', 20);
    expect(known.choose().transport).toBe('websocket');
    known.block('websocket', 'a', 30_000);
    expect(known.choose().transport).toBe('sse');
    expect(known.hasOther('sse')).toBe(false);
  });

  it('lets one caller try a better one again, at times that double up to a cap', () => {
    const known = reach();
    known.block('websocket', 'a', 0);
    const tries: number[] = [];
    for (let now = 0; now < 4_000_000; now += 1000) {
      if (known.claimBetter('sse', now)) tries.push(now);
      expect(known.claimBetter('sse', now)).toBeUndefined();
    }
    expect(tries.slice(0, 7)).toEqual([30_000, 90_000, 210_000, 450_000, 930_000, 1_530_000, 2_130_000]);
  });

  it('counts what many runs find at the same time once', () => {
    const known = reach();
    for (let run = 0; run < 20; run++) known.block('websocket', 'a', run);
    expect(known.claimBetter('sse', 30_000)).toBe('websocket');
  });

  it('goes back to a better one that gets through again, and remembers until it has held', () => {
    const known = reach();
    known.block('websocket', 'a', 0);
    expect(known.better('sse')).toBeUndefined();
    known.unblock('websocket');
    expect(known.better('sse')).toBe('websocket');
    known.block('websocket', 'b', 1000);
    expect(known.claimBetter('sse', 31_000)).toBeUndefined();
    expect(known.claimBetter('sse', 61_000)).toBe('websocket');
    known.prove('websocket');
    known.block('websocket', 'c', 100_000);
    expect(known.claimBetter('sse', 130_000)).toBe('websocket');
  });

  it('never tries what this place does not have', () => {
    const known = reach();
    known.ruleOut('websocket', 'There is none.');
    expect(known.claimBetter('polling', Number.MAX_SAFE_INTEGER)).toBeUndefined();
    expect(known.choose()).toEqual({ transport: 'sse', reason: 'WebSocket: There is none.' });
  });
});
