import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftBatch, eventTail } from '../../src/log/event.ts';
import type { Change, DecidedEvent, JobFacts, JobState, Outcome } from '../../src/log/state.ts';
import * as decide from '../../src/log/state.ts';

const T0 = Date.parse('2026-11-21T09:00:00.000Z');
const facts: JobFacts = {
  id: 'j',
  type: 'enkf',
  owner: 'guest:ann',
  shared: false,
  params: '{"seed":1}',
  createdAt: T0,
};
const problem = {
  type: '/problems/task-failed',
  title: 'T',
  status: 500,
  detail: 'D',
  code: 'task-failed',
  requestId: 'r',
} as const;

const queued = decide.accept(facts).state;
const running = decide.start(queued, { worker: 'w', time: T0, until: T0 + 30_000 }).state;
const over = decide.settle(running, { kind: 'completed', result: '1' }, T0).state;

function dataOf({ event }: Change): unknown {
  return JSON.parse(event.data);
}

describe('what an event tells', () => {
  it('`accepted`: params as they are, name and label where there are, the owner as kept', () => {
    expect(decide.accept(facts).event).toEqual({
      time: T0,
      type: 'accepted',
      data: '{"params":{"seed":1},"owner":"guest:ann"}',
    });
    expect(dataOf(decide.accept({ ...facts, name: 'n', label: 'l' }))).toEqual({
      params: { seed: 1 },
      name: 'n',
      label: 'l',
      owner: 'guest:ann',
    });
  });

  it('`started`: the attempt, and where it goes on', () => {
    const lease = { worker: 'w', time: T0, until: T0 };
    expect(dataOf(decide.start(queued, lease))).toEqual({ attempt: 1, worker: 'w' });
    expect(dataOf(decide.start({ ...queued, attempt: 4 }, lease, 17))).toEqual({
      attempt: 5,
      worker: 'w',
      resumedFrom: 17,
    });
  });

  it.each<[Outcome, unknown]>([
    [{ kind: 'completed', result: '{"a":[1]}' }, { result: { a: [1] } }],
    [{ kind: 'failed', error: problem }, { error: problem }],
    [{ kind: 'cancelled' }, {}],
    [
      { kind: 'retrying', delayMs: 5, reason: 'r', counts: false },
      { attempt: 1, delayMs: 5, reason: 'r' },
    ],
  ])('an outcome: %j', (outcome, data) => {
    const change = decide.settle(running, outcome, T0);
    expect([change.event.type, dataOf(change)]).toEqual([outcome.kind, data]);
  });
});

describe('what a status allows', () => {
  it('a lease when the job is due', () => {
    expect([queued, running, over].map((state) => decide.isDue(state, T0))).toEqual([true, false, false]);
    const delayed = decide.settle(running, { kind: 'retrying', delayMs: 9, reason: 'r', counts: true }, T0).state;
    expect([8, 9].map((ms) => decide.isDue(delayed, T0 + ms))).toEqual([false, true]);
    // Longer than any delay is waited for nothing: the clock was set back.
    const longest = 9 - decide.LONGEST_DELAY_MS;
    expect([longest, longest - 1].map((ms) => decide.isDue(delayed, T0 + ms))).toEqual([false, true]);
    const atOnce = decide.settle(running, { kind: 'retrying', delayMs: 0, reason: 'r', counts: true }, T0).state;
    expect(decide.isDue(atOnce, T0 - 3_600_000)).toBe(true);
  });

  it('writes to the run that holds the job', () => {
    expect([queued, running, over].map((state) => decide.holds(state, 1))).toEqual([false, true, false]);
    expect([0, 2].map((attempt) => decide.holds(running, attempt))).toEqual([false, false]);
  });

  it('a takeover when the lease has run out', () => {
    expect([T0 + 30_000, T0 + 30_001].map((time) => decide.isOverdue(running, time))).toEqual([false, true]);
    expect([queued, over].map((state) => decide.isOverdue(state, T0 + 1e9))).toEqual([false, false]);
  });

  it('a cancel: at once, later, or not any more', () => {
    expect(decide.cancel(queued, { time: T0 })).toMatchObject({
      kind: 'ended',
      change: { state: { status: 'cancelled' } },
    });
    const marked = decide.cancel(running, { reason: 'r', by: 'b', time: T0 });
    expect(marked).toMatchObject({
      kind: 'marked',
      state: { status: 'running', cancelling: { reason: 'r', by: 'b' } },
    });
    expect(decide.cancel(over, { time: T0 })).toEqual({ kind: 'over' });
  });

  it('no way back from an accepted cancel', () => {
    const marked = decide.cancel(running, { reason: 'r', by: 'b', time: T0 }) as { state: JobState };
    for (const kind of ['completed', 'failed', 'retrying', 'cancelled'] as const) {
      const outcome = { kind, result: '1', error: problem, delayMs: 0, reason: 'x', counts: true } as Outcome;
      const change = decide.settle(marked.state, outcome, T0);
      expect([change.state.status, dataOf(change)]).toEqual(['cancelled', { reason: 'r', by: 'b' }]);
    }
    const second = decide.cancel(marked.state, { reason: 'other', time: T0 }) as { state: JobState };
    expect(second.state).toBe(marked.state);
  });
});

describe('a batch of a run', () => {
  const tail = (type: string, data: object) => eventTail(T0, type, JSON.stringify(data));

  it('moves the end of the log and shows the latest progress', () => {
    const batch = draftBatch([
      tail('progress', { step: 1 }),
      tail('progress', { step: 2 }),
      tail('progressive', { step: 3 }),
    ]);
    const state = decide.append(running, batch, false);
    expect(state).toEqual({ ...running, lastSeq: 5, progress: '{"step":2}' });
    expect(decide.append(state, draftBatch([tail('log', { progress: 9 })]), true)).toEqual({
      ...state,
      lastSeq: 6,
      checkpointAttempt: 1,
    });
  });
});

/** One thing that may be asked of a job; refused ones change nothing. */
type Ask =
  | { kind: 'start' | 'cancel' | 'input' | 'append'; time: number }
  | { kind: 'settle'; time: number; outcome: Outcome };

const time = fc.integer({ min: T0 - 3_600_000, max: T0 + 3_600_000 });
const ask: fc.Arbitrary<Ask> = fc.oneof(
  fc.record({ kind: fc.constantFrom('start' as const, 'cancel' as const, 'input' as const, 'append' as const), time }),
  fc.record({
    kind: fc.constant('settle' as const),
    time,
    outcome: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('retrying' as const),
          delayMs: fc.nat(1000),
          reason: fc.string(),
          counts: fc.boolean(),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('completed' as const),
          result: fc.jsonValue().map((value) => JSON.stringify(value)),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ kind: 'failed' as const, error: problem }) },
    ),
  }),
);

/** Does what is asked where it is allowed, as an engine does; adds what that wrote to `log`. */
function step(state: JobState, asked: Ask, log: DecidedEvent[]): JobState {
  const change = changeOf(state, asked);
  if (!change) return state;
  if ('event' in change) log.push(change.event);
  if (asked.kind === 'append') log.push({ time: asked.time, type: 'progress', data: `{"step":${state.lastSeq}}` });
  return change.state;
}

function changeOf(state: JobState, asked: Ask): Change | { state: JobState } | undefined {
  const mine = decide.holds(state, state.attempt);
  switch (asked.kind) {
    case 'start':
      return decide.isDue(state, asked.time)
        ? decide.start(state, { worker: 'w', time: asked.time, until: asked.time })
        : undefined;
    case 'input':
      return decide.isOver(state)
        ? undefined
        : decide.input(state, { inputId: 'i', name: 'tune', data: {}, by: 'b', time: asked.time });
    case 'append': {
      const batch = draftBatch([eventTail(asked.time, 'progress', `{"step":${state.lastSeq}}`)]);
      return mine ? { state: decide.append(state, batch, false) } : undefined;
    }
    case 'settle':
      return mine ? decide.settle(state, asked.outcome, asked.time) : undefined;
    case 'cancel': {
      const decision = decide.cancel(state, { by: 'b', time: asked.time });
      return decision.kind === 'ended'
        ? decision.change
        : decision.kind === 'marked'
          ? { state: decision.state }
          : undefined;
    }
  }
}

describe('a job over its whole life', () => {
  it('is the fold of its log, ends once, and nothing follows the end', () => {
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 60 }), (asks) => {
        const first = decide.accept(facts);
        const log = [first.event];
        let state = first.state;
        for (const asked of asks) state = step(state, asked, log);

        expect(state.lastSeq).toBe(log.length);
        const ends = log.filter(({ type }) => ['completed', 'failed', 'cancelled'].includes(type));
        expect(ends).toEqual(decide.isOver(state) ? [log.at(-1)] : []);
        const folded = log.slice(1).reduce(decide.fold, first.state);
        const { queuedAt, notBefore, leasedUntil, failures, cancelling } = state;
        expect({ ...folded, queuedAt, notBefore, leasedUntil, failures, cancelling }).toEqual(state);
      }),
    );
  });

  it('starts as often as `attempt` says and fails no more often than it starts', () => {
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 60 }), (asks) => {
        const log: DecidedEvent[] = [];
        const state = asks.reduce((before, asked) => step(before, asked, log), queued);
        expect(log.filter(({ type }) => type === 'started')).toHaveLength(state.attempt);
        expect(state.failures).toBeLessThanOrEqual(state.attempt);
      }),
    );
  });
});
