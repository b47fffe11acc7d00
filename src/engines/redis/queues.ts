import type { Client } from './connection.ts';
import { TypeQueue } from './queue.ts';

/** The queues of all job types. */
export class Queues {
  readonly #options: ConstructorParameters<typeof TypeQueue>[1];
  readonly #queues = new Map<string, TypeQueue>();

  constructor(options: { client: Client; prefix: string; lockMs: number }) {
    this.#options = options;
  }

  /**
   * The queue of a job type.
   * @throws where it is asked for the first time and there is no connection: BullMQ would wait for one without end
   */
  of(type: string): TypeQueue {
    let queue = this.#queues.get(type);
    if (!queue) {
      if (this.#options.client.status !== 'ready') throw new Error('Connection is closed.');
      queue = new TypeQueue(type, this.#options);
      this.#queues.set(type, queue);
    }
    return queue;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }
}
