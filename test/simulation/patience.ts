import type { Failure } from '../../src/client/failure.ts';
import type { Reconnect } from '../../src/client/follow.ts';
import type { TransportName } from '../../src/client/options.ts';
import type { ClientTransport, FollowRequest, Message } from '../../src/client/transports/transport.ts';

const BASE_MS = 500;
const CAP_MS = 20_000;
const HEALTHY_MS = 10_000;
const MAX_FLAPS = 3;

/** A connection that carried the run, as its reader saw it. */
interface Ride {
  readonly transport: TransportName;
  /** When the first message was read. */
  since?: number;
  end?: RideEnd;
}

interface RideEnd {
  readonly at: number;
  /** Absent where the reader itself ended it, or the server said nothing. */
  readonly failure?: Failure;
}

/**
 * Looks on at how a reader comes back: full jitter below a bound that doubles from 0.5 s to 20 s with each failure in a
 * row, on top of what the server asked for, and anew after a connection that held for 10 s.
 */
export class Patience {
  readonly #now: () => number;
  readonly #fault: (text: string) => void;
  #ride: Ride | undefined;
  #failures = 0;
  /** Connections in a row that worked, and were cut before they were good ones. */
  #flaps = 0;
  #lastRandom = 0;
  /** Some connection has worked. */
  hasHeard = false;

  constructor(now: () => number, fault: (text: string) => void) {
    this.#now = now;
    this.#fault = fault;
  }

  /** Chance as the reader gets it. */
  watchedRandom(random: () => number): () => number {
    return () => {
      this.#lastRandom = random();
      return this.#lastRandom;
    };
  }

  /** A transport that carries a run; what is followed beside that only looks whether it would. */
  watched(transport: ClientTransport, onMessages: (messages: readonly Message[]) => void): ClientTransport {
    const patience = this;
    return {
      name: transport.name,
      async *follow(request: FollowRequest): AsyncGenerator<readonly Message[]> {
        const ride = patience.#begin(transport.name);
        try {
          for await (const messages of transport.follow(request)) {
            if (ride) {
              ride.since ??= patience.#now();
              patience.hasHeard = true;
              onMessages(messages);
            }
            yield messages;
          }
        } catch (error) {
          if (ride) ride.end = { at: patience.#now(), failure: error as Failure };
          throw error;
        } finally {
          if (ride) ride.end ??= { at: patience.#now() };
        }
      },
    };
  }

  #begin(transport: TransportName): Ride | undefined {
    const last = this.#ride;
    if (last && !last.end) return undefined;
    const isOther = last !== undefined && last.transport !== transport;
    if (isOther) this.#moved(last);
    // Nobody failed where the run was not told to come back later: it is the same connection, taken up again.
    const since = isOther ? undefined : last?.since;
    this.#ride = { transport, ...(since === undefined ? {} : { since }) };
    return this.#ride;
  }

  /** A better transport carries on. */
  #moved({ since, end }: Ride): void {
    this.#flaps = 0;
    if (since !== undefined && end!.at - since >= HEALTHY_MS) this.#failures = 0;
  }

  /** The reader begins another loop. */
  left(): void {
    this.#ride = undefined;
    this.hasHeard = false;
    this.#failures = 0;
    this.#flaps = 0;
  }

  reconnect({ attempt, delayMs }: Reconnect): void {
    const { since, end } = this.#ride ?? {};
    this.#ride = undefined;
    if (!end) {
      this.#fault('the reader comes back from a connection that is not over');
      return;
    }
    this.#count(since, end);
    if (attempt !== this.#failures) this.#fault(`failure ${attempt} was told, and it is ${this.#failures} in a row`);
    const floor = end.failure?.retryAfterMs ?? 0;
    const bound = Math.min(CAP_MS, BASE_MS * 2 ** (this.#failures - 1));
    const delay = floor + this.#lastRandom * bound;
    const hurries = this.#mayHurry(end.failure);
    if (Math.abs(delayMs - delay) > 1e-6 && !(delayMs === 0 && hurries))
      this.#fault(`the reader waits ${delayMs} ms in the place of ${delay} (failure ${this.#failures})`);
  }

  #count(since: number | undefined, { at, failure }: RideEnd): void {
    const isGood = since !== undefined && at - since >= HEALTHY_MS;
    const flapped =
      since !== undefined && (failure?.kind ?? 'later') === 'later' && failure?.retryAfterMs === undefined;
    this.#failures = isGood ? 1 : this.#failures + 1;
    this.#flaps = isGood ? 0 : this.#flaps + (flapped ? 1 : 0);
  }

  /** Another transport, or the same one with another token, is tried at once. */
  #mayHurry(failure: Failure | undefined): boolean {
    if (failure?.kind !== 'blocked' && this.#flaps < MAX_FLAPS) return failure?.kind === 'token';
    this.#flaps = 0;
    return true;
  }
}
