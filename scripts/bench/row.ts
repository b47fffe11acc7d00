import type { Machine } from './machine.ts';

/** One measurement of a contender: figures by name. */
export type Sample = { readonly [metric: string]: number };

/** Something that is measured: the server under test, a peer, or a limit. */
export interface Contender {
  /** One round. The row's contenders take turns, so that what disturbs the machine disturbs all of them. */
  measure(): Promise<Sample>;
  close(): Promise<void>;
}

/** Opens a contender. @throws Missing where this machine does not have what it needs */
export interface Entry {
  readonly name: string;
  readonly open: (machine: Machine) => Promise<Contender>;
}

/** What a contender needs and is not there. Its message says how to get it. */
export class Missing extends Error {
  override readonly name = 'Missing';
}

/** A column of a row's table. */
export interface Metric {
  readonly key: string;
  readonly head: string;
  readonly show: (value: number) => string;
  /** It was measured once, and all rounds say the same. */
  readonly isOnce?: boolean;
}

/** What a row promises: a metric of one contender, by itself or as a ratio to another's in the same round. */
export interface Bar {
  readonly what: string;
  readonly of: string;
  readonly over?: string;
  readonly metric: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** One table of the bench. */
export interface Row {
  /** As `--only` names it. */
  readonly name: string;
  readonly title: string;
  readonly metrics: readonly Metric[];
  readonly entries: readonly Entry[];
  readonly bars: readonly Bar[];
  /** Needs the load generator, which is built with a C compiler. */
  readonly needsLoad: boolean;
  /** Rounds that do not count and come first, so that compilers and caches are warm. */
  readonly warmUps: number;
  /** Milliseconds of rest before each measurement: where one contender works for long, it disturbs whoever comes next. */
  readonly restMs?: number;
  /** Where a round takes long: no more of them. */
  readonly mostRounds?: number;
  /** What a reader of the table has to know. */
  readonly notes?: readonly string[];
}

/** How much is measured: a whole run, or as little as shows that everything works. */
export interface Scale {
  readonly isQuick: boolean;
}

/** A row for a scale. */
export type RowMaker = (scale: Scale) => Row;
