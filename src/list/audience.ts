import type { Engine, JobFilter, JobRecord } from '../engines/engine.ts';
import type { JobFrames } from './frames.ts';
import { type Change, View } from './view.ts';
import type { Watch, WatchedList } from './watch.ts';
import type { ListWire } from './watcher.ts';

/** What all lists share. */
export interface Stage {
  readonly engine: Pick<Engine, 'get' | 'total'>;
  readonly wire: ListWire;
  readonly frames: JobFrames;
}

/** Those who watch one list: what changes is framed once for all of them. */
export class Audience implements WatchedList {
  readonly key: string;
  readonly view: View;
  /** How many hold on to it: those who watch, and those who are about to. */
  holds = 0;
  /** Resolves when the list has been read. */
  loaded: Promise<void> = Promise.resolve();
  readonly reset: Buffer;
  readonly #stage: Stage;
  readonly #watches = new Set<Watch>();

  constructor(key: string, filter: JobFilter, limit: number, stage: Stage) {
    this.key = key;
    this.view = new View(filter, limit);
    this.reset = stage.wire.reset();
    this.#stage = stage;
  }

  get ids(): readonly string[] {
    return this.view.ids;
  }

  join(watch: Watch): void {
    this.#watches.add(watch);
  }

  leave(watch: Watch): void {
    this.#watches.delete(watch);
  }

  /** Takes jobs as they are now; undefined for one that is there no more. */
  take(ids: readonly string[], records: readonly (JobRecord | undefined)[]): void {
    this.#tell(
      ids.flatMap((id, index) => this.view.take(id, records[index])),
      records,
    );
  }

  /** Takes the whole list as it is now. */
  replace(records: readonly JobRecord[], hasMore: boolean): void {
    this.#tell(this.view.replace(records, hasMore), records);
  }

  async ready(): Promise<Buffer> {
    const { engine, wire } = this.#stage;
    return wire.ready(await engine.total(this.view.filter));
  }

  async job(id: string): Promise<Buffer | undefined> {
    const { engine, frames } = this.#stage;
    const lastSeq = this.view.lastSeqOf(id);
    if (lastSeq === undefined) return undefined;
    const held = frames.find(id, lastSeq);
    if (held) return held;
    const record = await engine.get(id);
    return record && frames.of(record);
  }

  removed(id: string): Buffer {
    return this.#stage.wire.removed(id);
  }

  #tell(changes: readonly Change[], records: readonly (JobRecord | undefined)[]): void {
    if (changes.length === 0 || this.#watches.size === 0) return;
    const byId = new Map(records.map((record) => [record?.id, record]));
    const frames = changes.map(({ id, kind }) =>
      kind === 'removed' ? this.removed(id) : this.#stage.frames.of(byId.get(id)!),
    );
    const together = Buffer.concat(frames);
    for (const watch of this.#watches) watch.tell(changes, together);
  }
}
