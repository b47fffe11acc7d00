/** What may happen: an SIR epidemic, and what is done against it. */
export interface Scenario {
  /** β, per day. */
  readonly beta: number;
  readonly infectiousPeriodDays: number;
  /** From this day on β is lower by `reduction`, a share. */
  readonly interventionDay: number;
  readonly reduction: number;
}

/** Where it happens. */
export interface ScenarioSetting {
  readonly population: number;
  /** On day 0; everyone else is susceptible. */
  readonly initialInfectious: number;
  /** How many days are told. */
  readonly days: number;
}

/** One epidemic, run to its end. */
export interface Epidemic {
  /** Infectious persons on day 0, 1, …, `days`. */
  readonly infectious: Float64Array;
  /** The most at once, and when. */
  readonly peakI: number;
  readonly peakDay: number;
  /** Share of the population that was infected in the end, the first cases included. */
  readonly finalSize: number;
}

/** β at a time. */
export function contactRate({ beta, interventionDay, reduction }: Scenario, time: number): number {
  return time < interventionDay ? beta : beta * (1 - reduction);
}
