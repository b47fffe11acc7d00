import { runStream } from './random.ts';
import type { Epidemic, Scenario, ScenarioSetting } from './scenario.ts';
import { simulateScenario } from './scenario-chance.ts';
import { solveScenario } from './scenario-ode.ts';

/** A scenario and how it is run, as a thread gets it. */
export interface MemberErrand {
  readonly scenario: Scenario;
  readonly setting: ScenarioSetting;
  readonly model: 'stochastic' | 'ode';
  readonly seed: number;
  /** The number of its first run among all of the sweep, and how many it has: each has a stream of its own. */
  readonly firstRun: number;
  readonly runs: number;
}

/** A member's runs, one after another in each array. */
export interface MemberRuns {
  /** Day 0, 1, … of the first run, then of the second, … */
  readonly infectious: Float32Array;
  readonly peakI: Float64Array;
  readonly peakDay: Float64Array;
  readonly finalSize: Float64Array;
}

/** Runs a scenario as often as it is asked for. */
export default function runMember(errand: MemberErrand): MemberRuns {
  const epidemics = Array.from({ length: errand.runs }, (_, r) => runOnce(errand, errand.firstRun + r));
  return {
    infectious: Float32Array.from(epidemics.flatMap(({ infectious }) => [...infectious])),
    peakI: Float64Array.from(epidemics, ({ peakI }) => peakI),
    peakDay: Float64Array.from(epidemics, ({ peakDay }) => peakDay),
    finalSize: Float64Array.from(epidemics, ({ finalSize }) => finalSize),
  };
}

function runOnce({ scenario, setting, model, seed }: MemberErrand, run: number): Epidemic {
  return model === 'ode' ? solveScenario(scenario, setting) : simulateScenario(scenario, setting, runStream(seed, run));
}
