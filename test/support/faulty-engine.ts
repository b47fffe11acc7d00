import type { Engine, Growth } from '../../src/engines/engine.ts';
import { DamageError, ProtocolError } from '../../src/errors.ts';

/** What is wrong with an engine; a test switches it while the server runs. */
export interface Faults {
  /** Rings are lost. */
  isDeaf: boolean;
  /** Rings come without the events: another node wrote them. */
  isBare: boolean;
  /** It does not answer. */
  isDown: boolean;
  /** Jobs whose events cannot be read from a seq on. */
  readonly damaged: Map<string, number>;
  /** How often its log was read. */
  reads: number;
  /** Logs whose bytes somebody wants, and how often. */
  readonly heeded: Map<string, number>;
  /** Rings as if the log had grown. */
  ring(growth: Growth): void;
  /** Goes on with another engine's logs, as after a fail-over to an older copy. */
  replace(engine: Engine): void;
}

/** A real engine behind faults that a test switches on. */
export function faultyEngine(engine: Engine): { engine: Engine; faults: Faults } {
  let current = engine;
  const listeners = new Set<Parameters<Engine['listen']>[0]>();
  const tell = (growths: readonly Growth[]) => {
    for (const listener of listeners) listener.grew?.(growths);
  };
  const hear = (source: Engine) =>
    source.listen({
      grew: (growths) => {
        if (source !== current || faults.isDeaf) return;
        tell(faults.isBare ? growths.map(({ block: _block, ...growth }) => growth) : growths);
      },
      removed: (job) => {
        for (const listener of listeners) listener.removed?.(job);
      },
      trimmed: (job) => {
        for (const listener of listeners) listener.trimmed?.(job);
      },
    });
  const faults: Faults = {
    isDeaf: false,
    isBare: false,
    isDown: false,
    damaged: new Map(),
    reads: 0,
    heeded: new Map(),
    ring: (growth) => tell([growth]),
    replace(next) {
      current = next;
      hear(next);
    },
  };
  hear(engine);
  const refuseWhenDown = () => {
    if (faults.isDown) throw new ProtocolError('unavailable', 'The storage is down.', { retryAfterMs: 1000 });
  };
  const faulty: Partial<Engine> = {
    async read(...args) {
      faults.reads++;
      refuseWhenDown();
      const page = await current.read(...args);
      const [job] = args;
      if ((page?.block?.lastSeq ?? 0) >= (faults.damaged.get(job) ?? Number.POSITIVE_INFINITY)) {
        throw new DamageError('Damaged.', { job });
      }
      return page;
    },
    async get(job) {
      refuseWhenDown();
      return current.get(job);
    },
    async list(query) {
      refuseWhenDown();
      return current.list(query);
    },
    async total(filter) {
      refuseWhenDown();
      return current.total(filter);
    },
    async whose(job) {
      refuseWhenDown();
      return current.whose(job);
    },
    heed(job) {
      const count = (change: number) => faults.heeded.set(job, (faults.heeded.get(job) ?? 0) + change);
      count(1);
      return () => void count(-1);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { engine: overlay(engine, faulty), faults };
}

/** An engine some of whose methods are replaced. */
function overlay(engine: Engine, methods: Partial<Engine>): Engine {
  return new Proxy(engine, {
    get(target, name: keyof Engine) {
      const own = methods[name] ?? target[name];
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
