import type { Checkpoint } from '../../src/client/checkpoint.ts';
import type { Clock } from '../../src/client/clock.ts';
import type { Contract } from '../../src/client/contract.ts';
import { Credentials } from '../../src/client/credentials.ts';
import { Http } from '../../src/client/http.ts';
import { JobCalls } from '../../src/client/jobs.ts';
import { readOptions, type TransportName } from '../../src/client/options.ts';
import { Reach } from '../../src/client/reach.ts';
import { Run } from '../../src/client/run.ts';
import { orAborted } from '../../src/client/signals.ts';
import { TIMING } from '../../src/client/timing.ts';
import type { ClientTransport, Message } from '../../src/client/transports/transport.ts';
import type { Patience } from './patience.ts';
import type { Life } from './time.ts';
import { type Seat, transportOver } from './wires.ts';

/** How an app reads. */
export interface Habit {
  readonly from: 'earliest' | 'latest';
  /** It keeps a checkpoint, which outlives it. */
  readonly checkpoint: boolean;
  readonly transports: readonly TransportName[];
  /** It has started the job itself. */
  readonly isOwner: boolean;
}

/** What a run of the SDK is made of here. */
export interface RunParts {
  readonly job: string;
  readonly habit: Habit;
  readonly seat: Seat;
  readonly token: () => string;
  readonly random: () => number;
  /** Who is to be woken when the device is back online. */
  readonly wakers: Set<() => void>;
  readonly checkpoint: Checkpoint | undefined;
  readonly patience: Patience;
  /** The server said after which seq it begins. */
  readonly onResolved: (seq: number) => void;
}

/** The contract says nothing about these events that matters here. */
const CONTRACT: Contract = async () => undefined;

/** The SDK as it is, with virtual time, chance of its own, and transports without sockets. */
export function openRun({ job, habit, seat, token, random, wakers, checkpoint, patience, onResolved }: RunParts): Run {
  const clock = clockOn(seat.life, patience.watchedRandom(random), wakers);
  const credentials = new Credentials(token);
  const watched = (name: TransportName): ClientTransport =>
    patience.watched(transportOver(name, seat), (messages) => {
      const seq = placeIn(messages);
      if (seq !== undefined && !seat.life.isOver) onResolved(seq);
    });
  const never = new AbortController().signal;
  const settings = readOptions({ baseUrl: 'http://simulated' });
  const follow = {
    transports: new Map(habit.transports.map((name) => [name, watched(name)])),
    reach: new Reach(habit.transports, TIMING),
    credentials,
    clock,
    timing: TIMING,
    maxRetries: 5,
    logger: undefined,
  };
  const calls = new JobCalls(new Http(settings, credentials, clock, TIMING.backoff), never);
  const start = { id: Promise.resolve(job), after: habit.from === 'latest' ? habit.from : undefined, checkpoint };
  // Who has started the job itself knows that the server is there, and never gives up.
  return new Run(
    { follow, calls, contract: CONTRACT, life: never },
    habit.isOwner ? { ...start, type: 'enkf' } : start,
  );
}

function placeIn(messages: readonly Message[]): number | undefined {
  for (const message of messages) if (message.type === 'alive' && 'at' in message) return message.at?.seq;
  return undefined;
}

function clockOn(life: Life, random: () => number, wakers: Set<() => void>): Clock {
  return {
    now: () => life.time.now,
    random,
    sleep(ms, { signal, wakeable = false }) {
      const slept = new Promise<void>((resolve) => {
        const callOff = life.after(ms, done);
        if (wakeable) wakers.add(done);
        function done(): void {
          callOff();
          wakers.delete(done);
          resolve();
        }
      });
      return orAborted(slept, signal);
    },
  };
}
