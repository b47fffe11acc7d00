import type { Growth } from '../../src/engines/engine.ts';
import { ProtocolError } from '../../src/errors.ts';
import { type EventBlock, eventBytes } from '../../src/log/block.ts';
import { isTerminal } from '../../src/log/event.ts';
import { Rules } from './rules.ts';
import type { Done } from './storage.ts';

/** An event as it was kept. */
export interface Kept {
  readonly seq: number;
  readonly time: string;
  readonly type: string;
  readonly text: string;
}

/** One log of a job; after the storage was replaced by an older copy there is another one, with the same beginning. */
interface Line {
  readonly job: string;
  readonly events: Kept[];
  /** How many events it had when the copy took over; Infinity where it was not a copy. */
  born: number;
}

/**
 * What was kept, written down beside the code that keeps it: each commit is compared with what the promises allow, and
 * readers' events with what was kept.
 */
export class History {
  readonly #fault: (text: string) => void;
  readonly #lines = new Map<string, Line[]>();
  #rules: Rules;
  /** The highest first seq that each job ever had. */
  readonly #trimmed = new Map<string, number>();
  #isReplaying = false;

  constructor(fault: (text: string) => void) {
    this.#fault = fault;
    this.#rules = new Rules(fault);
  }

  // ------------------------------------------------------------------------------------------------------ what is kept

  /** The storage is replaced by an older copy: what was kept until then is told once more, and then `wentBack`. */
  beginAgain(): void {
    this.#rules = new Rules(this.#fault);
    this.#isReplaying = true;
    for (const lines of this.#lines.values()) lines.push({ job: lines[0]!.job, events: [], born: 0 });
  }

  wentBack(): void {
    this.#isReplaying = false;
    for (const lines of this.#lines.values()) lines.at(-1)!.born = lines.at(-1)!.events.length;
  }

  saw(done: Done): void {
    this.#rules.saw(done);
    if (done.name !== 'trim' || done.answer === undefined || this.#isReplaying) return;
    const [job] = done.args;
    this.#trimmed.set(job, Math.max(done.answer, this.#trimmed.get(job) ?? 1));
  }

  grew({ job, block, lastSeq }: Growth): void {
    const line = this.#lineOf(job);
    for (const event of block ? readBlock(block) : []) this.#add(line, event);
    if (lastSeq !== line.events.length || lastSeq !== this.#rules.lastSeqOf(job))
      this.#fault(`${job} rang for ${lastSeq}, and has ${line.events.length} of ${this.#rules.lastSeqOf(job)} events`);
  }

  #lineOf(job: string): Line {
    const lines = this.#lines.get(job) ?? [{ job, events: [], born: Number.POSITIVE_INFINITY }];
    this.#lines.set(job, lines);
    return lines.at(-1)!;
  }

  #add({ job, events }: Line, event: Kept): void {
    const last = events.at(-1);
    if (event.seq !== events.length + 1) this.#fault(`${job}: ${event.seq} was kept after ${events.length}`);
    if (last && isTerminal(last.type)) this.#fault(`${job}: ${event.type} was kept after ${last.type}`);
    if (isTerminal(event.type) && event.type !== 'cancelled' && this.#rules.mustCancel(job))
      this.#fault(`${job}: an accepted cancel ended as ${event.type}`);
    events.push(event);
  }

  // ----------------------------------------------------------------------------------------------- what readers may see

  /** Whether the job is there now. */
  has(job: string): boolean {
    return this.#rules.has(job);
  }

  /** Whether the job was removed, or was not there yet in a copy that took over. */
  wasGone(job: string): boolean {
    return !this.has(job) || (this.#lines.get(job) ?? []).some(({ born }) => born === 0);
  }

  jobs(): string[] {
    return this.#rules.jobs();
  }

  /** Whether the job's log, as it is now, has its terminal event. */
  isOver(job: string): boolean {
    const last = this.#lines.get(job)?.at(-1)?.events.at(-1);
    return last !== undefined && isTerminal(last.type);
  }

  /** Whether an event was ever kept, and after `before` in the same log, as far as a cursor can tell. */
  continues(event: Kept, job: string, before: Kept | undefined): boolean {
    return (this.#lines.get(job) ?? []).some(
      ({ events }) =>
        events[event.seq - 1]?.text === event.text &&
        (before === undefined || events[before.seq - 1]?.time === before.time),
    );
  }

  wasTrimmed(job: string, firstSeq: number): boolean {
    return (this.#trimmed.get(job) ?? 1) >= firstSeq;
  }

  /** Whether a copy took over that was made before the event `seq` was kept. */
  wentBackBefore(job: string, seq: number): boolean {
    return (this.#lines.get(job) ?? []).some(({ born }) => born < seq);
  }

  /** Whether some log of the job had ended with the event `seq`. */
  endedAt(job: string, seq: number): boolean {
    return (this.#lines.get(job) ?? []).some(
      ({ events }) => events.length === seq && isTerminal(events[seq - 1]?.type ?? ''),
    );
  }

  /** The event a cursor stands for, where one was kept. */
  find(job: string, seq: number, time: number | undefined): Kept | undefined {
    const all = (this.#lines.get(job) ?? []).map(({ events }) => events[seq - 1]);
    return all.find((event) => event && Date.parse(event.time) === time);
  }
}

function readBlock(block: EventBlock): Kept[] {
  return Array.from(block.ends, (_, index) => keptOf(String(eventBytes(block, index))));
}

function keptOf(text: string): Kept {
  const { seq, time, type } = JSON.parse(text) as Kept;
  return { seq, time, type, text };
}

export function isRefusal(error: unknown, code: string): boolean {
  return error instanceof ProtocolError && error.code === code;
}
