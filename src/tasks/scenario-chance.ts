import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { contactRate, type Epidemic, type Scenario, type ScenarioSetting } from './scenario.ts';

/**
 * A scenario where infections and recoveries come one by one, by chance, at the rates βSI/N and γI: Gillespie's direct
 * method (J. Phys. Chem. 81:2340, 1977), which is exact. In a large population it becomes the differential equation.
 */
export function simulateScenario(scenario: Scenario, setting: ScenarioSetting, random: RandomGenerator): Epidemic {
  const { population, initialInfectious, days } = setting;
  const recovery = 1 / scenario.infectiousPeriodDays;
  const infectious = new Float64Array(days + 1);
  let susceptible = population - initialInfectious;
  let I = initialInfectious;
  let time = 0;
  let nextDay = 0;
  let [peakI, peakDay] = [I, 0];
  while (I > 0) {
    const infections = (contactRate(scenario, time) * susceptible * I) / population;
    const total = infections + recovery * I;
    const next = time - Math.log(1 - uniformFloat64(random)) / total;
    // The rates hold until the intervention only. Nothing has happened by then, and what follows does not remember.
    const isChange = time < scenario.interventionDay && next > scenario.interventionDay;
    time = isChange ? scenario.interventionDay : next;
    while (nextDay <= days && nextDay <= time) infectious[nextDay++] = I;
    if (isChange) continue;
    if (uniformFloat64(random) * total < infections) {
      susceptible--;
      I++;
      if (I > peakI) [peakI, peakDay] = [I, time];
    } else I--;
  }
  return { infectious, peakI, peakDay, finalSize: 1 - susceptible / population };
}
