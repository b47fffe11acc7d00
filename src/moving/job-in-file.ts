import type { InputKey, Intake, WholeJob } from '../engines/portable.ts';
import { openBlock } from '../log/block.ts';
import { MAX_EVENT_BYTES } from '../log/event.ts';
import type { Stay } from '../log/presence.ts';
import type { Line } from './format.ts';

type LineOf<K extends Line['kind']> = Extract<Line, { kind: K }>;

/** Events are taken in so many bytes at a time. */
const BLOCK_BYTES = 1024 * 1024;

/** A job as its lines tell it, one after the other: itself, what belongs to it, its events. */
export class JobInFile {
  readonly #intake: Intake;
  readonly #inputs: InputKey[] = [];
  readonly #stays: Stay[] = [];
  #job: WholeJob;
  /** All but its events has been taken in. */
  #isAdded = false;
  #gathered: Buffer[] = [];
  #gatheredBytes = 0;
  /** Of the events that have been taken in. */
  #lastSeq: number;

  constructor(line: LineOf<'job'>, intake: Intake) {
    this.#intake = intake;
    this.#job = { ...wholeJobOf(line), inputs: this.#inputs, stays: this.#stays };
    this.#lastSeq = line.firstSeq - 1;
  }

  get place(): number {
    return this.#job.place;
  }

  /** Something that belongs to it. @throws where its events have begun */
  add(line: LineOf<'checkpoint' | 'input' | 'stay'>): void {
    if (this.#isAdded) throw new Error(`a ${line.kind} comes before the job's events`);
    switch (line.kind) {
      case 'checkpoint':
        this.#job = { ...this.#job, checkpoint: { seq: line.seq, state: Buffer.from(line.state, 'base64') } };
        return;
      case 'input': {
        const { owner, key, digest, inputId, seq } = line;
        this.#inputs.push({ owner, key, digest, accepted: { inputId, seq } });
        return;
      }
      case 'stay': {
        const { caller, node, who, until } = line;
        this.#stays.push({ caller, node, who, until });
      }
    }
  }

  /** @param line the next event's, with its newline */
  async event(line: Buffer): Promise<void> {
    if (line.length - 1 > MAX_EVENT_BYTES) throw new Error(`an event has at most ${MAX_EVENT_BYTES} bytes`);
    if (!this.#isAdded) await this.#intake.add(this.#job);
    this.#isAdded = true;
    this.#gathered.push(line);
    this.#gatheredBytes += line.length;
    if (this.#gatheredBytes >= BLOCK_BYTES) await this.#flush();
  }

  /** @returns how many events it had. @throws where some are missing, or it has too many */
  async end(): Promise<number> {
    await this.#flush();
    const { facts, state } = this.#job;
    const { firstSeq, lastSeq } = state;
    if (this.#isAdded && this.#lastSeq === lastSeq) return lastSeq - firstSeq + 1;
    throw new Error(`job ${facts.id} has events up to ${this.#lastSeq} before it, and should have up to ${lastSeq}`);
  }

  async #flush(): Promise<void> {
    if (this.#gathered.length === 0) return;
    const { id, type } = this.#job.facts;
    const block = openBlock(id, type, this.#lastSeq + 1, Buffer.concat(this.#gathered));
    this.#lastSeq = block.lastSeq;
    this.#gathered = [];
    this.#gatheredBytes = 0;
    await this.#intake.append(block);
  }
}

function wholeJobOf(line: LineOf<'job'>): Omit<WholeJob, 'inputs' | 'stays'> {
  const { kind: _kind, place, id, type, name, label, owner, shared, params, createdAt, key, digest, ...state } = line;
  return {
    place,
    facts: { id, type: type as WholeJob['facts']['type'], name, label, owner, shared, params, createdAt },
    state,
    ...(key === undefined || digest === undefined ? {} : { idempotency: { key, digest } }),
  };
}
