import type { TransportName } from './options.ts';
import type { Timing } from './timing.ts';

interface Block {
  readonly reason: string;
  /** When it may be tried again. */
  readonly until: number;
  /** How often in a row it was found not to get through. */
  readonly times: number;
  /** It has got through since, and has to last before this is forgotten. */
  readonly open: boolean;
}

export interface Choice {
  readonly transport: TransportName;
  /** Why this one, for people. */
  readonly reason: string;
}

/** As people write them. */
const NAMES: { readonly [transport in TransportName]: string } = {
  websocket: 'WebSocket',
  sse: 'SSE',
  polling: 'Polling',
};

/** Which transports get through from here; known to the whole client, so that twenty runs need not each find out. */
export class Reach {
  readonly #order: readonly TransportName[];
  readonly #timing: Pick<Timing, 'retryTransport' | 'retryTransportCap'>;
  readonly #blocks = new Map<TransportName, Block>();

  constructor(order: readonly TransportName[], timing: Pick<Timing, 'retryTransport' | 'retryTransportCap'>) {
    this.#order = order;
    this.#timing = timing;
  }

  /** The best transport that gets through; where none does, the one whose turn comes first. */
  choose(): Choice {
    const open = this.#order.find((name) => !this.#isBlocked(name));
    const transport = open ?? this.#order.reduce((a, b) => (this.#until(b) < this.#until(a) ? b : a));
    const better = this.#order
      .slice(0, this.#order.indexOf(transport))
      .map((name) => `${NAMES[name]}: ${this.#blocks.get(name)?.reason}`);
    return { transport, reason: better.join(' ') || `${NAMES[transport]} is the first choice.` };
  }

  /** A better transport than this one that is not blocked. */
  better(than: TransportName): TransportName | undefined {
    return this.#order.slice(0, this.#order.indexOf(than)).find((name) => !this.#isBlocked(name));
  }

  /** Whether another transport than this one is not blocked. */
  hasOther(name: TransportName): boolean {
    return this.#order.some((other) => other !== name && !this.#isBlocked(other));
  }

  /** This transport does not get through. Many runs may find so at once: that counts once. */
  block(name: TransportName, reason: string, now: number): void {
    const before = this.#blocks.get(name);
    if (before === undefined || before.open || now >= before.until) this.#shut(name, reason, now);
  }

  /** This transport cannot be used in this place at all. */
  ruleOut(name: TransportName, reason: string): void {
    this.#blocks.set(name, { reason, until: Number.POSITIVE_INFINITY, times: 1, open: false });
  }

  /**
   * A better transport than this one that is worth another try. Whoever asks tries it: until the next time is up, others
   * are told nothing, and unless it gets through (`unblock`) it stays blocked.
   */
  claimBetter(than: TransportName, now: number): TransportName | undefined {
    const better = this.#order.slice(0, this.#order.indexOf(than));
    const due = better.find((name) => this.#isBlocked(name) && now >= this.#until(name));
    if (due) this.#shut(due, this.#blocks.get(due)!.reason, now);
    return due;
  }

  /** This transport got through. */
  unblock(name: TransportName): void {
    const block = this.#blocks.get(name);
    if (block) this.#blocks.set(name, { ...block, open: true });
  }

  /** A connection over this transport has held for long: what was against it is forgotten. */
  prove(name: TransportName): void {
    this.#blocks.delete(name);
  }

  #shut(name: TransportName, reason: string, now: number): void {
    const times = (this.#blocks.get(name)?.times ?? 0) + 1;
    const wait = Math.min(this.#timing.retryTransportCap, this.#timing.retryTransport * 2 ** Math.min(times - 1, 30));
    this.#blocks.set(name, { reason, until: now + wait, times, open: false });
  }

  #isBlocked(name: TransportName): boolean {
    return this.#blocks.get(name)?.open === false;
  }

  #until(name: TransportName): number {
    return this.#blocks.get(name)?.until ?? 0;
  }
}
