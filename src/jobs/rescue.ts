import type { Engine, LostRun, Outcome } from '../engines/engine.ts';

/** Before which a lease has to have ended when nobody else can hold one: whoever did died with the process before. */
export const EVERY_LEASE = Number.MAX_SAFE_INTEGER;

/**
 * Takes runs over whose lease ended before `before`: puts their jobs back into the queue, or ends them.
 *
 * @param before as the leases count time (`Clock.steady`)
 * @param now of the events
 * @returns how many jobs were taken over; a run that is prolonged or settled meanwhile is left alone
 */
export async function rescueLost(
  engine: Pick<Engine, 'rescue' | 'settle'>,
  { before, now }: { before: number; now: number },
  outcomeOf: (lost: LostRun) => Outcome,
): Promise<number> {
  const lost = await engine.rescue(before);
  const settled = await Promise.all(
    lost.map((run) => engine.settle(run.run, outcomeOf(run), { time: now, lostBefore: before })),
  );
  return settled.filter((answer) => !answer.lost).length;
}
