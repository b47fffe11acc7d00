import { describe, expect, it } from 'vitest';
import {
  type AfterFailure,
  afterFailure,
  connected,
  cursorOf,
  type FailureFacts,
  type Line,
  moved,
  NEW_LINE,
  type Reading,
  type Step,
  step,
} from '../../src/client/resume.ts';
import { TIMING } from '../../src/client/timing.ts';
import type { GapMessage, Message } from '../../src/client/transports/transport.ts';
import { cursorAfter, event, JOB, line } from './support/wire.ts';

const START: Reading = { job: JOB };

function readAll(
  reading: Reading,
  messages: readonly Message[],
): { steps: Step['do'][]; items: unknown[]; reading: Reading } {
  const steps: Step['do'][] = [];
  const items: unknown[] = [];
  for (const message of messages) {
    const [next, after] = step(reading, message);
    reading = after;
    steps.push(next.do);
    if ('item' in next) items.push(next.item);
  }
  return { steps, items, reading };
}

function gap(reason: GapMessage['reason'], requested: number, earliest: number): GapMessage {
  return { type: 'gap', job: JOB, reason, requested, earliest };
}

describe('reading', () => {
  it('delivers in order and moves its place', () => {
    const { steps, reading } = readAll(START, [line(1), line(2), line(3)]);
    expect(steps).toEqual(['deliver', 'deliver', 'deliver']);
    expect(cursorOf(reading)).toBe(cursorAfter(3));
  });

  it('begins wherever the first event is, and skips what comes again', () => {
    const { steps } = readAll(START, [line(5), line(5), line(4), line(1), line(6)]);
    expect(steps).toEqual(['deliver', 'skip', 'skip', 'skip', 'deliver']);
  });

  it('turns `latest` into the place that the server resolved, once', () => {
    const latest: Reading = { job: JOB, from: 'latest' };
    expect(cursorOf(latest)).toBe('latest');
    const { reading } = readAll(latest, [
      { type: 'alive', at: { seq: 7, time: 3 } },
      { type: 'alive', at: { seq: 2 } },
    ]);
    expect(cursorOf(reading)).toBe('7-3');
    expect(cursorOf(START)).toBeUndefined();
  });

  it('asks again where an event is missing, and goes on when it then comes', () => {
    const { steps, reading } = readAll(START, [line(1), line(3)]);
    expect(steps).toEqual(['deliver', 'ask-again']);
    expect(cursorOf(reading)).toBe(cursorAfter(1));
    expect(readAll(reading, [line(2), line(3)]).steps).toEqual(['deliver', 'deliver']);
  });

  it('tells a hole that is there again, and goes on after it', () => {
    const { reading } = readAll(START, [line(1), line(5)]);
    const again = readAll(reading, [line(5), line(5)]);
    expect(again.steps).toEqual(['tell', 'deliver']);
    expect(again.items[0]).toEqual({ type: 'gap', job: JOB, reason: 'missing', requested: 1, earliest: 5, lost: 3 });
  });

  it('takes an end before the last event for a hole', () => {
    const end: Message = { type: 'end', lastSeq: 3 };
    const { steps, reading } = readAll(START, [line(1), end]);
    expect(steps).toEqual(['deliver', 'ask-again']);
    expect(readAll(reading, [end, end]).steps).toEqual(['tell', 'finish']);
    expect(readAll(START, [line(3), end]).steps).toEqual(['deliver', 'finish']);
  });

  it('hands gaps on in their place, and goes back only for a log that was rewritten', () => {
    const { reading } = readAll(START, [line(17)]);
    const trimmed = readAll(reading, [gap('trimmed', 17, 120), line(120)]);
    expect(trimmed.steps).toEqual(['deliver', 'deliver']);
    const rewritten = readAll(reading, [gap('rewritten', 17, 3), line(3)]);
    expect(rewritten.steps).toEqual(['deliver', 'deliver']);
    expect(readAll(reading, [gap('trimmed', 17, 3), line(3)]).steps).toEqual(['skip', 'skip']);
  });

  it('tells a gap after what it has read, where not all came that the server sent', () => {
    const { reading } = readAll(START, [line(15)]);
    const trimmed: GapMessage = { ...gap('trimmed', 17, 120), lost: 102 };
    expect(readAll(reading, [trimmed]).items).toEqual([{ ...trimmed, requested: 15, lost: 104 }]);
    expect(readAll(reading, [gap('rewritten', 17, 3)]).items).toEqual([gap('rewritten', 15, 3)]);
    expect(readAll(START, [trimmed]).items).toEqual([trimmed]);
  });

  it.each(['completed', 'failed', 'cancelled'])('knows that %s is the last', (type) => {
    expect(step(START, event(1, type, {}))[0]).toMatchObject({ do: 'deliver', last: true });
    expect(step(START, line(1))[0]).toMatchObject({ do: 'deliver', last: false });
  });
});

const FACTS: FailureFacts = {
  kind: 'later',
  retryAfterMs: undefined,
  refused: false,
  canLeave: true,
  now: 0,
  random: 0.999,
  backoff: TIMING.backoff,
  healthyMs: 10_000,
  patience: 5,
};

/** A line that fails again and again in the same way; each connection works for `upMs`, or never where undefined. */
function failing(times: number, facts: Partial<FailureFacts>, upMs?: number, line: Line = NEW_LINE): AfterFailure[] {
  return Array.from({ length: times }, (_, i) => {
    const began = i * 100_000;
    const up = upMs === undefined ? line : connected(line, began);
    const after = afterFailure(up, { ...FACTS, ...facts, now: began + (upMs ?? 0) });
    line = after.line;
    return after;
  });
}

const PROVEN: Line = { ...NEW_LINE, proven: true };

describe('a lost connection', () => {
  it('is taken up again after waits that grow, within half a second at first', () => {
    const waits = failing(8, {}, undefined, PROVEN).map(({ delayMs }) => Math.round(delayMs));
    expect(waits).toEqual([500, 999, 1998, 3996, 7992, 15_984, 19_980, 19_980]);
  });

  it('begins anew after a good one: one that lasted ten seconds', () => {
    expect(failing(3, {}, 10_000).map(({ delayMs }) => Math.round(delayMs))).toEqual([500, 500, 500]);
  });

  it('begins anew on another transport, which has to show for itself that it works', () => {
    const [first] = failing(1, {}, 5000);
    const up = connected(first!.line, 100_000);
    expect(moved(up, 109_999, 10_000)).toEqual({ ...first!.line, flaps: 0, since: undefined });
    expect(moved(up, 110_000, 10_000)).toEqual({ ...first!.line, flaps: 0, since: undefined, failures: 0 });
    const after = failing(1, {}, 5000, moved(up, 200_000, 10_000))[0]!;
    expect(after.line).toMatchObject({ failures: 1, flaps: 1 });
  });

  it('leaves a transport that is cut three times before it was good', () => {
    expect(failing(4, {}, 9000).map(({ leave }) => leave)).toEqual([false, false, true, false]);
    expect(failing(4, {}, 10_000).map(({ leave }) => leave)).toEqual([false, false, false, false]);
  });

  it('stays where the server itself asked to come back', () => {
    const all = failing(5, { retryAfterMs: 2000 }, 1000);
    expect(all.map(({ leave }) => leave)).toEqual([false, false, false, false, false]);
    expect(all.every(({ delayMs }) => delayMs >= 2000)).toBe(true);
  });

  it('tries another transport at once, and the same one after a wait', () => {
    expect(failing(1, { kind: 'blocked' })[0]).toMatchObject({ leave: true, delayMs: 0 });
    expect(failing(1, { kind: 'blocked', canLeave: false })[0]!.delayMs).toBeGreaterThan(0);
  });

  it('gives up where it never worked, and never where it did', () => {
    expect(failing(6, {}).map(({ fail }) => fail)).toEqual([false, false, false, false, false, true]);
    expect(failing(100, {}, undefined, PROVEN).some(({ fail }) => fail)).toBe(false);
    expect(failing(100, {}, 5000).some(({ fail }) => fail)).toBe(false);
  });

  it('gives up where the server will not have it', () => {
    expect(failing(1, { kind: 'gone' }, 10_000)[0]!.fail).toBe(true);
    expect(failing(1, { kind: 'blocked', refused: true }, undefined, PROVEN)[0]!.fail).toBe(false);
    expect(failing(1, { kind: 'blocked', refused: true, canLeave: false }, undefined, PROVEN)[0]!.fail).toBe(true);
  });

  it('comes back at once with a new token, and gives up when that is refused too', () => {
    expect(failing(2, { kind: 'token' }, undefined, PROVEN)).toMatchObject([
      { fail: false, delayMs: 0 },
      { fail: true },
    ]);
    expect(failing(5, { kind: 'token' }, 60_000).some(({ fail }) => fail)).toBe(false);
  });

  it('is no failure where the reader was too slow', () => {
    const up = connected(PROVEN, 0);
    expect(afterFailure(up, { ...FACTS, kind: 'paused' })).toEqual({ line: up, fail: false, delayMs: 0, leave: false });
  });
});
