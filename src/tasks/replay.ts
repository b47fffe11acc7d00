import type { ReplayParams, ReplayPoint } from '../../generated/protocol/index.ts';
import { beat } from './beat.ts';
import { readCheckpoint } from './checkpoint.ts';
import { recorded, type Series } from './series.ts';
import type { Task } from './task.ts';

/**
 * The shortest time between two checkpoints: one with each point would cost more than the point. Ticks that are to be slower carry
 * one each, also those that come late and close together, so that a run that is cut repeats none of them.
 */
const CHECKPOINT_EVERY_MS = 100;

/** Points at once where there is no pause between ticks: handing them over one by one would cost more than they do. */
const TOGETHER = 100;

interface Checkpoint {
  readonly format: 1;
  /** Points told. */
  readonly told: number;
}

/** Tells a recorded series, the points of a tick together. */
const replay: Task<'replay'> = async function* ({ params, checkpoint, sleep }) {
  const { intervalMs, burst, loop, startDelayMs } = params;
  const series = seriesOf(params);
  const end = loop ? Number.POSITIVE_INFINITY : series.values.length;
  const aTick = intervalMs === 0 ? Math.max(burst, TOGETHER) : burst;
  let told = readCheckpoint<Checkpoint>(checkpoint, 1)?.told ?? 0;
  if (told === 0) await sleep(startDelayMs);
  const nextTick = beat(intervalMs, sleep);
  let keptAt = Number.NEGATIVE_INFINITY;
  while (told < end) {
    await nextTick();
    const points = pointsOf(series, told, Math.min(told + aTick, end), params.stamp);
    told += points.length;
    if (intervalMs >= CHECKPOINT_EVERY_MS || performance.now() - keptAt >= CHECKPOINT_EVERY_MS) {
      keptAt = performance.now();
      points.at(-1)!.checkpoint = { format: 1, told } satisfies Checkpoint;
    }
    yield points;
  }
  return { points: told };
};

export default replay;

function seriesOf({ values, dataset }: ReplayParams): Series {
  return values ? { from: 0, values } : recorded[dataset!];
}

/** The points from `index` on, before `end`; the series begins anew after its last value. */
function pointsOf({ from, values }: Series, index: number, end: number, isStamped: boolean) {
  const points: { type: 'point'; data: ReplayPoint; checkpoint?: Checkpoint }[] = [];
  for (let i = index; i < end; i++) {
    const x = isStamped ? microseconds() : from + i;
    points.push({ type: 'point', data: { index: i, x, y: values[i % values.length]! } });
  }
  return points;
}

/** Since 1970, by the clock that the process began with. */
function microseconds(): number {
  return Math.round((performance.timeOrigin + performance.now()) * 1000);
}
