import { describe, expect, it } from 'vitest';
import { checkBody, checkCommand, checkInput, checkParams, jobTypes } from '../../generated/protocol/index.ts';

const JOB = '019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44';

/** Params as they come out of `JSON.parse`. */
const params = (value: unknown) => checkParams('enkf', value);

describe('params', () => {
  it('are complete after the check', () => {
    const value = { ensembleSize: 50, betaPrior: { median: 2 } };
    expect(params(value)).toEqual([]);
    expect(value).toEqual({
      ensembleSize: 50,
      seed: 1978,
      model: 'sir',
      infectiousPeriodDays: 2.2,
      latentPeriodDays: 1,
      population: 763,
      inflation: 1.02,
      sigmaBeta: 0.15,
      sigmaProcess: 0.1,
      phi: 20,
      method: 'eakf',
      betaPrior: { median: 2, sdLog: 0.4 },
      I0Prior: { median: 3, sdLog: 0.6 },
      estimateInfectiousPeriod: false,
      horizonDays: 7,
      dataset: 'boarding-school-1978',
      delayMs: 0,
    });
  });

  it('are the same when they are checked again', () => {
    const value = { obs: [1, 2, 3] };
    params(value);
    const once = structuredClone(value);
    expect(params(value)).toEqual([]);
    expect(value).toEqual(once);
  });

  it('share nothing with those of another job', () => {
    const [one, other] = [{}, {}] as Record<string, Record<string, number>>[];
    params(one);
    one!.betaPrior!.median = 99;
    params(other);
    expect(other!.betaPrior).toEqual({ median: 1.7, sdLog: 0.4 });
  });

  it('know obs as another name of observations', () => {
    const value: Record<string, unknown> = { obs: [1, 2, 3] };
    expect(params(value)).toEqual([]);
    expect(value).toMatchObject({ observations: [1, 2, 3] });
    expect(value).not.toHaveProperty('obs');
    expect(value).not.toHaveProperty('dataset');
  });

  it.each([
    [
      { dataset: 'boarding-school-1978', observations: [1, 2] },
      '/observations',
      'cannot be given together with dataset',
    ],
    [{ dataset: 'boarding-school-1978', obs: [1, 2] }, '/obs', 'cannot be given together with dataset'],
    [{ observations: [1, 2], obs: [1, 2] }, '/obs', 'cannot be given together with observations'],
  ])('take one source of data: %j', (value, pointer, message) => {
    expect(params(value)).toEqual([{ pointer, message }]);
  });

  it.each([
    [{ ensembleSize: 1 }, '/ensembleSize', 'must be at least 2'],
    [{ ensembleSize: 5001 }, '/ensembleSize', 'must be at most 5000'],
    [{ ensembleSize: 2.5 }, '/ensembleSize', 'must be a whole number'],
    [{ ensembleSize: '200' }, '/ensembleSize', 'must be a whole number'],
    [{ seed: null }, '/seed', 'must be a whole number'],
    [{ phi: Number.NaN }, '/phi', 'must be a number'],
    [{ phi: Number.POSITIVE_INFINITY }, '/phi', 'must be a number'],
    [{ method: 'magic' }, '/method', 'must be one of eakf, stochastic, etkf'],
    [{ betaPrior: { median: 0 } }, '/betaPrior/median', 'must be at least 0.001'],
    [{ betaPrior: [] }, '/betaPrior', 'must be an object'],
    [{ betaPrior: { mean: 1 } }, '/betaPrior/mean', 'is not a known field'],
    [{ observations: [1] }, '/observations', 'must have at least 2 items'],
    [{ observations: [1, 'x'] }, '/observations/1', 'must be a number'],
    [{ estimateInfectiousPeriod: 'yes' }, '/estimateInfectiousPeriod', 'must be true or false'],
    [{ 'a/b~c': 1 }, '/a~1b~0c', 'is not a known field'],
    [{ '': 1 }, '/', 'is not a known field'],
    [[], '', 'must be an object'],
    [null, '', 'must be an object'],
    ['{}', '', 'must be an object'],
    [undefined, '', 'must be an object'],
  ])('point at what does not fit: %j', (value, pointer, message) => {
    expect(params(value)).toEqual([{ pointer, message }]);
  });

  it('tell all that is wrong at once, and not without end', () => {
    expect(
      params({ ensembleSize: 0, seed: -1, wrong: 1 })
        .map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/ensembleSize', '/seed', '/wrong']);
    const began = process.cpuUsage().user;
    expect(params({ observations: Array(100_000).fill('x') })).toHaveLength(20);
    expect(params(Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`field${i}`, 1])))).toHaveLength(20);
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(500);
    expect(params({ ['x'.repeat(100_000)]: 1 })[0]!.pointer.length).toBeLessThan(300);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('refuse a field called %s, at any depth', (name) => {
    const hostile = JSON.parse(`{ "${name}": { "x": 1 }, "betaPrior": { "${name}": 1 } }`);
    expect(params(hostile)).toEqual([
      { pointer: `/${name}`, message: 'is not a known field' },
      { pointer: `/betaPrior/${name}`, message: 'is not a known field' },
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each(['enkf2', '__proto__', 'constructor', 'toString', ''])('of the unknown job type %j are refused', (type) => {
    expect(checkParams(type as 'enkf', {})).toEqual([{ pointer: '', message: expect.stringContaining('must be') }]);
  });
});

describe('inputs', () => {
  it.each([
    ['tune', { inflation: 1.1 }, []],
    ['tune', { inflation: 3 }, [{ pointer: '/inflation', message: 'must be at most 2' }]],
    ['tune', {}, [{ pointer: '', message: 'must have at least 1 field' }]],
    ['tune', { speed: 1 }, [{ pointer: '/speed', message: 'is not a known field' }]],
    ['Tune', { inflation: 1.1 }, [{ pointer: '', message: 'is for an input that the job type does not have (tune)' }]],
    ['constructor', {}, [{ pointer: '', message: 'is for an input that the job type does not have (tune)' }]],
  ])('%s %j', (name, data, violations) => {
    expect(checkInput('enkf', name, data)).toEqual(violations);
  });
});

describe('frames', () => {
  it.each([
    [{ id: 1, type: 'hello' }],
    [{ id: 'a', type: 'auth', token: 'guest:ann' }],
    [
      {
        id: 1,
        type: 'start',
        jobType: 'enkf',
        params: {},
        name: 'x',
        label: 'y',
        idempotencyKey: 'k',
        subscribe: true,
        after: '0',
      },
    ],
    [{ id: -5, type: 'subscribe', job: JOB, after: 'latest', batch: true }],
    [{ id: 1, type: 'unsubscribe', job: JOB }],
    [{ id: 1, type: 'input', job: JOB, name: 'tune', data: { anything: [1] }, key: 'k' }],
    [{ id: 1, type: 'cancel', job: JOB, reason: 'enough' }],
    [{ type: 'ping' }],
    [{ id: 1, type: 'ping' }],
  ])('fit: %j', (frame) => {
    expect(checkCommand(frame)).toEqual([]);
  });

  it.each([
    [
      { id: 1, type: 'helo' },
      '/type',
      'must be one of hello, auth, start, subscribe, unsubscribe, input, cancel, ping',
    ],
    [
      { id: 1, type: 'constructor' },
      '/type',
      'must be one of hello, auth, start, subscribe, unsubscribe, input, cancel, ping',
    ],
    [
      { id: 1, type: ['hello'] },
      '/type',
      'must be one of hello, auth, start, subscribe, unsubscribe, input, cancel, ping',
    ],
    [{ id: 1 }, '/type', 'is required'],
    [{ type: 'hello' }, '/id', 'is required'],
    [{ id: 1.5, type: 'hello' }, '/id', 'must be a string or a whole number'],
    [{ id: 2 ** 53, type: 'hello' }, '/id', 'must be at most 9007199254740991'],
    [{ id: '', type: 'hello' }, '/id', 'must not be empty'],
    [{ id: 'x'.repeat(65), type: 'hello' }, '/id', 'must have at most 64 characters'],
    [{ id: 1, type: 'start', jobType: 'enkf' }, '/params', 'is required'],
    [
      { id: 1, type: 'start', jobType: 'nothing', params: {} },
      '/jobType',
      `must be one of ${Object.keys(jobTypes).join(', ')}`,
    ],
    [{ id: 1, type: 'start', params: {} }, '/jobType', 'is required'],
    [
      { id: 1, type: 'start', jobType: 'enkf', params: {}, idempotencykey: 'k' },
      '/idempotencykey',
      'is not a known field',
    ],
    [{ id: 1, type: 'start', jobType: 'enkf', params: { phi: 0 } }, '/params/phi', 'must be at least 0.1'],
    [
      { id: 1, type: 'start', jobType: 'enkf', params: {}, idempotencyKey: 'ä' },
      '/idempotencyKey',
      'must match ^[ -~]{1,255}$',
    ],
    [{ id: 1, type: 'subscribe', job: 7 }, '/job', 'must be a string'],
    [{ id: 1, type: 'subscribe', job: JOB, after: 17 }, '/after', 'must be a string'],
    [{ id: 1, type: 'input', job: JOB, name: 'tune', data: [] }, '/data', 'must be an object'],
    [[], '', 'must be an object'],
    ['hello', '', 'must be an object'],
  ])('do not fit: %j', (frame, pointer, message) => {
    expect(checkCommand(frame)).toEqual([{ pointer, message }]);
  });

  it('take their type from themselves and not from what they inherit', () => {
    expect(checkCommand(Object.create({ id: 1, type: 'hello' }))).toEqual([
      { pointer: '/type', message: 'is required' },
    ]);
  });

  it('have the params of a start filled in', () => {
    const frame = { id: 1, type: 'start', jobType: 'enkf', params: {} };
    checkCommand(frame);
    expect(frame.params).toMatchObject({ ensembleSize: 200, dataset: 'boarding-school-1978' });
  });

  it('count characters, not code units', () => {
    expect(checkCommand({ id: '😀'.repeat(64), type: 'hello' })).toEqual([]);
    expect(checkCommand({ id: '😀'.repeat(65), type: 'hello' })).toHaveLength(1);
  });
});

describe('bodies', () => {
  it.each([
    ['start', { type: 'enkf', params: {} }, []],
    ['start', { type: 'enkf', params: { seed: 'x' }, label: '' }, ['/label', '/params/seed']],
    ['start', { type: 'toString', params: {} }, ['/type']],
    ['start', { params: {} }, ['/type']],
    ['start', { type: 'enkf', params: {}, name: 'a b' }, ['/name']],
    ['cancel', {}, []],
    ['cancel', { reason: '' }, ['/reason']],
    ['cancel', { why: 'x' }, ['/why']],
    ['input', { name: 'tune', data: {} }, []],
    ['input', { name: 'tune' }, ['/data']],
    ['tickets', { jobs: [JOB] }, []],
    ['tickets', { all: true }, []],
    ['tickets', { all: false }, ['/all']],
    ['tickets', { jobs: [] }, ['/jobs']],
    ['tickets', { jobs: [JOB], all: true }, ['/all']],
    ['revocations', { jti: 'a', exp: 1 }, []],
    ['revocations', { jti: 'a' }, ['/exp']],
    ['start', null, ['']],
    ['cancel', [], ['']],
  ] as const)('%s %j', (name, body, pointers) => {
    expect(
      checkBody(name, body)
        .map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(pointers);
  });
});
