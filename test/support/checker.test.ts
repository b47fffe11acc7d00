import { describe, expect, it } from 'vitest';
import { check, type Fault, type Observations } from './checker.ts';

const JOB = '0198c0de-0000-7000-8000-000000000001';

function event(seq: number, type: string, data: object, job = JOB): string {
  const time = new Date(1_795_251_600_000 + seq).toISOString();
  return JSON.stringify({ job, jobType: 'enkf', seq, time, type, data });
}

const LOG = [
  event(1, 'accepted', { params: { seed: 7, delayMs: 1 }, label: 'a', owner: 'guest' }),
  event(2, 'started', { attempt: 1, worker: 'w' }),
  event(3, 'input', { inputId: 'i1', name: 'tune', data: { phi: 9 }, by: 'guest' }),
  event(4, 'progress', { step: 1, text: 'é' }),
  event(5, 'cancelled', {}),
];

const reader = (events: readonly string[], changes = {}) => ({
  name: 'sse 1',
  job: JOB,
  from: 0,
  events,
  ended: true,
  complaints: [],
  ...changes,
});

/** A server that keeps its promises, as it is seen. */
const GOOD: Observations = {
  readers: [reader(LOG), reader(LOG.slice(2), { name: 'ws 1', from: 2 })],
  starts: [{ key: 's1', params: { seed: 7 }, label: 'a', answers: [{ id: JOB, status: 'queued', lastSeq: 1 }] }],
  inputs: [
    { job: JOB, key: 'k1', name: 'tune', data: { phi: 9 }, answers: [{ inputId: 'i1', seq: 3 }] },
    { job: JOB, key: 'k2', name: 'tune', data: { phi: 8 }, answers: [], refusal: 'job-finished' },
  ],
  cancels: [
    {
      job: JOB,
      answers: [
        { ended: false, status: 'running' },
        { ended: true, status: 'cancelled' },
      ],
    },
  ],
  logs: new Map([[JOB, LOG]]),
};

const logs = (...log: readonly string[]) => ({ logs: new Map([[JOB, log]]) });
const readers = (events: readonly string[], changes = {}) => ({ readers: [reader(events, changes)] });
const swapped = (events: readonly string[], i: number) => events.with(i, events[i + 1]!).with(i + 1, events[i]!);
const without = (events: readonly string[], seq: number) => events.filter((_, i) => i !== seq - 1);

/** Each fault, planted alone, and what the checker must say at least. */
const PLANTED: [string, Partial<Observations>, Fault][] = [
  ['a reader misses the first event', readers(LOG.slice(1)), 'hole'],
  ['a reader misses an event in the middle', readers(without(LOG, 3)), 'hole'],
  ['a reader never gets the last event', readers(LOG.slice(0, 4)), 'lost'],
  ['a reader is never told the end', readers(LOG, { ended: false }), 'lost'],
  [
    'a reader gets an event twice in a row',
    readers(LOG.flatMap((text, i) => (i === 2 ? [text, text] : [text]))),
    'twice',
  ],
  ['a reader gets an old event again at the end', readers([...LOG, LOG[1]!]), 'twice'],
  ['a reader gets the event before its cursor', readers(LOG.slice(1), { from: 2 }), 'out of order'],
  ['a reader gets two events the wrong way round', readers(swapped(LOG, 2)), 'out of order'],
  ['a reader gets an event of another job', readers(LOG.with(3, event(4, 'progress', {}, 'other'))), 'complaint'],
  ['a reader is told of a gap', readers(LOG, { complaints: ['gap'] }), 'complaint'],
  ['a told event reads otherwise later', readers(LOG.with(3, LOG[3]!.replace('é', 'e'))), 'taken back'],
  ['a told event differs by white space', readers(LOG.with(3, LOG[3]!.replace(',', ', '))), 'taken back'],
  ['a told event is gone from the log', { ...readers(LOG), ...logs(...LOG.slice(0, 4)) }, 'taken back'],
  ['the log of a told job is gone', { ...readers(LOG), logs: new Map() }, 'taken back'],
  [
    'a job told of more events than its log has',
    {
      starts: [{ ...GOOD.starts[0]!, answers: [{ id: JOB, status: 'running', lastSeq: 9 }] }],
    },
    'taken back',
  ],
  ['the log has a hole', { ...readers(without(LOG, 4)), ...logs(...without(LOG, 4)) }, 'hole'],
  ['the log has an event twice', logs(...LOG.slice(0, 4), LOG[3]!, LOG[4]!), 'twice'],
  ['the log is out of order', logs(...swapped(LOG, 2)), 'out of order'],
  ['the log has no terminal event', logs(...LOG.slice(0, 4)), 'not one end'],
  ['the log has two terminal events', logs(...LOG, event(6, 'completed', { result: {} })), 'not one end'],
  ['the log goes on after its terminal event', logs(...LOG, event(6, 'progress', {})), 'not one end'],
  ['an acknowledged start has left nothing', { logs: new Map(), readers: [], inputs: [], cancels: [] }, 'command lost'],
  [
    'a start was kept with other params',
    {
      starts: [{ ...GOOD.starts[0]!, params: { seed: 8 } }],
    },
    'command lost',
  ],
  [
    'one key made two jobs',
    {
      starts: [
        { ...GOOD.starts[0]!, answers: [...GOOD.starts[0]!.answers, { id: 'other', status: 'queued', lastSeq: 1 }] },
      ],
    },
    'command twice',
  ],
  ['a job is there that nobody started', { starts: [] }, 'command twice'],
  [
    'an acknowledged input is gone',
    {
      inputs: [{ ...GOOD.inputs[0]!, answers: [{ inputId: 'i1', seq: 4 }] }],
    },
    'command lost',
  ],
  ['an input was kept with other data', { inputs: [{ ...GOOD.inputs[0]!, data: { phi: 10 } }] }, 'command lost'],
  [
    'an input got two answers',
    {
      inputs: [
        {
          ...GOOD.inputs[0]!,
          answers: [
            { inputId: 'i1', seq: 3 },
            { inputId: 'i2', seq: 4 },
          ],
        },
      ],
    },
    'command twice',
  ],
  [
    'an input was kept that was refused',
    {
      inputs: [{ ...GOOD.inputs[0]!, answers: [], refusal: 'job-finished' }],
    },
    'command twice',
  ],
  [
    'an input to a known job was refused as unknown',
    {
      inputs: [GOOD.inputs[0]!, { ...GOOD.inputs[1]!, refusal: 'job-not-found' }],
    },
    'command lost',
  ],
  [
    'an accepted cancel did not cancel',
    {
      ...logs(...LOG.with(4, event(5, 'completed', { result: {} }))),
      readers: [],
    },
    'command lost',
  ],
  [
    'an end that was told is another one later',
    {
      cancels: [{ job: JOB, answers: [{ ended: true, status: 'failed' }] }],
    },
    'command lost',
  ],
  [
    'a cancel of a known job was refused',
    { cancels: [{ job: JOB, answers: [], refusal: 'job-not-found' }] },
    'command lost',
  ],
];

describe('the outside checker', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(check(GOOD)).toEqual([]);
  });

  it('allows an input that nobody was answered for, kept or not', () => {
    const open = { job: JOB, key: 'k9', name: 'tune', data: { phi: 7 }, answers: [] };
    expect(check({ ...GOOD, inputs: [...GOOD.inputs, open] })).toEqual([]);
    expect(check({ ...GOOD, inputs: [{ ...GOOD.inputs[0]!, answers: [] }] })).toEqual([]);
  });

  it.each(PLANTED)('finds that %s', (_, fault, expected) => {
    const found = check({ ...GOOD, ...fault });
    expect(found.map((finding) => finding.fault)).toContain(expected);
  });
});
