import fc from 'fast-check';
import type { Clock } from '../../../src/client/clock.ts';
import { Credentials } from '../../../src/client/credentials.ts';
import { type Place, parseCursor, placeAfter } from '../../../src/client/cursor.ts';
import { Failure, type FailureKind } from '../../../src/client/failure.ts';
import { type FollowContext, follow, type Item } from '../../../src/client/follow.ts';
import { Reach } from '../../../src/client/reach.ts';
import { TIMING } from '../../../src/client/timing.ts';
import {
  type ClientTransport,
  type EventMessage,
  type FollowRequest,
  type GapMessage,
  isEvent,
  type Message,
} from '../../../src/client/transports/transport.ts';
import { event, JOB, line } from './wire.ts';

/** One thing that happens while a client follows. When the script is over, all goes well until the job's end. */
export type Happening =
  | { readonly do: 'emit' | 'send' | 'repeat' | 'trim'; readonly count: number }
  | { readonly do: 'skip' | 'swap' | 'early-end' | 'end-stream' | 'leave' }
  | { readonly do: 'rewrite'; readonly keep: number }
  | { readonly do: 'cut'; readonly kind: FailureKind }
  | { readonly do: 'wait'; readonly ms: number };

const count = fc.integer({ min: 1, max: 5 });

/** Any mishap, among which enough is emitted and sent for it to matter. */
export const script: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('emit' as const, 'send' as const), count }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('repeat' as const, 'trim' as const), count }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constantFrom(
          'skip' as const,
          'swap' as const,
          'early-end' as const,
          'end-stream' as const,
          'leave' as const,
        ),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('rewrite' as const), keep: fc.integer({ min: 0, max: 8 }) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('cut' as const),
        kind: fc.constantFrom<FailureKind>('later', 'blocked', 'paused', 'token'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 100_000 }) }) },
  ),
  { maxLength: 60 },
);

/** A server with one job, a network, and a clock, all of which do what the script says. */
export class World {
  readonly #script: Happening[];
  #events: EventMessage[] = [event(1, 'accepted', {})];
  #first = 1;
  #copies = 0;
  /** Places where something was left out once: nothing is left out there again. */
  readonly #spoilt = new Set<number>();
  #now = 0;
  #leaving = false;

  constructor(script: readonly Happening[]) {
    this.#script = [...script];
  }

  get log(): readonly EventMessage[] {
    return this.#events;
  }

  readonly clock: Clock = {
    now: () => this.#now,
    random: () => 0.5,
    sleep: async (ms) => {
      this.#now += ms;
    },
  };

  /** Whether the reader's process is to end now: all that it knows is lost but for its place. */
  takeLeave(): boolean {
    const leaving = this.#leaving;
    this.#leaving = false;
    return leaving;
  }

  async *follow({ after }: FollowRequest): AsyncGenerator<readonly Message[]> {
    const [opening, from] = this.#resolve(after);
    let at = from;
    yield opening;
    for (;;) {
      const happening = this.#script.shift();
      const messages = happening ? this.#happen(happening, at) : this.#finish(at);
      const sent = messages.filter(isEvent).map(({ seq }) => seq);
      const gap = messages.find((message): message is GapMessage => 'reason' in message);
      at = Math.max(at, ...sent, (gap?.earliest ?? 1) - 1);
      if (messages.length > 0) yield messages;
      if (messages.some(({ type }) => type === 'end') || happening?.do === 'end-stream') return;
    }
  }

  /** Where a cursor leads, and what the server says first (protocol.md, "Cursor"). */
  #resolve(after: string | undefined): [Message[], number] {
    const requested = parseCursor(after ?? String(this.#first - 1))!;
    const kept = this.#events[requested.seq - 1];
    const differs = requested.time !== undefined && kept !== undefined && Date.parse(kept.time) !== requested.time;
    const isOther = requested.seq > this.#events.length || (differs && requested.seq >= this.#first);
    if (isOther || requested.seq < this.#first - 1) {
      const reason = isOther ? 'rewritten' : 'trimmed';
      const gap: Message = { type: 'gap', job: JOB, reason, requested: requested.seq, earliest: this.#first };
      return [[{ type: 'alive', at: { seq: this.#first - 1 } }, gap], this.#first - 1];
    }
    return [[{ type: 'alive', at: kept ? placeAfter(kept) : { seq: requested.seq } }], requested.seq];
  }

  #happen(happening: Happening, at: number): readonly Message[] {
    switch (happening.do) {
      case 'emit':
        for (let i = 0; i < happening.count; i++) this.#append();
        return [];
      case 'send':
        return this.#events.slice(at, at + happening.count);
      case 'repeat':
        return this.#events.slice(Math.max(this.#first - 1, at - happening.count), at + 1);
      case 'trim':
        return this.#trim(happening.count, at);
      case 'rewrite':
        this.#rewrite(happening.keep);
        throw new Failure('later', 'The server was restored.');
      case 'cut':
        throw new Failure(happening.kind, 'The script says so.');
      case 'wait':
        this.#now += happening.ms;
        return [{ type: 'alive' }];
      case 'leave':
        this.#leaving = true;
        return [];
      case 'end-stream':
        return [];
      default:
        return this.#spoil(happening.do, at);
    }
  }

  #spoil(how: 'skip' | 'swap' | 'early-end', at: number): readonly Message[] {
    const [next, second] = this.#events.slice(at, at + 2);
    if (!next || !second || this.#spoilt.has(at)) return this.#events.slice(at, at + 1);
    this.#spoilt.add(at);
    if (how === 'early-end') return [{ type: 'end', lastSeq: this.#events.length }];
    return how === 'skip' ? [second] : [second, next];
  }

  #append(type = 'log'): void {
    const next = this.#events.length + 1;
    // Each copy of the log has its own times.
    const time = new Date(Date.parse(line(next).time) + this.#copies).toISOString();
    this.#events.push({ ...event(next, type, {}), time });
  }

  #trim(count: number, at: number): readonly Message[] {
    this.#first = Math.min(this.#first + count, this.#events.length);
    if (at >= this.#first - 1) return [];
    return [
      { type: 'gap', job: JOB, reason: 'trimmed', requested: at, earliest: this.#first, lost: this.#first - 1 - at },
    ];
  }

  /** The log is restored from an older copy, and goes on otherwise than before. */
  #rewrite(keep: number): void {
    this.#copies++;
    this.#events = this.#events.slice(0, Math.max(this.#first, keep));
    this.#append();
  }

  #finish(at: number): readonly Message[] {
    if (this.#events.at(-1)?.type !== 'completed') this.#append('completed');
    return [...this.#events.slice(at), { type: 'end', lastSeq: this.#events.length }];
  }
}

/** Follows the world's job to its end as a run does; where the script says so its process ends, and another one begins. */
export async function handledBy(world: World): Promise<Item[]> {
  const handled: Item[] = [];
  let place: Place | undefined;
  for (let left = true; left; ) {
    left = false;
    const context = contextOf(world);
    const signal = new AbortController().signal;
    const options = {
      reading: { job: JOB, place },
      signal,
      proven: true,
      onTransport() {},
      onReconnect() {},
    };
    for await (const items of follow(context, options)) {
      for (const item of items) {
        handled.push(item);
        place = isEvent(item) ? placeAfter(item) : { seq: item.earliest - 1 };
        left = world.takeLeave();
        if (left) break;
      }
      if (left) break;
    }
  }
  return handled;
}

function contextOf(world: World): FollowContext {
  const names = ['websocket', 'sse', 'polling'] as const;
  const transport = (name: (typeof names)[number]): ClientTransport => ({
    name,
    follow: (request) => world.follow(request),
  });
  return {
    transports: new Map(names.map((name) => [name, transport(name)])),
    reach: new Reach(names, TIMING),
    credentials: new Credentials(() => 'token'),
    clock: world.clock,
    timing: TIMING,
    maxRetries: 5,
    logger: undefined,
  };
}

/** What is wrong with what was handled: lost, twice, out of order, of another log, or told without need. */
export function faultsOf(handled: readonly Item[], log: readonly EventMessage[]): string[] {
  const faults: string[] = [];
  let next = 1;
  let since: EventMessage[] = [];
  for (const item of handled) {
    if (isEvent(item)) {
      if (item.seq !== next) faults.push(`event ${item.seq} in the place of ${next}`);
      since.push(item);
      next = item.seq + 1;
    } else {
      if (item.reason === 'missing') faults.push(`told that ${item.requested + 1} is missing, which it is not`);
      if (item.reason === 'trimmed' && item.requested !== next - 1)
        faults.push(`a gap after ${item.requested}, not after ${next - 1}`);
      since = [];
      next = item.earliest;
    }
  }
  if (next !== log.length + 1) faults.push(`stopped before ${next} of ${log.length}`);
  for (const { seq, time } of since) if (log[seq - 1]?.time !== time) faults.push(`event ${seq} is of another log`);
  return faults;
}
