/**
 * Who follows a job, as a pure function: every engine decides by it.
 *
 * Each node says for itself which callers follow there, and until when that is to be believed; what all nodes say together
 * is who is there. So a node that dies takes nobody away who has come back to another one, and its own are gone when
 * their time is over.
 */

/** One caller on one node. */
export interface Stay {
  /** The caller's owner string. */
  readonly caller: string;
  readonly node: string;
  /** The caller's name, as others see it. */
  readonly who: string;
  /** Until when it counts without being said again (ms, as leases count time). */
  readonly until: number;
}

/** A caller has come or gone; `count`: how many are there then. */
export interface Told {
  readonly type: 'joined' | 'left';
  readonly who: string;
  readonly count: number;
}

/** What becomes of the stays that are kept, and what is told of it. */
export interface AttendDecision {
  /** To be kept, in the place of an earlier one of the same caller and node. */
  readonly put: readonly Stay[];
  readonly dropped: readonly Stay[];
  readonly told: readonly Told[];
}

/**
 * Takes in what a node says, and lets go of what is over.
 * @param kept all stays of the job
 * @param said what a node says, at most once of a caller
 * @param time stays that end before it are over
 */
export function attend(kept: readonly Stay[], said: readonly Stay[], time: number): AttendDecision {
  const before = new Set(kept.map(({ caller }) => caller));
  const places = new Set(said.map(placeOf));
  const all = [...kept.filter((stay) => !places.has(placeOf(stay))), ...said];
  const dropped = all.filter(({ until }) => until < time);
  const after = new Set(all.filter(({ until }) => until >= time).map(({ caller }) => caller));
  let count = before.size;
  const told: Told[] = [];
  for (const { caller, who } of onePerCaller(said)) {
    if (after.has(caller) && !before.has(caller)) told.push({ type: 'joined', who, count: ++count });
  }
  for (const { caller, who } of onePerCaller(dropped)) {
    if (before.has(caller) && !after.has(caller)) told.push({ type: 'left', who, count: --count });
  }
  return { put: said.filter(({ until }) => until >= time), dropped, told };
}

/** What tells a stay from all others of its job. */
export function placeOf({ caller, node }: Stay): string {
  return JSON.stringify([caller, node]);
}

function onePerCaller(stays: readonly Stay[]): Stay[] {
  return [...new Map(stays.map((stay) => [stay.caller, stay])).values()];
}
