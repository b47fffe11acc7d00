import type { SweepMember, SweepParams, SweepResult } from '../../generated/protocol/index.ts';
import { readCheckpoint } from './checkpoint.ts';
import { type DigestState, RunDigest } from './digest.ts';
import type { Scenario } from './scenario.ts';
import { gridDesign, latinHypercube } from './sweep-design.ts';
import type runMember from './sweep-member.ts';
import type { MemberErrand, MemberRuns } from './sweep-member.ts';
import { bands, exceedance, meanTrajectory, runsOf, spreads } from './sweep-summary.ts';
import type { Outcome, Task, TaskContext, TaskEvent } from './task.ts';

const NOTICE =
  'A demonstration. Everyone meets everyone in this model, and an intervention works at once and for good. How likely the ' +
  'scenarios are is not known. Not for public-health use.';

/** Days that all runs together may tell: they are kept in each checkpoint. */
const MOST_DAYS_TOLD = 1_000_000;

/** Members are told in so many groups at most, and all of them together so often. */
const MOST_GROUPS = 100;
const MOST_AGGREGATES = 20;

const MOST_FAILURES_TOLD = 20;

/** A purpose of the streams of random numbers; each run has its own beside it. */
const DESIGN = 1;

/** What is kept with each group of members. */
interface Checkpoint {
  readonly format: 1;
  /** By index: what came of each member that is done. */
  readonly outcomes: readonly Outcome<MemberRuns>[];
  readonly digest: DigestState;
}

/** Runs the scenarios of a design in parallel threads, and tells them in the order of the design. */
const sweep: Task<'sweep'> = async function* (context) {
  const { params } = context;
  const design = designOf(context);
  const kept = readCheckpoint<Checkpoint>(context.checkpoint, 1);
  const digest = kept ? await RunDigest.resume(kept.digest) : await RunDigest.begin();
  const outcomes = [...(kept?.outcomes ?? [])];
  const speedOf = stopwatch(outcomes.length, design.length, runsEach(params));
  const module = new URL('./sweep-member.ts', import.meta.url);
  const errands = design.map((scenario, index) => errandOf(params, scenario, index)).slice(outcomes.length);
  let told: TaskEvent<'sweep'>[] = [];
  for await (const outcome of context.parallel<typeof runMember>(module, errands)) {
    const index = outcomes.push(outcome) - 1;
    told.push({ type: 'member', data: memberOf(params, design[index]!, index, outcome) });
    const { isGroup, isAggregate } = dueAfter(outcomes.length, design.length);
    const done = succeeded(outcomes);
    if (isAggregate && done.length > 0) told.push({ type: 'aggregate', data: aggregateOf(params, done) });
    if (!isGroup) continue;
    const progress = progressOf(outcomes.length, design.length);
    for (const { type, data } of [...told, { type: 'progress', data: progress }]) digest.add(type, data);
    const checkpoint: Checkpoint = { format: 1, outcomes, digest: digest.save() };
    yield [...told, { type: 'progress', data: { ...progress, ...speedOf(outcomes.length) }, checkpoint }];
    told = [];
  }
  return resultOf(params, outcomes, digest.finish());
};

export default sweep;

/** @throws where the params ask for what cannot be */
function designOf({ params, random }: TaskContext<'sweep'>): Scenario[] {
  const { design, members, population, initialInfectious, days } = params;
  if (initialInfectious > population) throw new Error('initialInfectious is larger than population.');
  const scenarios = design === 'grid' ? gridDesign(params) : latinHypercube(params, members, random(DESIGN));
  const told = scenarios.length * runsEach(params) * (days + 1);
  if (told <= MOST_DAYS_TOLD) return scenarios;
  throw new Error(
    `${scenarios.length} members with ${runsEach(params)} runs of ${days + 1} days each are ${told} days; a sweep may ` +
      `have ${MOST_DAYS_TOLD}.`,
  );
}

/** The differential equation says the same each time. */
function runsEach({ model, replicates }: SweepParams): number {
  return model === 'ode' ? 1 : replicates;
}

function errandOf(params: SweepParams, scenario: Scenario, index: number): MemberErrand {
  const { model, seed, population, initialInfectious, days } = params;
  const runs = runsEach(params);
  const setting = { population, initialInfectious, days };
  return { scenario, setting, model, seed, firstRun: index * runs, runs };
}

/** What is told once so many members are done: by their number alone, so that nothing depends on how fast they were. */
function dueAfter(done: number, total: number): { isGroup: boolean; isAggregate: boolean } {
  const group = Math.ceil(total / MOST_GROUPS);
  const aggregate = group * Math.ceil(total / group / MOST_AGGREGATES);
  const isLast = done === total;
  return { isGroup: isLast || done % group === 0, isAggregate: isLast || done % aggregate === 0 };
}

function memberOf(
  { capacity, days }: SweepParams,
  scenario: Scenario,
  index: number,
  outcome: Outcome<MemberRuns>,
): SweepMember {
  if ('error' in outcome) return { index, params: scenario, error: outcome.error };
  const member = [outcome.value];
  return {
    index,
    params: scenario,
    ...spreads(member),
    exceedance: exceedance(member, capacity),
    I: meanTrajectory(member, days + 1),
  };
}

function aggregateOf({ capacity, days }: SweepParams, done: readonly MemberRuns[]) {
  return {
    members: done.length,
    runs: runsOf(done),
    I: bands(done, days + 1),
    exceedance: exceedance(done, capacity),
  };
}

function progressOf(step: number, total: number) {
  return { step, total, pct: Math.round((1000 * step) / total) / 10 };
}

/** How fast this run is, going by the members it has done itself. */
function stopwatch(before: number, total: number, runs: number) {
  const began = performance.now();
  return (done: number) => {
    const seconds = Math.max(performance.now() - began, 1) / 1000;
    const perSecond = (done - before) / seconds;
    return { etaS: (total - done) / perSecond, runsPerS: runs * perSecond };
  };
}

function succeeded(outcomes: readonly Outcome<MemberRuns>[]): MemberRuns[] {
  return outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
}

/** @throws where no member succeeded: there is nothing to tell then */
function resultOf(params: SweepParams, outcomes: readonly Outcome<MemberRuns>[], digest: string): SweepResult {
  const done = succeeded(outcomes);
  const failures = outcomes.flatMap((outcome, index) => ('error' in outcome ? [{ index, error: outcome.error }] : []));
  if (done.length === 0) throw new Error(`All ${failures.length} members failed; the first: ${failures[0]!.error}`);
  return {
    members: outcomes.length,
    failed: failures.length,
    failures: failures.slice(0, MOST_FAILURES_TOLD),
    runs: runsOf(done),
    ...spreads(done),
    exceedance: exceedance(done, params.capacity),
    seed: params.seed,
    digest,
    notice: NOTICE,
  };
}
