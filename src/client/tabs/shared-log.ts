import { type Place, parseCursor, placeAfter } from '../cursor.ts';
import { Failure } from '../failure.ts';
import { orAborted } from '../signals.ts';
import { type ClientTransport, type FollowRequest, isEvent, type Message } from '../transports/transport.ts';

/** How many batches a reader may lag behind. One is what had come at once, half a mebibyte and a message at the most. */
const MAX_BATCHES = 32;

/** What came at once, and where it begins; not known before the first event. */
interface Batch {
  readonly before: Place | undefined;
  readonly messages: readonly Message[];
}

/** One following of a job for all who read it at about the same place. It goes on as fast as the fastest of them. */
export class SharedLog {
  readonly #source: AsyncIterator<readonly Message[]>;
  readonly #stop = new AbortController();
  readonly #after: string;
  readonly #onOver: () => void;
  #batches: Batch[] = [];
  /** How many batches there were before those that are held. */
  #dropped = 0;
  /** Before this batch nobody may begin: the log went back after it. */
  #firstToJoin = 0;
  /** After all that has come. */
  #place: Place | undefined;
  #readers = 0;
  #pulling: Promise<boolean> | undefined;

  /** @param onOver called when nobody may join any more: nobody reads, or all of it has come */
  constructor(transport: ClientTransport, { job, after }: Omit<FollowRequest, 'signal'>, onOver: () => void) {
    const { signal } = this.#stop;
    this.#source = transport.follow({ job, after, signal })[Symbol.asyncIterator]();
    this.#after = after ?? '';
    this.#onOver = onOver;
  }

  /**
   * With which batch to begin in order to go on from a cursor. Of that batch some may be before it: runs skip what comes
   * again.
   * @param after as requests have it, `''` for none
   * @returns undefined where that is not among what is held
   */
  joinAt(after: string): number | undefined {
    const isAll = this.#dropped === 0 && this.#firstToJoin === 0;
    if (after === this.#after && (this.#end === 0 || (isAll && after !== 'latest'))) return 0;
    const place = parseCursor(after);
    return place && this.#find(place);
  }

  /** The same for a place that was just read from the server, and so may be beyond what came here. */
  joinBehind(place: Place): number | undefined {
    return this.#place && place.seq > this.#place.seq ? this.#end : this.#find(place);
  }

  #find(place: Place): number | undefined {
    if (same(place, this.#place)) return this.#end;
    const index = this.#batches.findIndex(
      ({ before, messages }, i) =>
        this.#dropped + i >= this.#firstToJoin &&
        (same(place, before) || messages.some((message) => isEvent(message) && same(place, placeAfter(message)))),
    );
    return index < 0 ? undefined : this.#dropped + index;
  }

  /** @throws Failure of the source; `paused` for a reader that is slower than the others */
  async *read(first: number, signal: AbortSignal): AsyncGenerator<readonly Message[]> {
    // Whoever joined and did not read yet may find that the last reader has left, and all has stopped.
    if (this.#stop.signal.aborted) throw new Failure('paused', 'Nobody reads it any more.');
    this.#readers++;
    try {
      for (let next = first; ; next++) {
        while (next >= this.#end) if (!(await orAborted(this.#pull(), signal))) return;
        const batch = this.#batches[next - this.#dropped];
        if (!batch) throw new Failure('paused', 'The reader is slower than the others.');
        yield batch.messages;
      }
    } finally {
      if (--this.#readers === 0) {
        this.#onOver();
        this.#stop.abort(); // where it waits for more
        this.#source.return?.().catch(() => {}); // where it does not
      }
    }
  }

  get #end(): number {
    return this.#dropped + this.#batches.length;
  }

  /** Gets one more batch, for all who wait for it. @returns whether there was one; where not, there never will be */
  #pull(): Promise<boolean> {
    this.#pulling ??= this.#source.next().then(
      ({ done, value }) => {
        if (done) this.#onOver();
        else this.#keep(value);
        return !done;
      },
      (error) => {
        this.#onOver();
        throw error;
      },
    );
    return this.#pulling;
  }

  #keep(messages: readonly Message[]): void {
    this.#pulling = undefined;
    this.#batches.push({ before: this.#place, messages });
    for (const message of messages) {
      this.#place = placeBehind(message, this.#place);
      if (message.type === 'gap') this.#firstToJoin = this.#end;
      if (message.type === 'end') this.#onOver();
    }
    if (this.#batches.length <= MAX_BATCHES) return;
    this.#batches.shift();
    this.#dropped++;
  }
}

/** Where a reader is that was at `place`, once it has a message. */
export function placeBehind(message: Message, place: Place | undefined): Place | undefined {
  if (isEvent(message)) return placeAfter(message);
  if (message.type === 'gap') return { seq: message.earliest - 1 };
  return message.type === 'alive' ? (place ?? message.at) : place;
}

/** Whether two places are one of one log: where both have a time, it is the same. */
function same(one: Place, other: Place | undefined): boolean {
  if (one.seq !== other?.seq) return false;
  const [a, b] = [one.time, other.time].map((time) => (typeof time === 'string' ? Date.parse(time) : time));
  return a === undefined || b === undefined || a === b;
}
