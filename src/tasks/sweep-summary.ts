import type { SweepBands, SweepExceedance, SweepSpread } from '../../generated/protocol/index.ts';
import { mean, quantiles } from './statistics.ts';
import type { MemberRuns } from './sweep-member.ts';
import { wilsonInterval } from './wilson.ts';

/** What the runs of members together come to. Each function takes members that have at least one run together. */

export function spreads(members: readonly MemberRuns[]) {
  return {
    peakI: spread(members.map(({ peakI }) => peakI)),
    peakDay: spread(members.map(({ peakDay }) => peakDay)),
    finalSize: spread(members.map(({ finalSize }) => finalSize)),
  };
}

export function runsOf(members: readonly MemberRuns[]): number {
  return members.reduce((sum, { peakI }) => sum + peakI.length, 0);
}

/** How many peaks lay beyond a capacity. */
export function exceedance(members: readonly MemberRuns[], capacity: number): SweepExceedance {
  const runs = runsOf(members);
  const above = members.reduce((sum, { peakI }) => sum + peakI.filter((peak) => peak > capacity).length, 0);
  return { above, runs, share: above / runs, ...wilsonInterval(above, runs) };
}

/** Infectious persons day by day: quantiles over the runs. `days`: numbers in a trajectory. */
export function bands(members: readonly MemberRuns[], days: number): SweepBands {
  const all: SweepBands = { q05: [], q25: [], q50: [], q75: [], q95: [] };
  for (let day = 0; day < days; day++) {
    const [q05, q25, q50, q75, q95] = quantiles(onDay(members, day, days), [0.05, 0.25, 0.5, 0.75, 0.95]);
    for (const [name, value] of Object.entries({ q05, q25, q50, q75, q95 })) {
      all[name as keyof SweepBands].push(hundredths(value));
    }
  }
  return all;
}

/** The mean over the runs, day by day. */
export function meanTrajectory(members: readonly MemberRuns[], days: number): number[] {
  return Array.from({ length: days }, (_, day) => hundredths(mean(onDay(members, day, days))));
}

function onDay(members: readonly MemberRuns[], day: number, days: number): Float64Array {
  const values = new Float64Array(runsOf(members));
  let at = 0;
  for (const { infectious } of members) {
    for (let i = day; i < infectious.length; i += days) values[at++] = infectious[i]!;
  }
  return values;
}

function spread(parts: readonly Float64Array[]): SweepSpread {
  const values = Float64Array.from(parts.flatMap((part) => [...part]));
  const [q05, q50, q95] = quantiles(values, [0.05, 0.5, 0.95]);
  return { mean: mean(values), q05, q50, q95 };
}

/** A part of a person more says nothing, and a trajectory is long. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
