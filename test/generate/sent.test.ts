import { describe, expect, it } from 'vitest';
import {
  checkEventData,
  checkEventPage,
  checkJob,
  checkJobList,
  checkResult,
  checkServerMessage,
} from '../../generated/protocol/index.ts';
import { expand } from '../../scripts/generate/expand/expand.ts';
import { source } from './sources.ts';

const { messages = {}, schemas } = expand(source()).components;
const example = (name: string) => structuredClone(schemas[name]!.examples![0]) as Record<string, unknown>;
const event = (fields: object = {}) => ({ ...example('EnkfProgressEvent'), ...fields });

describe('data of events', () => {
  it.each([
    ['started', { attempt: 1, worker: 'a' }, []],
    ['started', { attempt: 1, worker: 'a', resumedFrom: undefined }, []],
    ['started', { attempt: 0, worker: 'a' }, [{ pointer: '/attempt', message: 'must be at least 1' }]],
    ['log', { level: 'info', message: 'm', fields: { any: { thing: 1 } } }, []],
    [
      'log',
      { level: 'loud', message: 'm' },
      [{ pointer: '/level', message: 'must be one of debug, info, warn, error' }],
    ],
    ['progress', { step: 1 }, [{ pointer: '/total', message: 'is required' }]],
    ['input', { inputId: 'i', name: 'tune', data: { phi: 1 }, by: 'ann' }, []],
    [
      'input',
      { inputId: 'i', name: 'tune', data: { phi: 0 }, by: 'ann' },
      [{ pointer: '/data/phi', message: 'must be at least 0.1' }],
    ],
    ['input', { inputId: 'i', name: 'say', data: {}, by: 'ann' }, [{ pointer: '/name', message: 'must be "tune"' }]],
    ['applied', { inputIds: ['i'], superseded: [], step: 2, attempt: 1 }, []],
    ['cancelled', {}, []],
    [
      'joined',
      { who: 'ann', count: 1 },
      [{ pointer: '', message: 'is of an event type that enkf jobs do not have: joined' }],
    ],
    ['constructor', {}, [{ pointer: '', message: 'is of an event type that enkf jobs do not have: constructor' }]],
  ])('%s %j', (type, data, violations) => {
    expect(checkEventData('enkf', type, data)).toEqual(violations);
  });

  it('hold no field that is not in the contract, and no number that JSON has not', () => {
    const data = example('EnkfProgress');
    expect(checkEventData('enkf', 'progress', data)).toEqual([]);
    expect(checkEventData('enkf', 'progress', { ...data, extra: 1 })).toEqual([
      { pointer: '/extra', message: 'is not a known field' },
    ]);
    expect(checkEventData('enkf', 'progress', { ...data, logLik: Number.NaN })).toEqual([
      { pointer: '/logLik', message: 'must be a number' },
    ]);
    expect(
      checkEventData('enkf', 'progress', { ...data, I: { ...(data.I as object), q05: Number.NEGATIVE_INFINITY } }),
    ).toEqual([{ pointer: '/I/q05', message: 'must be a number' }]);
  });

  it('fit with every example of the contract', () => {
    for (const name of ['EnkfAcceptedData', 'EnkfCompletedData', 'FailedData', 'RetryingData']) {
      const type = name.replace('Enkf', '').replace('Data', '').toLowerCase();
      expect(checkEventData('enkf', type, example(name))).toEqual([]);
    }
  });
});

describe('results', () => {
  it('are held to their schema', () => {
    const result = example('EnkfResult');
    expect(checkResult('enkf', result)).toEqual([]);
    expect(checkResult('enkf', { ...result, digest: 'x' })).toEqual([
      { pointer: '/digest', message: 'must match ^[0-9a-f]{64}$' },
    ]);
    expect(checkResult('enkf', undefined)).toEqual([{ pointer: '', message: 'must be an object' }]);
  });
});

describe('messages of the server, as a client takes them', () => {
  const told = Object.entries(messages).filter(([, { payload }]) => {
    const name = payload?.$ref?.split('/').at(-1);
    return (
      name &&
      !/(Command|Body)$/.test(name) &&
      schemas[name]?.properties?.type?.const !== undefined &&
      !name.endsWith('Job')
    );
  });

  it.each(told.map(([key, { examples }]) => [key, examples!] as const))('%s fits', (_, examples) => {
    for (const { payload } of examples) expect(checkServerMessage(payload)).toEqual([]);
  });

  it('pass with fields that are not known, at any depth', () => {
    expect(checkServerMessage(event({ more: 1, data: { ...example('EnkfProgress'), more: 1 } }))).toEqual([]);
    expect(checkServerMessage({ type: 'heartbeat', time: '2026-11-21T09:00:00.000Z', load: 0.5 })).toEqual([]);
  });

  it('pass with names that may grow', () => {
    expect(checkJob({ ...example('EnkfJob'), status: 'paused' })).toEqual([]);
    const problem = { type: 'problem', title: 't', status: 599, detail: 'd', code: 'quite-new' };
    expect(checkServerMessage(problem)).toEqual([]);
  });

  it.each([
    [{ type: 'weather', wind: 3 }],
    [{ type: 'constructor' }],
    [{ type: 'reply', id: 1, to: 'dance', ok: true, data: {} }],
    [event({ type: 'weather', data: {} })],
    [event({ jobType: 'unheardOf', data: { estimate: 3 } })],
    [event({ jobType: '__proto__', data: {} })],
  ])('pass where their type is not known: %j', (message) => {
    expect(checkServerMessage(message)).toEqual([]);
  });

  it.each([
    [null, '', 'must be an object'],
    [[], '', 'must be an object'],
    [{}, '/type', 'must be a string'],
    [{ type: 7 }, '/type', 'must be a string'],
    [{ type: 'heartbeat' }, '/time', 'is required'],
    [{ type: 'end', job: 'x', lastSeq: 1 }, '/job', 'must be a UUID'],
    [
      { type: 'gap', job: '019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44', reason: 'trimmed', requested: 1 },
      '/earliest',
      'is required',
    ],
    [{ type: 'reply', id: 1, to: 'input', ok: true, data: { inputId: 'x' } }, '/data/seq', 'is required'],
    [{ type: 'reply', id: 1, to: 'start', ok: false }, '/error', 'is required'],
    [event({ seq: 0 }), '/seq', 'must be at least 1'],
    [event({ seq: '1' }), '/seq', 'must be a whole number'],
    [event({ time: 'now' }), '/time', 'must be a time such as 2026-11-21T09:00:00.000Z'],
    [event({ type: 'weather', data: 1 }), '/data', 'must be an object'],
    [event({ data: { step: 'x' } }), '/data/total', 'is required'],
    [{ type: 'batch', events: [event(), event({ seq: -1 })] }, '/events/1/seq', 'must be at least 1'],
    [{ type: 'batch', events: [] }, '/events', 'must have at least 1 item'],
  ])('are refused where they are broken: %j', (message, pointer, problem) => {
    expect(checkServerMessage(message)).toEqual([{ pointer, message: problem }]);
  });
});

describe('pages', () => {
  const page = { events: [event()], next: '17-1795251600123', ended: false, retryAfterMs: 0 };

  it('are checked with their events', () => {
    expect(checkEventPage(page)).toEqual([]);
    expect(checkEventPage({ ...page, next: '017' })).toMatchObject([{ pointer: '/next' }]);
    expect(checkEventPage({ ...page, events: [event(), { ...event(), seq: 'x' }] })).toEqual([
      { pointer: '/events/1/seq', message: 'must be a whole number' },
    ]);
    expect(checkEventPage({ ...page, events: 'none' })).toEqual([{ pointer: '/events', message: 'must be an array' }]);
  });

  it('of jobs are checked with their jobs, also of types that are not known', () => {
    const job = example('EnkfJob');
    expect(checkJobList({ jobs: [job, { ...job, type: 'unheardOf', params: {} }] })).toEqual([]);
    expect(checkJobList({ jobs: [{ ...job, params: {} }] })).toMatchObject([
      { pointer: expect.stringMatching(/^\/jobs\/0\/params\//) },
    ]);
  });
});
