import type { Action, ActionName } from './actions.ts';
import type { Callers } from './callers.ts';
import { fairWeather, type Weather } from './engine.ts';
import type { Net } from './net.ts';
import type { Node } from './node.ts';
import { Reader, type Surroundings } from './reader.ts';
import type { Storage } from './storage.ts';
import type { VirtualTime } from './time.ts';

/** What actions act on. */
export interface Scene {
  readonly time: VirtualTime;
  readonly callers: Callers;
  readonly storage: Storage;
  readonly weather: Weather;
  readonly around: Surroundings;
  readonly readers: Map<number, Reader>;
  /** Those that run. */
  readonly nodes: readonly Node[];
  node(n: number): Node | undefined;
  readonly hasBlocks: boolean;
  /** The one node shares a process with its engine: no ring is lost. */
  readonly isToldAll: boolean;
  /** How much the clock on the wall is ahead of the one that never jumps. */
  jumpMs: number;
  stop(n: number, how: 'crash' | 'drain', downMs: number): void;
  /** Everything stops, and what is kept is replaced by what was kept `back` transactions ago. */
  restore(back: number, downMs: number): void;
}

type Acts = { readonly [N in ActionName]: (scene: Scene, action: Extract<Action, { do: N }>) => void };

const ACTS: Acts = {
  wait() {},
  heal(scene) {
    Object.assign(scene.weather, fairWeather());
    for (const node of scene.nodes) node.refusesForMs = undefined;
    for (const reader of scene.readers.values()) {
      reader.net.heal();
      reader.handlerMs = 0;
      reader.saveMs = 0;
    }
  },

  start: ({ callers }, { job, plan }) => callers.start(job, plan),
  watch({ callers, readers, around }, { reader, job, habit }) {
    if (readers.has(reader)) return;
    void callers.whenKnown(job)?.then((id) => readers.set(reader, new Reader(`reader ${reader}`, id, habit, around)));
  },
  cancel: ({ callers }, { job }) => callers.cancel(job),
  remove: ({ callers }, { job }) => callers.remove(job),
  input: ({ callers }, { job }) => callers.input(job),
  trim: ({ callers, storage }, { job, keep }) =>
    callers.trim(job, (id) => (storage.find(id)?.state.lastSeq ?? 0) - keep),

  break({ callers, nodes }, { job, how }) {
    const id = callers.idOf(job);
    if (id !== undefined) for (const node of nodes) node.workers.fail(id, how);
  },
  stall: (scene, { node, ms }) => scene.node(node)?.life.stall(ms),

  crash: (scene, { node, downMs }) => scene.stop(node, 'crash', downMs),
  drain: (scene, { node, downMs }) => scene.stop(node, 'drain', downMs),
  restore: (scene, { back, downMs }) => scene.restore(back, downMs),
  'lose-tail'({ hasBlocks, storage }, { back }) {
    if (!hasBlocks) storage.restore(back);
  },
  refuse(scene, { retryAfterMs, ms }) {
    for (const node of scene.nodes) {
      node.refusesForMs = retryAfterMs;
      scene.time.after(ms, () => {
        node.refusesForMs = undefined;
      });
    }
  },
  clock(scene, { ms }) {
    scene.jumpMs += ms;
  },

  'storage-down'({ weather, time }, { ms }) {
    weather.isDown = true;
    time.after(ms, () => {
      weather.isDown = false;
    });
  },
  'storage-slow': ({ weather }, { commitMs, answerMs, readMs }) =>
    void Object.assign(weather, { commitMs, answerMs, readMs }),
  'lose-rings'({ weather, isToldAll }, { count }) {
    if (!isToldAll) weather.ringsToLose += count;
  },

  cut(scene, { reader }) {
    onNet(scene, reader, (net) => {
      for (const connection of net.connections) connection.cut();
    });
  },
  retire(scene, { reader }) {
    onNet(scene, reader, (net) => {
      for (const connection of net.connections) connection.retire();
    });
  },
  swap(scene, { reader }) {
    onNet(scene, reader, (net) => {
      net.swap = true;
    });
  },
  drop(scene, { reader, count }) {
    onNet(scene, reader, (net) => {
      net.drop += count;
    });
  },
  repeat(scene, { reader, count }) {
    onNet(scene, reader, (net) => {
      net.repeat = count;
    });
  },
  latency(scene, { reader, ms }) {
    onNet(scene, reader, (net) => {
      net.latencyMs = ms;
    });
  },
  dark(scene, { reader, ms }) {
    onNet(scene, reader, (net) => {
      net.isDark = true;
      scene.time.after(ms, () => {
        net.isDark = false;
      });
    });
  },
  block(scene, { reader, transport, ms }) {
    onNet(scene, reader, (net) => {
      net.blocked.add(transport);
      scene.time.after(ms, () => net.blocked.delete(transport));
    });
  },

  'slow-handler'({ readers }, { reader, ms }) {
    const slowed = readers.get(reader);
    if (slowed) slowed.handlerMs = ms;
  },
  'slow-save'({ readers }, { reader, ms }) {
    const slowed = readers.get(reader);
    if (slowed) slowed.saveMs = ms;
  },
  expire: ({ readers }, { reader }) => readers.get(reader)?.expire(),
  wake: ({ readers }, { reader }) => readers.get(reader)?.wake(),
  leave: ({ readers }, { reader }) => readers.get(reader)?.leave(),
  'crash-reader': ({ readers }, { reader, downMs }) => readers.get(reader)?.crash(downMs),
};

function onNet({ readers }: Scene, reader: number, disturb: (net: Net) => void): void {
  const found = readers.get(reader);
  if (found) disturb(found.net);
}

/** Makes an action happen. One that names who is not there does nothing. */
export function act<N extends ActionName>(scene: Scene, action: Extract<Action, { do: N }>): void {
  const name: N = action.do;
  ACTS[name](scene, action);
}
