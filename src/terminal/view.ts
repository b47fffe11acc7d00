import { once } from 'node:events';
import type { GapMessage, Reconnect } from '../client/index.ts';
import type { EventMessage } from '../client/transports/transport.ts';
import type { Output, Sink } from './command.ts';
import { bar, duration, Pace } from './pace.ts';
import { printable } from './printable.ts';
import { type StatusLine, statusLine } from './status-line.ts';

/** What somebody sees of a job. */
export interface View {
  /** Resolves when there is room for the next one: so a slow reader of the output slows the subscription. */
  event(event: EventMessage): Promise<void>;
  gap(gap: GapMessage): void;
  reconnect(reconnect: Reconnect): void;
  /** Nothing more comes. */
  end(): void;
}

/** A line of JSON for each event and each gap, as they came. */
export function jsonView(output: Output): View {
  const status = new Status(output, output.stderr.isTTY === true && output.stdout.isTTY !== true);
  return {
    async event(event) {
      status.see(event);
      await put(output.stdout, JSON.stringify(event));
    },
    gap: (gap) => void output.stdout.write(`${printable(JSON.stringify(gap))}\n`),
    reconnect: (reconnect) => status.say(reconnected(reconnect)),
    end: () => status.clear(),
  };
}

/** For people: a line for each event, a bar for progress where somebody looks, and the result in the end. */
export function plainView(output: Output): View {
  const status = new Status(output, output.stderr.isTTY === true);
  return {
    async event(event) {
      if (status.see(event)) return;
      status.clear();
      await put(output.stdout, lineOf(event, output.stdout));
    },
    gap: (gap) => status.say(aboutGap(gap)),
    reconnect: (reconnect) => status.say(reconnected(reconnect)),
    end: () => status.clear(),
  };
}

/** The line below all others that tells how far the job is. */
class Status {
  readonly #output: Output;
  readonly #line: StatusLine | undefined;
  readonly #pace = new Pace();

  constructor(output: Output, isSeen: boolean) {
    this.#output = output;
    this.#line = isSeen ? statusLine(output) : undefined;
  }

  /** @returns whether that says it all: progress, where somebody looks */
  see({ jobType, type, time, data }: EventMessage): boolean {
    const { step, total } = data as { step?: unknown; total?: unknown };
    if (!this.#line || type !== 'progress' || typeof step !== 'number' || typeof total !== 'number') return false;
    this.#pace.see(step, Date.parse(time));
    this.#line.show(bar(printable(jobType), step, total, this.#pace.remainingMs(total)));
    return true;
  }

  say(text: string): void {
    this.clear();
    this.#output.stderr.write(`${printable(text)}\n`);
  }

  clear(): void {
    this.#line?.clear();
  }
}

/** The wire has one word, `rewritten`, for a log that was restored and for a place that it has never had. */
function aboutGap({ reason, requested, earliest, lost }: GapMessage): string {
  if (reason === 'rewritten')
    return `The log has no event ${requested} like the one of this cursor: the log was restored, or the cursor is of another one. All from ${earliest} on follows.`;
  const which = `${lost === undefined ? 'Events' : `${lost.toLocaleString('en')} events`} before ${earliest}`;
  return reason === 'trimmed' ? `${which} are no longer kept.` : `${which} were left out by the server.`;
}

function reconnected({ reason, delayMs }: Reconnect): string {
  return `${reason} Trying again in ${duration(delayMs)}.`;
}

/** What a line holds of an event's data; all of it is in `--json`. */
const MAX_DATA = 160;

/** `12:30:05  12  log  {"level":"info", …` and, of the last event, all of what the job was started for. */
function lineOf({ seq, time, type, data }: EventMessage, { columns }: Sink): string {
  const head = `${time.slice(11, 19)}  ${String(seq).padStart(4)}  ${type}`;
  if (type === 'completed') return `${head}\n${JSON.stringify((data as { result: unknown }).result, null, 2)}`;
  // A terminal that does not know its width says 0.
  const room = columns ? Math.max(0, columns - head.length - 2) : MAX_DATA;
  const text = JSON.stringify(data);
  return `${head}  ${text.length > room ? `${text.slice(0, Math.max(0, room - 1))}…` : text}`;
}

/** Writes a line, and waits where the reader has enough for now. */
async function put(sink: Sink, text: string): Promise<void> {
  if (sink.write(`${printable(text)}\n`) === false && sink.once)
    await once(sink as unknown as NodeJS.EventEmitter, 'drain');
}
