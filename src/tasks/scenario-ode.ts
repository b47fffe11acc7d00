import { epidemicDerivative, rungeKutta4 } from './epidemic.ts';
import { contactRate, type Epidemic, type Scenario, type ScenarioSetting } from './scenario.ts';

/** Steps in a day; the peak is known to as much. */
const STEPS = 20;

/** Infectious persons below which the epidemic has ended. */
const ENDED = 1e-4;

/** An epidemic that is as good as steady would be followed for ever. */
const MOST_DAYS = 10_000;

/**
 * A scenario as the differential equation has it.
 * @throws where it has not ended after 10,000 days
 */
export function solveScenario(scenario: Scenario, setting: ScenarioSetting): Epidemic {
  const { population, initialInfectious, days } = setting;
  const rates = { contact: 0, recovery: 1 / scenario.infectiousPeriodDays, onset: 0 };
  const advance = rungeKutta4(3, epidemicDerivative('sir', population, rates));
  const people = Float64Array.of(population - initialInfectious, initialInfectious, 0);
  const infectious = new Float64Array(days + 1);
  infectious[0] = initialInfectious;
  let peakI = initialInfectious;
  let peakDay = 0;
  const go = (from: number, to: number) => {
    rates.contact = contactRate(scenario, from);
    advance(people, to - from, 1);
    if (people[1]! > peakI) [peakI, peakDay] = [people[1]!, to];
  };
  for (let step = 1; people[1]! >= ENDED || step <= days * STEPS; step++) {
    if (step > MOST_DAYS * STEPS) throw new Error(`The epidemic has not ended after ${MOST_DAYS} days.`);
    for (const [from, to] of partsOf((step - 1) / STEPS, step / STEPS, scenario.interventionDay)) go(from, to);
    if (step % STEPS === 0 && step <= days * STEPS) infectious[step / STEPS] = people[1]!;
  }
  return { infectious, peakI, peakDay, finalSize: 1 - people[0]! / population };
}

/** From one time to another: in two parts where something changes in between. */
function partsOf(from: number, to: number, change: number): [from: number, to: number][] {
  return change <= from || change >= to
    ? [[from, to]]
    : [
        [from, change],
        [change, to],
      ];
}
