import { describe, expect, test } from 'vitest';
import { type EpidemicName, epidemicDerivative, exposedPerInfectious, rungeKutta4 } from '../../src/tasks/epidemic.ts';
import { influenza1978 } from '../../src/tasks/influenza-1978.ts';

const rates = { contact: 1.8, recovery: 0.45, onset: 0.8 };
const starts: Record<EpidemicName, number[]> = { sir: [760, 3, 0], seir: [758, 2, 3, 0] };

function run(model: EpidemicName, days: number, stepsPerDay: number, with_ = rates, start = starts[model]): number[] {
  const population = start.reduce((sum, people) => sum + people, 0);
  const people = Float64Array.from(start);
  rungeKutta4(start.length, epidemicDerivative(model, population, with_))(people, days, days * stepsPerDay);
  return [...people];
}

describe.each(['sir', 'seir'] as const)('%s', (model) => {
  test('keeps the population', () => {
    for (const days of [1, 7, 60]) {
      const people = run(model, days, 10);
      expect(people.reduce((sum, count) => sum + count, 0)).toBeCloseTo(763, 9);
    }
  });

  test('is integrated with order 4: halving the step divides the error by 16', () => {
    const exact = run(model, 8, 640)[1]!;
    const errors = [5, 10, 20].map((steps) => Math.abs(run(model, 8, steps)[1]! - exact));
    expect(Math.log2(errors[0]! / errors[1]!)).toBeCloseTo(4, 0);
    expect(Math.log2(errors[1]! / errors[2]!)).toBeCloseTo(4, 0);
  });

  test('ends with the final size log s∞ = −R0 (1 − s∞)', () => {
    const start = model === 'sir' ? [1e6 - 1e-3, 1e-3, 0] : [1e6 - 1e-3, 0, 1e-3, 0];
    const left = run(model, 400, 40, rates, start)[0]! / 1e6; // at 10 steps a day the order 4 shows: 4e-7
    expect(Math.log(left)).toBeCloseTo((-rates.contact / rates.recovery) * (1 - left), 7);
  });
});

test('as many are exposed per infectious as growth keeps', () => {
  const ratio = exposedPerInfectious(rates);
  const [, exposed, infectious] = run('seir', 5, 10, rates, [1e12, ratio, 1, 0]);
  expect(exposed! / infectious!).toBeCloseTo(ratio, 9);
});

describe('the outbreak of 1978', () => {
  const rmse = (contact: number, recovery: number, first: number) => {
    const { population, inBed } = influenza1978;
    const people = Float64Array.of(population - first, first, 0);
    const advance = rungeKutta4(3, epidemicDerivative('sir', population, { contact, recovery, onset: 1 }));
    let sum = 0;
    for (const [day, count] of inBed.entries()) {
      if (day > 0) advance(people, 1, 10);
      sum += (people[1]! - count) ** 2;
    }
    return Math.sqrt(sum / inBed.length);
  };

  test('is fitted by least squares where others found it', () => {
    const best = [1.788, 0.4557, 2.093] as const;
    expect(rmse(...best)).toBeCloseTo(16.01, 2);
    for (const away of [0.99, 1.01]) {
      expect(rmse(best[0] * away, best[1], best[2])).toBeGreaterThan(rmse(...best));
      expect(rmse(best[0], best[1] * away, best[2])).toBeGreaterThan(rmse(...best));
      expect(rmse(best[0], best[1], best[2] * away)).toBeGreaterThan(rmse(...best));
    }
  });
});
