import { chance } from '../support/random.ts';
import type { Action } from './actions.ts';
import { act, type Scene } from './acts.ts';
import { Callers } from './callers.ts';
import { fairWeather, Shelf } from './engine.ts';
import { History } from './history.ts';
import { DRAIN_MS, Node, type Site } from './node.ts';
import type { Reader, Surroundings, Tally } from './reader.ts';
import { Storage } from './storage.ts';
import { VirtualTime } from './time.ts';

/** What a story is about, all of it: told again, it ends the same. */
export interface Story {
  /** Of the chance that clients take when they wait. */
  readonly seed: number;
  readonly nodes: number;
  /** Whether rings carry events: then an engine is in the process of its hub, and its log cannot change under it. */
  readonly hasBlocks: boolean;
  /** Whether hubs hold recent events in memory. */
  readonly hasTails: boolean;
  readonly actions: readonly Action[];
}

/** How a story ended. */
export interface Ending extends Tally {
  /** What went against the promises; the story stops at the first. */
  readonly fault: string | undefined;
  /** Actions and timers. */
  readonly steps: number;
}

/** How long, without any faults, jobs may take to end, and then readers to have all of it. */
const JOBS_MS = 1_800_000;
const READERS_MS = 180_000;
/** Until servers have noticed who has gone: one that stands still, which it does for 30 s at the longest, only then begins to. */
const AFTERMATH_MS = 30_000 + 25_000;

const T0 = Date.parse('2026-11-21T09:00:00.000Z');

/** Some clients, a network, one or two servers and their storage, for the length of one story. */
export class World implements Scene {
  readonly time = new VirtualTime();
  readonly readers = new Map<number, Reader>();
  readonly callers: Callers;
  readonly storage: Storage;
  readonly weather;
  readonly around: Surroundings;
  readonly hasBlocks: boolean;
  readonly isToldAll: boolean;
  jumpMs = 0;
  #picks = 0;
  readonly #faults: string[] = [];
  readonly #history = new History((text) => this.#fault(text));
  readonly #site: Site;
  readonly #nodes: (Node | undefined)[];
  /** All that were ever there; one that is going may still be at work. */
  readonly #booted = new Set<Node>();

  constructor({ seed, nodes, hasBlocks, hasTails }: Story) {
    const { time } = this;
    this.hasBlocks = hasBlocks;
    this.isToldAll = hasBlocks && nodes === 1;
    this.storage = new Storage(this.#history);
    this.weather = { ...fairWeather(), hasBlocks };
    const clocks = { wall: () => time.now + T0 + this.jumpMs, steady: () => time.now + T0 };
    this.callers = new Callers(time, clocks, () => this.#pick()?.engine);
    const shelf = new Shelf(this.storage, this.weather, (text) => this.#fault(text));
    this.#site = {
      time,
      shelf,
      clocks,
      planOf: (job) => this.callers.planOf(job),
      isAlone: nodes === 1,
      hasTails,
      isToldAll: this.isToldAll,
    };
    this.#nodes = Array.from({ length: nodes }, (_, n) => this.#boot(n));
    this.around = {
      time,
      history: this.#history,
      chance: chance(seed),
      tally: { events: 0, gaps: 0, reconnects: 0 },
      host: () => this.#pick(),
      fault: (text) => this.#fault(text),
    };
  }

  get nodes(): Node[] {
    return this.#nodes.filter((node) => node !== undefined);
  }

  /** Who comes goes to one node after the other. */
  #pick(): Node | undefined {
    const { nodes } = this;
    return nodes[this.#picks++ % nodes.length];
  }

  node(n: number): Node | undefined {
    return this.#nodes[n];
  }

  /** A node that is down already stays so for as long as was said first. */
  stop(n: number, how: 'crash' | 'drain', downMs: number): void {
    const node = this.#nodes[n];
    if (!node) return;
    node[how]();
    this.#nodes[n] = undefined;
    this.time.after(downMs + (how === 'drain' ? DRAIN_MS : 0), () => {
      this.#nodes[n] = this.#boot(n);
    });
  }

  restore(back: number, downMs: number): void {
    for (const node of this.#booted) node.crash();
    for (const n of this.#nodes.keys()) this.stop(n, 'crash', downMs);
    this.storage.restore(back);
  }

  async play(actions: readonly Action[]): Promise<Ending> {
    let steps = 0;
    for (const action of actions) {
      if (this.#faults.length > 0) break;
      steps++;
      act(this, action);
      await this.#pass(action.do === 'wait' ? action.ms : 0, () => false);
    }
    if (this.#faults.length === 0) await this.#finish();
    return { fault: this.#faults[0], steps: steps + this.time.steps, ...this.around.tally };
  }

  /** Faults stop, and nobody may wait for ever. */
  async #finish(): Promise<void> {
    act(this, { do: 'heal' });
    this.callers.finish();
    const isOver = () => this.callers.isDone && this.#history.jobs().every((job) => this.#history.isOver(job));
    await this.#pass(JOBS_MS, isOver);
    if (!isOver()) this.#fault('a job never ends');
    await this.#pass(READERS_MS, () => this.#waiting().length === 0);
    for (const n of this.#waiting()) this.#fault(`reader ${n} waits for ever`);
    await this.#pass(AFTERMATH_MS, () => false);
    for (const { hub } of this.nodes) {
      const { streams, subscribers } = hub.numbers();
      if (streams + subscribers > 0) this.#fault(`a hub holds ${streams} logs and ${subscribers} readers for nobody`);
    }
  }

  #waiting(): number[] {
    return [...this.readers].filter(([, reader]) => !reader.isDone).map(([n]) => n);
  }

  #pass(ms: number, isEnough: () => boolean): Promise<void> {
    return this.time.pass(ms, () => this.#faults.length > 0 || isEnough());
  }

  #boot(n: number): Node {
    const node = new Node(`node ${n}`, this.#site);
    this.#booted.add(node);
    return node;
  }

  #fault(text: string): void {
    this.#faults.push(`${text} (after ${this.time.now} ms)`);
  }
}
