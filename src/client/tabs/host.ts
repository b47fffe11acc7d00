import type { Credentials } from '../credentials.ts';
import { Failure } from '../failure.ts';
import type { TransportName } from '../options.ts';
import { orAborted } from '../signals.ts';
import type { ClientTransport } from '../transports/transport.ts';
import { type ToGuest, type ToHost, tellFailure } from './told.ts';

/** A following of the other tab. */
interface Following {
  readonly stop: AbortController;
  /** The other tab has taken what it was sent. */
  taken: () => void;
}

/** Follows jobs for one other tab, over the connections of this one. */
export class Host {
  readonly #channel: BroadcastChannel;
  readonly #transports: ReadonlyMap<TransportName, ClientTransport>;
  readonly #credentials: Credentials;
  readonly #followings = new Map<number, Following>();
  /** Jobs of which nothing came since the token was refused. */
  readonly #refused = new Set<string>();

  constructor(
    channel: BroadcastChannel,
    transports: ReadonlyMap<TransportName, ClientTransport>,
    credentials: Credentials,
  ) {
    this.#channel = channel;
    this.#transports = transports;
    this.#credentials = credentials;
    channel.onmessage = ({ data }) => this.#hear(data);
    this.#send({ type: 'host' });
  }

  close(): void {
    this.#channel.close();
    for (const { stop } of this.#followings.values()) stop.abort();
  }

  #hear(message: ToHost): void {
    if (message.type === 'ping') this.#send({ type: 'pong' });
    else if (message.type === 'follow') void this.#follow(message);
    else if (message.type === 'more') this.#followings.get(message.id)?.taken();
    else if (message.type === 'leave') this.#followings.get(message.id)?.stop.abort();
  }

  async #follow({ id, over, job, after }: ToHost & { readonly type: 'follow' }): Promise<void> {
    const stop = new AbortController();
    const following: Following = { stop, taken() {} };
    this.#followings.set(id, following);
    try {
      const transport = this.#transports.get(over as TransportName);
      if (!transport) throw new Failure('blocked', `The tab with the connection does not use ${over}.`);
      for await (const messages of transport.follow({ job, after, signal: stop.signal })) {
        const taken = new Promise<void>((resolve) => {
          following.taken = resolve;
        });
        this.#refused.delete(job);
        this.#send({ type: 'batch', id, messages });
        await orAborted(taken, stop.signal);
      }
      this.#send({ type: 'over', id });
    } catch (error) {
      if (!stop.signal.aborted) this.#send({ type: 'over', id, failure: tellFailure(this.#asFailure(error, job)) });
    } finally {
      this.#followings.delete(id);
    }
  }

  #asFailure(error: unknown, job: string): Failure {
    if (!(error instanceof Failure)) return new Failure('later', `The tab with the connection failed: ${error}`);
    if (error.kind !== 'token') return error;
    // Whose token it was has another one: that says nothing of the other tab's, and is told only where it does not help.
    const isNew = this.#credentials.renew(error.token) && !this.#refused.has(job);
    this.#refused.add(job);
    return isNew ? new Failure('paused', error.message) : error;
  }

  #send(message: ToGuest): void {
    this.#channel.postMessage(message);
  }
}
