import type { MessagePort } from 'node:worker_threads';
import type { LaneReply, LaneRequest, RunRef } from '../engines/engine.ts';
import { draftBatch, eventTail } from '../log/event.ts';

/** Requests that may be unanswered at once: enough to keep the engine busy, few enough to hold a fast task back. */
const CREDITS = 4;

/** A batch is full with so many characters of tails, or so many events; events that belong together fill it further. */
const FULL_CHARS = 64 * 1024;
const FULL_EVENTS = 500;

/** An event that passed its schema; `data` is JSON text. */
export interface EncodedEvent {
  readonly type: string;
  readonly data: string;
}

/** Why no more events of this run are taken. */
export type Trouble = { kind: 'lost' } | { kind: 'unavailable'; detail: string };

/**
 * A run's events on their way to the engine. Those of one turn of the loop go together, or as soon as a batch is full;
 * all of a batch carry the time at which it was begun. After trouble, what has not been sent is dropped.
 */
export class Outbox {
  readonly #run: RunRef;
  readonly #lane: MessagePort;
  readonly #onTrouble: (trouble: Trouble) => void;
  /** The batch that is being filled. */
  #tails: string[] = [];
  #chars = 0;
  #time = 0;
  #begunAt = 0;
  /** The latest checkpoint of the batch, and how many of its events it stands for. */
  #checkpoint: { state: Uint8Array<ArrayBuffer>; after: number } | undefined;
  /** Full batches that wait for a credit. */
  #sealed: LaneRequest[] = [];
  #unanswered = 0;
  #sinceCheckpoint = 0;
  #trouble: Trouble | undefined;
  #waiting: (() => void)[] = [];

  constructor(run: RunRef, lane: MessagePort, onTrouble: (trouble: Trouble) => void) {
    this.#run = run;
    this.#lane = lane;
    this.#onTrouble = onTrouble;
    lane.on('message', (reply: LaneReply) => this.#answered(reply));
    lane.on('close', () => this.#closed());
  }

  /** When the oldest event that has not been sent was added (`performance.now`); undefined: there is none. */
  get waitingSince(): number | undefined {
    return this.#tails.length > 0 ? this.#begunAt : undefined;
  }

  /** Events added since the latest that carried a checkpoint: were the run to stop now, the next would repeat them. */
  get sinceCheckpoint(): number {
    return this.#sinceCheckpoint;
  }

  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Adds events that are to be kept in one transaction. `checkpoint` stands for the state after the last of them. */
  add(events: readonly EncodedEvent[], checkpoint?: Uint8Array<ArrayBuffer>): void {
    if (this.#trouble) return;
    for (const event of events) this.#put(event);
    if (checkpoint) {
      this.#checkpoint = { state: checkpoint, after: this.#tails.length };
      this.#sinceCheckpoint = 0;
    }
    if (this.#chars < FULL_CHARS && this.#tails.length < FULL_EVENTS) return;
    this.#seal();
    this.#send();
  }

  /** Where the engine is behind: resolves when it has caught up so far that more events may be added. */
  room(): Promise<void> | undefined {
    return this.#sealed.length === 0 ? undefined : this.#until(() => this.#sealed.length === 0);
  }

  /** Resolves when every event has been answered for or dropped. */
  settled(): Promise<void> {
    this.#send();
    return this.#until(() => this.#tails.length + this.#sealed.length + this.#unanswered === 0);
  }

  /** Lets go of the lane. */
  close(): void {
    this.#lane.removeAllListeners();
    this.#lane.close();
  }

  #put({ type, data }: EncodedEvent): void {
    if (this.#tails.length === 0) this.#begin();
    const tail = eventTail(this.#time, type, data);
    this.#tails.push(tail);
    this.#chars += tail.length;
    this.#sinceCheckpoint++;
  }

  #begin(): void {
    this.#begunAt = performance.now();
    this.#time = Date.now();
    setImmediate(() => this.#send());
  }

  /** Sends as much as there are credits for; what they do not reach goes on filling its batch. */
  #send(): void {
    while (this.#unanswered < CREDITS) {
      if (this.#sealed.length === 0) this.#seal();
      const request = this.#sealed.shift();
      if (!request) return;
      this.#unanswered++;
      this.#lane.postMessage(request, buffersOf(request));
    }
  }

  /** A checkpoint stands for the state after its request's last event: those after it go in a request of their own. */
  #seal(): void {
    const after = this.#checkpoint?.after ?? 0;
    if (after > 0) this.#sealed.push(this.#request(this.#tails.slice(0, after), this.#checkpoint?.state));
    if (after < this.#tails.length) this.#sealed.push(this.#request(this.#tails.slice(after)));
    this.#tails = [];
    this.#chars = 0;
    this.#checkpoint = undefined;
  }

  #request(tails: readonly string[], checkpoint?: Uint8Array<ArrayBuffer>): LaneRequest {
    return { run: this.#run, batch: draftBatch(tails), ...(checkpoint === undefined ? {} : { checkpoint }) };
  }

  #answered(reply: LaneReply): void {
    this.#unanswered--;
    if ('unavailable' in reply) this.#fail({ kind: 'unavailable', detail: reply.unavailable });
    else if (reply.lost) this.#fail({ kind: 'lost' });
    else this.#send();
    this.#wake();
  }

  #closed(): void {
    this.#unanswered = 0;
    this.#fail({ kind: 'unavailable', detail: 'The engine has closed the lane.' });
    this.#wake();
  }

  #fail(trouble: Trouble): void {
    if (this.#trouble) return;
    this.#trouble = trouble;
    this.#tails = [];
    this.#sealed = [];
    this.#onTrouble(trouble);
  }

  async #until(done: () => boolean): Promise<void> {
    while (!done()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function buffersOf({ batch, checkpoint }: LaneRequest): ArrayBuffer[] {
  const views = checkpoint ? [batch.tails, batch.ends, checkpoint] : [batch.tails, batch.ends];
  return views.map((view) => view.buffer as ArrayBuffer);
}
