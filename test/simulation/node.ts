import type { HubClock } from '../../src/streams/clock.ts';
import { createHub } from '../../src/streams/hub.ts';
import { openEngine, type Shelf, type SimulatedEngine } from './engine.ts';
import type { Connection } from './net.ts';
import { Life, type VirtualTime } from './time.ts';
import type { Host } from './wires.ts';
import { type Clocks, type Plan, Workers } from './work.ts';

/** How long a node that goes answers what it was asked. */
export const DRAIN_MS = 500;

/** What all nodes of a world share. */
export interface Site {
  readonly time: VirtualTime;
  readonly shelf: Shelf;
  readonly clocks: Clocks;
  planOf(job: string): Plan;
  /** There is one node only, so that nobody else can hold a run when it begins. */
  readonly isAlone: boolean;
  readonly hasTails: boolean;
  /** The one node shares a process with its engine: it hears of all that happens, if late. */
  readonly isToldAll: boolean;
}

/** One process of the service: an engine, a hub for readers, and workers. */
export class Node implements Host {
  readonly life: Life;
  readonly engine: SimulatedEngine;
  readonly hub: ReturnType<typeof createHub>;
  readonly workers: Workers;
  readonly connections = new Set<Connection>();
  refusesForMs: number | undefined;

  constructor(name: string, { time, shelf, hasTails, isToldAll, ...rest }: Site) {
    this.life = new Life(time);
    this.engine = openEngine(shelf, this.life);
    this.hub = createHub(this.engine, {
      clock: clockOf(this.life),
      isToldAll,
      ...(hasTails ? {} : { tailsBytes: 0 }),
    });
    this.workers = new Workers({ name, engine: this.engine, life: this.life, ...rest });
  }

  /** It is gone at once. */
  crash(): void {
    if (this.life.isOver) return;
    this.life.end();
    for (const connection of this.connections) connection.cut();
  }

  /** Everybody is asked to come back, and then it goes. */
  drain(): void {
    for (const connection of this.connections) connection.retire(1000);
    this.life.after(DRAIN_MS, () => this.crash());
  }
}

function clockOf(life: Life): HubClock {
  return {
    now: () => life.time.now,
    soon: (f) => void life.after(0, f),
    after: (ms, f) => life.after(ms, f),
    every: (ms, f) => life.every(ms, f),
  };
}
