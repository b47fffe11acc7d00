import { randomUUID } from 'node:crypto';
import { Bell } from '../bell.ts';
import type { EngineListener, Growth, RunRef } from '../engine.ts';
import { type Notices, noNotices } from '../ledger.ts';
import type { Client } from './connection.ts';

/** What one node tells the others, once for each turn of its event loop in which it wrote. */
interface Ring {
  /** Who rings. */
  from: string;
  /** Of each log that grew: job, last seq, and whether it has ended. */
  grew: [job: string, lastSeq: number, ended: boolean][];
  queued: boolean;
  cancelling: RunRef[];
  removed: string[];
}

/**
 * Tells the listeners of this node and of all others what was kept: here with the events themselves, there by a message on
 * one channel. A message may be lost, and nobody waits for one: who needs to know looks by itself, slowly.
 */
export class Doorbell {
  readonly #bell = new Bell();
  readonly #node = randomUUID();
  readonly #client: Client;
  readonly #listener: Client;
  readonly #channel: string;
  #notices = noNotices();
  #willRing = false;

  constructor(client: Client, listener: Client, channel: string) {
    this.#client = client;
    this.#listener = listener;
    this.#channel = channel;
  }

  /** Begins to hear what others ring, also after the connection was lost. */
  async open(): Promise<void> {
    this.#listener.on('message', (_channel: string, message: string) => this.#hear(JSON.parse(message) as Ring));
    await this.subscribe();
    this.#listener.on('ready', () => void this.subscribe().catch(() => undefined)); // lost again, or asked again soon
  }

  /**
   * Subscribes, once more where it has: that changes nothing and is answered, so it is a sign of life on a connection on
   * which otherwise nothing is asked. A dead one is made anew.
   */
  async subscribe(): Promise<void> {
    await this.#listener.subscribe(this.#channel);
  }

  /** @returns ends the listening */
  add(listener: EngineListener): () => void {
    return this.#bell.add(listener);
  }

  grew(growth: Growth): void {
    this.#soon().growths.push(growth);
  }

  queued(): void {
    this.#soon().queued = true;
  }

  cancelling(run: RunRef): void {
    this.#soon().cancelling.push(run);
  }

  removed(job: string): void {
    this.#soon().removed.push(job);
  }

  #soon(): Notices {
    if (!this.#willRing) setImmediate(() => this.#ring());
    this.#willRing = true;
    return this.#notices;
  }

  #ring(): void {
    const notices = this.#notices;
    this.#notices = noNotices();
    this.#willRing = false;
    this.#bell.ring(notices);
    this.#client.publish(this.#channel, JSON.stringify(this.#message(notices))).catch(() => undefined);
  }

  #message({ growths, queued, cancelling, removed }: Notices): Ring {
    const last = new Map(growths.map((growth) => [growth.job, growth]));
    const grew = [...last.values()].map(({ job, lastSeq, ended }) => [job, lastSeq, ended] as Ring['grew'][number]);
    return { from: this.#node, grew, queued, cancelling, removed };
  }

  #hear({ from, grew, queued, cancelling, removed }: Ring): void {
    if (from === this.#node) return;
    const growths = grew.map(([job, lastSeq, ended]) => ({ job, lastSeq, ended }));
    this.#bell.ring({ growths, queued, cancelling, removed, trimmed: [] });
  }
}
