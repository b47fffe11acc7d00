import type { SharedClock } from './clock.ts';
import type { Doorbell } from './doorbell.ts';
import type { Queues } from './queues.ts';
import type { Records } from './records.ts';
import type { Register } from './register.ts';

/** What the engine's commands work on. */
export interface Parts {
  readonly records: Records;
  readonly register: Register;
  readonly queues: Queues;
  readonly doorbell: Doorbell;
  readonly clock: SharedClock;
  /**
   * Waits for what follows from something that is kept already. What fails of it is mended by `Upkeep`: whoever asked must
   * not believe that nothing was kept.
   */
  follow(...steps: readonly Promise<unknown>[]): Promise<void>;
}
