import type { Growth } from '../../src/engines/engine.ts';
import { ProtocolError } from '../../src/errors.ts';
import { type EventBlock, eventBytes } from '../../src/log/block.ts';
import { isTerminal } from '../../src/log/event.ts';
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

/** What may happen to a job next, by the rules and in the order of commits. */
interface Standing {
  attempt: number;
  isHeld: boolean;
  isOver: boolean;
  /** A cancel was accepted. */
  mustCancel: boolean;
  checkpoint?: { readonly seq: number; readonly state: string };
  lastSeq: number;
}

/**
 * What was kept, written down beside the code that keeps it: each commit is compared with what the promises allow, and
 * readers' events with what was kept.
 */
export class History {
  readonly #fault: (text: string) => void;
  readonly #lines = new Map<string, Line[]>();
  #standings = new Map<string, Standing>();
  /** The highest first seq that each job ever had. */
  readonly #trimmed = new Map<string, number>();
  readonly #jobByKey = new Map<string, string>();
  #inputByKey = new Map<string, number>();
  #isReplaying = false;

  constructor(fault: (text: string) => void) {
    this.#fault = fault;
  }

  // ------------------------------------------------------------------------------------------------------ what is kept

  /** The storage is replaced by an older copy: what was kept until then is told once more, and then `wentBack`. */
  beginAgain(): void {
    this.#standings = new Map();
    this.#jobByKey.clear();
    this.#inputByKey = new Map();
    this.#isReplaying = true;
    for (const lines of this.#lines.values()) lines.push({ job: lines[0]!.job, events: [], born: 0 });
  }

  wentBack(): void {
    this.#isReplaying = false;
    for (const lines of this.#lines.values()) lines.at(-1)!.born = lines.at(-1)!.events.length;
  }

  saw(done: Done): void {
    if (done.name === 'submit') this.#sawSubmit(done);
    else if (done.name === 'lease') this.#sawLease(done);
    else if (done.name === 'append') this.#sawAppend(done);
    else if (done.name === 'settle') this.#sawSettle(done);
    else if (done.name === 'input') this.#sawInput(done);
    else if (done.name === 'cancel') this.#sawCancel(done);
    else if (done.name === 'trim') this.#sawTrim(done);
    else if (done.name === 'remove' && done.error === undefined) this.#standings.delete(done.args[0]);
  }

  grew({ job, block, lastSeq }: Growth): void {
    const standing = this.#standings.get(job);
    const line = this.#lines.get(job)?.at(-1);
    if (!standing || !line || !block) {
      this.#fault(`${job} grew and is not there`);
      return;
    }
    for (const event of readBlock(block)) {
      if (event.seq !== line.events.length + 1)
        this.#fault(`${job}: ${event.seq} was kept after ${line.events.length}`);
      const last = line.events.at(-1);
      if (last && isTerminal(last.type)) this.#fault(`${job}: ${event.type} was kept after ${last.type}`);
      if (isTerminal(event.type) && standing.mustCancel && event.type !== 'cancelled')
        this.#fault(`${job}: an accepted cancel ended as ${event.type}`);
      line.events.push(event);
    }
    if (lastSeq !== line.events.length) this.#fault(`${job} rang for ${lastSeq} and ends at ${line.events.length}`);
  }

  #sawSubmit({ args: [{ idempotency }], answer }: Done & { name: 'submit' }): void {
    if (!answer) {
      this.#fault('a good submit was refused');
      return;
    }
    const known = this.#jobByKey.get(idempotency!.key);
    if (known !== undefined && known !== answer.job.id) this.#fault(`the key ${idempotency!.key} made two jobs`);
    this.#jobByKey.set(idempotency!.key, answer.job.id);
    if (!answer.created) return;
    const { id } = answer.job;
    this.#standings.set(id, { attempt: 0, isHeld: false, isOver: false, mustCancel: false, lastSeq: 1 });
    if (!this.#lines.has(id)) this.#lines.set(id, [{ job: id, events: [], born: Number.POSITIVE_INFINITY }]);
  }

  #sawLease({ answer }: Done & { name: 'lease' }): void {
    if (!answer) return;
    const { run, checkpoint } = answer;
    const standing = this.#standings.get(run.job);
    if (!standing || standing.isHeld || standing.isOver) {
      this.#fault(`${run.job} was leased and is not free`);
      return;
    }
    if (run.attempt !== standing.attempt + 1) this.#fault(`${run.job}: run ${run.attempt} follows ${standing.attempt}`);
    const given = checkpoint && `${checkpoint.seq} ${Buffer.from(checkpoint.state)}`;
    const made = standing.checkpoint && `${standing.checkpoint.seq} ${standing.checkpoint.state}`;
    if (given !== made) this.#fault(`${run.job}: a run began at checkpoint ${given}, not ${made}`);
    standing.attempt = run.attempt;
    standing.isHeld = true;
    standing.lastSeq++;
  }

  #sawAppend({ args: [run, batch, checkpoint], answer }: Done & { name: 'append' }): void {
    const standing = this.#writer(run, answer?.lost !== false, false);
    if (!standing) return;
    standing.lastSeq += batch.ends.length;
    if (checkpoint) standing.checkpoint = { seq: standing.lastSeq, state: String(Buffer.from(checkpoint)) };
  }

  #sawSettle({ args: [run, outcome, options], answer }: Done & { name: 'settle' }): void {
    const standing = this.#writer(run, answer?.lost !== false, options.lostBefore !== undefined);
    if (!standing) return;
    standing.isHeld = false;
    standing.isOver = outcome.kind !== 'retrying' || standing.mustCancel;
    standing.lastSeq++;
  }

  /** The job of a run that wrote; nothing where it was refused. `mayKeep`: its lease may have been prolonged meanwhile. */
  #writer(run: { job: string; attempt: number }, wasRefused: boolean, mayKeep: boolean): Standing | undefined {
    const standing = this.#standings.get(run.job);
    const isHolder = standing?.isHeld === true && standing.attempt === run.attempt;
    if (!wasRefused && !isHolder) this.#fault(`${run.job}: run ${run.attempt} wrote and does not hold the job`);
    if (wasRefused && isHolder && !mayKeep) this.#fault(`${run.job}: run ${run.attempt} was refused and holds the job`);
    return wasRefused ? undefined : standing;
  }

  #sawInput({ args: [job, request], answer, error }: Done & { name: 'input' }): void {
    const standing = this.#standings.get(job);
    const key = `${job} ${request.idempotency!.key}`;
    const known = this.#inputByKey.get(key);
    if (answer) {
      if (known !== undefined && known !== answer.seq)
        this.#fault(`${job}: one input was kept as ${known} and ${answer.seq}`);
      if (known === undefined && standing?.isOver) this.#fault(`${job}: an input was kept after the end`);
      if (known === undefined && standing) standing.lastSeq++;
      this.#inputByKey.set(key, answer.seq);
    } else if (standing && !standing.isOver) this.#fault(`${job}: an input was refused: ${error}`);
  }

  #sawCancel({ args: [job], answer, error }: Done & { name: 'cancel' }): void {
    const standing = this.#standings.get(job);
    if (!standing) return;
    if (!answer) this.#fault(`${job}: a cancel was refused: ${error}`);
    if (answer && answer.ended !== standing.isOver) this.#fault(`${job}: a cancel was told ended: ${answer.ended}`);
    if (standing.isOver) return;
    standing.mustCancel = true;
    if (standing.isHeld) return;
    standing.isOver = true;
    standing.lastSeq++;
  }

  #sawTrim({ args: [job], answer }: Done & { name: 'trim' }): void {
    if (answer === undefined || this.#isReplaying) return;
    this.#trimmed.set(job, Math.max(answer, this.#trimmed.get(job) ?? 1));
  }

  // ----------------------------------------------------------------------------------------------- what readers may see

  /** Whether the job is there now. */
  has(job: string): boolean {
    return this.#standings.has(job);
  }

  /** Whether the job was removed, or was not there yet in a copy that took over. */
  wasGone(job: string): boolean {
    return !this.has(job) || (this.#lines.get(job) ?? []).some(({ born }) => born === 0);
  }

  jobs(): string[] {
    return [...this.#standings.keys()];
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
