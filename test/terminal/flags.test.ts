import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Flag, flags } from '../../generated/protocol/flags.ts';
import { checkParams, jobTypes } from '../../generated/protocol/index.ts';
import { ValidationError } from '../../src/client/index.ts';
import { flagsOf, inFlags, optionsOf, paramsOf } from '../../src/terminal/flags.ts';

/** The params that a command line says. */
function read(type: string, ...args: string[]): object {
  const all = flagsOf(type, {});
  const options = { ...optionsOf(all), params: { type: 'string' } } as const;
  return paramsOf(all, parseArgs({ args, options, allowNegative: true }).values);
}

describe('flags', () => {
  it('are there for every param of every job type', () => {
    expect(Object.keys(flags)).toEqual(Object.keys(jobTypes));
    const names = flags.enkf.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ensemble-size', 'beta-prior.sd-log', 'i0-prior.median', 'obs']));
    expect(new Set(names).size).toBe(names.length);
  });

  it('become params', () => {
    const args = ['--ensemble-size', '200', '--phi=2.5', '--model', 'seir', '--no-estimate-infectious-period'];
    const params = { ensembleSize: 200, phi: 2.5, model: 'seir', estimateInfectiousPeriod: false };
    expect(read('enkf', ...args)).toEqual(params);
    expect(checkParams('enkf', params)).toEqual([]);
  });

  it('become fields within params, and lists', () => {
    expect(read('sweep', '--beta.from', '1', '--beta.points=3')).toEqual({ beta: { from: 1, points: 3 } });
    expect(read('enkf', '--obs', '1,2.5', '--obs', '3')).toEqual({ obs: [1, 2.5, 3] });
    expect(read('ticker', '--symbols', 'ACME,INITECH')).toEqual({ symbols: ['ACME', 'INITECH'] });
  });

  it('go over params that are given as a whole', () => {
    const whole = ['--params', '{"seed":1,"betaPrior":{"median":2,"sdLog":0.1}}'];
    expect(read('enkf', ...whole, '--seed', '7', '--beta-prior.median', '3')).toEqual({
      seed: 7,
      betaPrior: { median: 3, sdLog: 0.1 },
    });
  });

  it.each([
    [['--seed', 'x'], '--seed must be a number, not "x".'],
    [['--seed', ''], '--seed must be a number, not "".'],
    [['--obs', '1,,2'], '--obs must be a number, not "".'],
    [['--params', '[1]'], '--params must be a JSON object.'],
    [['--params', '{'], /^--params must be JSON \(/],
  ])('%j are refused', (args, why) => {
    expect(() => read('enkf', ...args)).toThrow(why);
  });

  it('give way to what the command itself is called with', () => {
    expect([...flagsOf('chat', { topic: { type: 'string' } }).keys()]).toEqual(['param-topic']);
  });

  it('are named where a param does not fit', () => {
    const errors = [
      { pointer: '/params/I0Prior/sdLog', message: 'must be at most 3' },
      { pointer: '/params', message: 'must be an object' },
    ];
    const told = inFlags(flagsOf('enkf', {}), new ValidationError('', { errors }));
    expect(told).toBe('--i0-prior.sd-log must be at most 3.\n/params must be an object.');
  });

  it('say what they mean, with unit, range and default', () => {
    const flag: Flag | undefined = flags.enkf.find(({ name }) => name === 'beta-prior.sd-log');
    expect(flag?.help).toMatch(/contact rate β on day 0.*standard deviation.* 0 to 3\. Default: 0\.4\./);
  });
});
