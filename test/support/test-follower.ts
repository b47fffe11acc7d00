import { Writable } from 'node:stream';
import type { ProtocolError } from '../../src/errors.ts';
import type { Follower, GapNotice, Wire } from '../../src/streams/follower.ts';
import { SocketOutlet } from '../../src/transports/outlet.ts';

/** A wire that sends the log's bytes as they are. */
export const plainWire: Wire = { name: 'plain', frame: (block) => block.bytes };

/** What a follower was told, in order. */
export type Told = { seq: number } | { gap: GapNotice } | { end: number } | { fail: string };

/** A connection that takes what it is sent only while it is open. */
class Sink extends Writable {
  #isOpen = true;
  #waiting: (() => void) | undefined;
  taken = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const take = () => {
      this.taken += chunk.toString();
      setImmediate(done);
    };
    if (this.#isOpen) take();
    else this.#waiting = take;
  }

  stop(): void {
    this.#isOpen = false;
  }

  go(): void {
    this.#isOpen = true;
    this.#waiting?.();
    this.#waiting = undefined;
  }
}

/** A follower on a connection of its own, which remembers all it was told and can stop reading. */
export class TestFollower implements Follower {
  readonly wire: Wire;
  readonly told: Told[] = [];
  readonly outlet: SocketOutlet;
  /** Bytes of each write. */
  readonly writes: number[] = [];
  /** The most that was ever queued for it. */
  mostQueued = 0;
  readonly #sink: Sink;
  #watchers = new Set<() => void>();

  constructor({ wire = plainWire, sink }: { wire?: Wire; sink?: TestFollower } = {}) {
    this.wire = wire;
    this.#sink = sink ? sink.#sink : new Sink({ highWaterMark: 64 * 1024 });
    this.outlet = sink ? sink.outlet : new SocketOutlet(this.#sink);
  }

  write(frames: Buffer, count: number, lastSeq: number, lastTime: number): void {
    const events = frames.toString().trimEnd().split('\n');
    const { seq, time } = JSON.parse(events.at(-1)!);
    if (events.length !== count || seq !== lastSeq || Date.parse(time) !== lastTime) throw new Error('Said wrongly.');
    this.writes.push(frames.length);
    this.told.push(...events.map((event) => ({ seq: JSON.parse(event).seq as number })));
    this.#sink.write(frames);
    this.mostQueued = Math.max(this.mostQueued, this.#sink.writableLength);
    this.#changed();
  }

  gap(gap: GapNotice): void {
    this.told.push({ gap });
    this.#changed();
  }

  end(lastSeq: number): void {
    this.told.push({ end: lastSeq });
    this.#changed();
  }

  fail(error: ProtocolError): void {
    this.told.push({ fail: error.code });
    this.#changed();
  }

  stopReading(): void {
    this.#sink.stop();
  }

  readOn(): void {
    this.#sink.go();
  }

  /** The bytes that the connection has taken. */
  get bytes(): string {
    return this.#sink.taken;
  }

  get seqs(): number[] {
    return this.told.flatMap((told) => ('seq' in told ? [told.seq] : []));
  }

  /** Resolves when what it was told fits. */
  async until(isEnough: (follower: this) => boolean): Promise<void> {
    while (!isEnough(this)) {
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
    }
  }

  #changed(): void {
    const watchers = this.#watchers;
    this.#watchers = new Set();
    for (const watcher of watchers) watcher();
  }
}

/** The whole numbers from `first` to `last`. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
