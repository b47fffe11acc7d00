import type { TransportName } from '../../src/client/options.ts';
import type { Chance } from '../support/random.ts';
import type { Habit } from './sdk.ts';
import { ENDLESS, type Plan } from './work.ts';

/** How many jobs and readers a story has at most, and how many nodes. */
const JOBS = 2;
const READERS = 3;
const NODES = 2;

/** One thing that happens in a story. Numbers name jobs, readers and nodes; what names none does nothing. */
export type Action =
  | { readonly do: 'wait'; readonly ms: number }
  /** All that lasts is over. */
  | { readonly do: 'heal' }
  | { readonly do: 'start'; readonly job: number; readonly plan: Plan }
  | { readonly do: 'watch'; readonly reader: number; readonly job: number; readonly habit: Habit }
  // callers
  | { readonly do: 'cancel' | 'remove'; readonly job: number }
  | { readonly do: 'input'; readonly job: number }
  | { readonly do: 'trim'; readonly job: number; readonly keep: number }
  // work
  | { readonly do: 'break'; readonly job: number; readonly how: 'throws' | 'dies' }
  | { readonly do: 'stall'; readonly node: number; readonly ms: number }
  // servers
  | { readonly do: 'crash' | 'drain'; readonly node: number; readonly downMs: number }
  | { readonly do: 'restore'; readonly back: number; readonly downMs: number }
  | { readonly do: 'lose-tail'; readonly back: number }
  | { readonly do: 'refuse'; readonly retryAfterMs: number; readonly ms: number }
  | { readonly do: 'clock'; readonly ms: number }
  // storage
  | { readonly do: 'storage-down'; readonly ms: number }
  | { readonly do: 'storage-slow'; readonly commitMs: number; readonly answerMs: number; readonly readMs: number }
  | { readonly do: 'lose-rings'; readonly count: number }
  // network
  | { readonly do: 'cut' | 'swap' | 'retire' | 'expire' | 'wake' | 'leave'; readonly reader: number }
  | { readonly do: 'drop' | 'repeat'; readonly reader: number; readonly count: number }
  | { readonly do: 'dark' | 'latency' | 'slow-handler' | 'slow-save'; readonly reader: number; readonly ms: number }
  | { readonly do: 'block'; readonly reader: number; readonly transport: TransportName; readonly ms: number }
  | { readonly do: 'crash-reader'; readonly reader: number; readonly downMs: number };

export type ActionName = Action['do'];

/** Actions by name, each made by chance. */
const MAKERS: { readonly [N in Exclude<ActionName, 'watch' | 'start'>]: (chance: Chance) => Action } = {
  wait: (chance) => ({ do: 'wait', ms: chance.once(0.15) ? chance.int(5000, 30_000) : upTo(chance, 3000) }),
  cancel: (chance) => ({ do: 'cancel', job: job(chance) }),
  remove: (chance) => ({ do: 'remove', job: job(chance) }),
  input: (chance) => ({ do: 'input', job: job(chance) }),
  trim: (chance) => ({ do: 'trim', job: job(chance), keep: chance.int(0, 10) }),
  break: (chance) => ({ do: 'break', job: job(chance), how: chance.pick(['throws', 'dies']) }),
  stall: (chance) => ({ do: 'stall', node: chance.int(0, NODES - 1), ms: chance.int(0, 30_000) }),
  heal: () => ({ do: 'heal' }),
  crash: (chance) => ({ do: 'crash', node: chance.int(0, NODES - 1), downMs: upTo(chance, 20_000) }),
  drain: (chance) => ({ do: 'drain', node: chance.int(0, NODES - 1), downMs: upTo(chance, 20_000) }),
  restore: (chance) => ({ do: 'restore', back: chance.int(0, 12), downMs: upTo(chance, 5000) }),
  'lose-tail': (chance) => ({ do: 'lose-tail', back: chance.int(0, 5) }),
  refuse: (chance) => ({ do: 'refuse', retryAfterMs: upTo(chance, 30_000), ms: upTo(chance, 30_000) }),
  clock: (chance) => ({ do: 'clock', ms: chance.pick([-3_600_000, 3_600_000, -1, -1000, 1000]) }),
  'storage-down': (chance) => ({ do: 'storage-down', ms: upTo(chance, 20_000) }),
  'storage-slow': (chance) => ({
    do: 'storage-slow',
    commitMs: upTo(chance, 300),
    answerMs: upTo(chance, 300),
    readMs: upTo(chance, 300),
  }),
  'lose-rings': (chance) => ({ do: 'lose-rings', count: chance.int(1, 5) }),
  cut: (chance) => ({ do: 'cut', reader: reader(chance) }),
  swap: (chance) => ({ do: 'swap', reader: reader(chance) }),
  retire: (chance) => ({ do: 'retire', reader: reader(chance) }),
  expire: (chance) => ({ do: 'expire', reader: reader(chance) }),
  wake: (chance) => ({ do: 'wake', reader: reader(chance) }),
  leave: (chance) => ({ do: 'leave', reader: reader(chance) }),
  drop: (chance) => ({ do: 'drop', reader: reader(chance), count: chance.int(1, 3) }),
  repeat: (chance) => ({ do: 'repeat', reader: reader(chance), count: chance.int(1, 6) }),
  dark: (chance) => ({ do: 'dark', reader: reader(chance), ms: upTo(chance, 90_000) }),
  latency: (chance) => ({ do: 'latency', reader: reader(chance), ms: upTo(chance, 2000) }),
  'slow-handler': (chance) => ({ do: 'slow-handler', reader: reader(chance), ms: upTo(chance, 3000) }),
  'slow-save': (chance) => ({ do: 'slow-save', reader: reader(chance), ms: upTo(chance, 500) }),
  block: (chance) => ({
    do: 'block',
    reader: reader(chance),
    transport: chance.pick(TRANSPORTS),
    ms: upTo(chance, 120_000),
  }),
  'crash-reader': (chance) => ({ do: 'crash-reader', reader: reader(chance), downMs: upTo(chance, 5000) }),
};

const TRANSPORTS: readonly TransportName[] = ['websocket', 'sse', 'polling'];
const TROUBLES = Object.keys(MAKERS) as Trouble[];

/** What can go wrong. */
export type Trouble = keyof typeof MAKERS;

/** Some jobs, some readers, and then troubles, among which time passes; which kinds there are is left to chance. */
export function makeActions(
  chance: Chance,
  troubles: readonly Trouble[] = Array.from({ length: chance.int(2, 8) }, () => chance.pick(TROUBLES)),
): Action[] {
  const kinds = [...troubles, ...troubles.slice(0, 2), ...troubles.slice(0, 4).map(() => 'wait' as const)];
  const actions: Action[] = [{ do: 'start', job: 0, plan: makePlan(chance) }];
  if (chance.once(0.3)) actions.push({ do: 'start', job: 1, plan: makePlan(chance) });
  const readers = chance.int(1, READERS);
  for (let i = 0; i < readers; i++)
    actions.push({ do: 'watch', reader: i, job: job(chance), habit: makeHabit(chance) });
  const length = actions.length + chance.int(10, 60);
  while (actions.length < length) actions.push(MAKERS[chance.pick(kinds)](chance));
  return actions;
}

function makePlan(chance: Chance): Plan {
  return {
    steps: chance.once(0.7) ? ENDLESS : chance.int(0, 100),
    batch: chance.int(1, 4),
    paceMs: 100 + upTo(chance, 2000),
    checkpoints: chance.once(0.7),
    attempts: chance.int(1, 3),
    stubborn: chance.once(0.2),
  };
}

function makeHabit(chance: Chance): Habit {
  const from = chance.int(0, TRANSPORTS.length - 1);
  return {
    from: chance.once(0.8) ? 'earliest' : 'latest',
    checkpoint: chance.once(0.6),
    transports: chance.once(0.5) ? TRANSPORTS : TRANSPORTS.slice(from),
    isOwner: chance.once(0.5),
  };
}

function job(chance: Chance): number {
  return chance.once(0.8) ? 0 : chance.int(0, JOBS - 1);
}

function reader(chance: Chance): number {
  return chance.int(0, READERS - 1);
}

/** From 0 to `most`, small ones as often as large ones. */
function upTo(chance: Chance, most: number): number {
  return Math.floor(most ** (chance.int(0, 1000) / 1000)) - (chance.once(0.1) ? 1 : 0);
}

/** For people. */
export function tell(action: Action): string {
  const { do: name, ...rest } = action;
  const details = Object.entries(rest).map(([key, value]) => `${key} ${said(value)}`);
  return [name, ...details].join(', ');
}

function said(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value).replaceAll('"', '') : String(value);
}
