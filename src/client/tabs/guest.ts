import { Failure } from '../failure.ts';
import type { TransportName } from '../options.ts';
import { orAborted } from '../signals.ts';
import type { FollowRequest, Message } from '../transports/transport.ts';
import { type Watchdog, watch } from '../watchdog.ts';
import { heardFailure, type ToGuest, type ToHost } from './told.ts';

/** How often a host is asked whether it is still there, and how long it may leave that without an answer. */
const PING_MS = 5000;
const SILENCE_MS = 15_000;

/** A following that waits for what comes next; one batch at a time is under way. */
interface Following {
  resolve(messages: readonly Message[] | undefined): void;
  reject(failure: Failure): void;
}

/** Follows jobs over the connections of another tab. */
export class Guest {
  readonly #channel: BroadcastChannel;
  readonly #onHost: () => void;
  #isClosed = false;
  readonly #watchdog: Watchdog;
  readonly #followings = new Map<number, Following>();
  #pings: ReturnType<typeof setInterval> | undefined;
  #lastId = 0;
  /** Why the last host was left; a run whose body was at work then hears it when it asks for more. */
  #left: Failure | undefined;
  /** A host has answered, and is to be used. */
  isServed = false;

  /**
   * @param onHost called when a host answers
   * @param onSilence called when it does so no more, after it was left
   */
  constructor(channel: BroadcastChannel, onHost: () => void, onSilence: () => void) {
    this.#channel = channel;
    this.#onHost = onHost;
    this.#watchdog = watch(() => {
      this.leave(new Failure('later', 'The tab with the connection does not answer.'));
      onSilence();
    });
    channel.onmessage = ({ data }) => this.#hear(data);
  }

  /** @throws Failure */
  async *follow(over: TransportName, { job, after, signal }: FollowRequest): AsyncGenerator<readonly Message[]> {
    const id = ++this.#lastId;
    const leftBefore = this.#left;
    try {
      let coming = this.#await(id);
      this.#send({ type: 'follow', id, over, job, ...(after === undefined ? {} : { after }) });
      for (;;) {
        const messages = await orAborted(coming, signal);
        if (!messages) return;
        yield messages;
        if (this.#left !== leftBefore) throw this.#left;
        coming = this.#await(id);
        this.#send({ type: 'more', id });
      }
    } finally {
      this.#followings.delete(id);
      this.#send({ type: 'leave', id });
    }
  }

  /** The host is not there any more: whoever follows over it comes back over another way. */
  leave(failure: Failure): void {
    this.isServed = false;
    this.#left = failure;
    this.#rest();
    for (const { reject } of this.#followings.values()) reject(failure);
    this.#followings.clear();
  }

  close(): void {
    this.leave(new Failure('later', 'The client was closed.'));
    this.#isClosed = true;
    this.#channel.close();
  }

  #hear(message: ToGuest): void {
    this.#watchdog.heard();
    if (message.type === 'host') this.#serve();
    else if (message.type === 'batch') this.#followings.get(message.id)?.resolve(message.messages);
    else if (message.type === 'over') {
      const { id, failure } = message;
      if (failure) this.#followings.get(id)?.reject(heardFailure(failure));
      else this.#followings.get(id)?.resolve(undefined);
    }
  }

  /** A host that says who it is knows nothing of what was followed over it, or another one, before. */
  #serve(): void {
    this.leave(new Failure('paused', 'The tab with the connection begins anew.'));
    this.isServed = true;
    this.#watchdog.expect(SILENCE_MS);
    this.#pings = setInterval(() => this.#send({ type: 'ping' }), PING_MS);
    this.#onHost();
  }

  #rest(): void {
    clearInterval(this.#pings);
    this.#watchdog.rest();
  }

  #await(id: number): Promise<readonly Message[] | undefined> {
    return new Promise((resolve, reject) => {
      this.#followings.set(id, { resolve, reject });
    });
  }

  #send(message: ToHost): void {
    if (!this.#isClosed) this.#channel.postMessage(message);
  }
}
