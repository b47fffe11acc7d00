import { cursorAfter, event, JOB, snapshot, timeOf, type WireEvent } from './wire.ts';

/** What a cursor leads to: where to go on, and what the client is told first. */
export interface Opening {
  at: number;
  gap?: { type: 'gap'; job: string; reason: 'trimmed' | 'rewritten'; requested: number; earliest: number };
}

/** One job of the peer, with its log. */
export class PeerJob {
  readonly id: string;
  readonly events: WireEvent[] = [];
  /** The first seq that is kept. */
  first = 1;
  readonly #waiting = new Set<() => void>();

  constructor(id = JOB) {
    this.id = id;
  }

  get last(): number {
    return this.events.length;
  }

  get isOver(): boolean {
    return ['completed', 'failed', 'cancelled'].includes(this.events.at(-1)?.type ?? '');
  }

  /** Adds an event and tells whoever waits. */
  add(type: string, data: object): void {
    this.events.push(event(this.last + 1, type, data, this.id));
    this.#wake();
  }

  /** Adds finished events, whatever their seqs. */
  addAll(events: readonly WireEvent[]): this {
    this.events.push(...events);
    this.#wake();
    return this;
  }

  after(seq: number, limit = 1000): WireEvent[] {
    return this.events.slice(seq, seq + limit);
  }

  /** Resolves when the log has grown beyond `seq`. */
  async grown(seq: number): Promise<void> {
    while (this.last <= seq) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  resolve(cursor: string | undefined): Opening {
    if (cursor === 'latest') return { at: this.last };
    const [seq, time] = (cursor ?? String(this.first - 1)).split('-').map(Number) as [number, number?];
    const isOther = seq > this.last || (time !== undefined && seq >= this.first && time !== timeOf(seq));
    if (!isOther && seq >= this.first - 1) return { at: seq };
    const reason = isOther ? 'rewritten' : 'trimmed';
    return { at: this.first - 1, gap: { type: 'gap', job: this.id, reason, requested: seq, earliest: this.first } };
  }

  snapshot(): object {
    const last = this.events.at(-1);
    const status = this.isOver ? last!.type : 'running';
    // As servers have it: why a job was cancelled stands in its last event alone.
    const ending = this.isOver && status !== 'cancelled' ? last!.data : {};
    return { ...snapshot(this.id), status, firstSeq: this.first, lastSeq: this.last || 1, ...ending };
  }

  cursor(seq: number): string {
    return seq >= this.first ? cursorAfter(seq) : String(seq);
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}
