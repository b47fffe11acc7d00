import type { Config } from './config.ts';
import type { Engine, SharedTime } from './engines/engine.ts';
import { openMemoryEngine } from './engines/memory.ts';
import { type Measured, openSqliteEngine } from './engines/sqlite/engine.ts';
import { type Clock, systemClock } from './jobs/clock.ts';
import { blockSize } from './log/block.ts';
import type { Logger } from './observe/log.ts';
import type { Metrics } from './observe/metrics.ts';

/** Opens the engine that the configuration names. */
export async function openEngine(config: Config, log: Logger): Promise<Engine> {
  switch (config.JOBWIRE_ENGINE) {
    case 'memory':
      return openMemoryEngine();
    case 'sqlite':
      return openSqliteEngine({ folder: config.JOBWIRE_DATA, synchronous: config.JOBWIRE_SYNCHRONOUS });
    case 'redis': {
      const { openRedisEngine } = await import('./engines/redis/engine.ts'); // others need not load it
      return openRedisEngine({ url: config.REDIS_URL!, log }); // a configuration without it is refused
    }
  }
}

/** The time that leases are counted by: where several machines share an engine, it is the engine's. */
export function clockOf(engine: Engine): Clock {
  if (!('steady' in engine)) return systemClock;
  return { now: systemClock.now, steady: () => (engine as Engine & SharedTime).steady() };
}

/** Counts the events that are kept: by commits where the engine tells of them, else as they come with its rings. */
export function measureEngine(engine: Engine, metrics: Metrics): void {
  if ('measure' in engine) {
    (engine as Engine & Measured).measure(({ ms, events }) => {
      metrics.committed(ms / 1000);
      metrics.appended(events);
    });
    return;
  }
  engine.listen({
    grew: (growths) => {
      for (const { block } of growths) if (block) metrics.appended(blockSize(block));
    },
  });
}
