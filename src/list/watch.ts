import { ProtocolError } from '../errors.ts';
import type { Turn } from '../streams/follower.ts';
import type { Change } from './view.ts';
import type { ListWatcher, Watching } from './watcher.ts';

/** About how many bytes a turn of the connection takes. */
const TURN_BYTES = 64 * 1024;

/** What has to be told, by the id of the job; `reset` and `ready` are no ids. */
type Owed = Change['kind'] | 'reset' | 'ready';

/** Where a watch finds its list and what it tells of it. */
export interface WatchedList {
  /** The ids of the jobs shown, newest first. */
  readonly ids: readonly string[];
  readonly reset: Buffer;
  ready(): Promise<Buffer>;
  /** A job as it is now; undefined where it is not shown any more. */
  job(id: string): Promise<Buffer | undefined>;
  removed(id: string): Buffer;
  join(watch: Watch): void;
  leave(watch: Watch): void;
}

/**
 * One watcher's way through a list. It is told a change at once where its connection has room; else the change is owed,
 * as the id of the job and nothing more: what is told in the end is how the job stands then. So a watcher that reads
 * slowly costs at most a list of ids, and gets fewer changes rather than old ones.
 */
export class Watch implements Watching, Turn {
  readonly #list: WatchedList;
  readonly #watcher: ListWatcher;
  readonly #onClose: () => void;
  /** In the order in which it is told. */
  readonly #owed = new Map<string, Owed>();
  #isInLine = false;
  #isClosed = false;

  constructor(list: WatchedList, watcher: ListWatcher, onClose: () => void) {
    this.#list = list;
    this.#watcher = watcher;
    this.#onClose = onClose;
  }

  start(): void {
    if (this.#isClosed) return;
    this.#owed.set('reset', 'reset');
    for (const id of this.#list.ids) this.#owed.set(id, 'new');
    this.#owed.set('ready', 'ready');
    this.#list.join(this);
    this.#lineUp();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#owed.clear();
    this.#list.leave(this);
    this.#onClose();
  }

  /** Takes what has changed, and the same as frames. */
  tell(changes: readonly Change[], frames: Buffer): void {
    const isSmall = frames.length <= TURN_BYTES || changes.length === 1;
    if (!this.#isInLine && isSmall && this.#watcher.outlet.hasRoom(frames.length)) this.#watcher.write(frames);
    else {
      for (const change of changes) this.#owe(change);
      this.#lineUp();
    }
  }

  async step(): Promise<boolean> {
    try {
      const frames = await this.#collect();
      if (frames.length > 0 && !this.#isClosed) this.#watcher.write(Buffer.concat(frames));
    } catch (error) {
      this.#fail(error);
    }
    this.#isInLine = this.#owed.size > 0;
    return this.#isInLine;
  }

  async #collect(): Promise<Buffer[]> {
    const frames: Buffer[] = [];
    let bytes = 0;
    for (const [id, owed] of this.#owed) {
      this.#owed.delete(id);
      const frame = await this.#frame(id, owed);
      if (frame) frames.push(frame);
      bytes += frame?.length ?? 0;
      if (bytes >= TURN_BYTES) break;
    }
    return frames;
  }

  #frame(id: string, owed: Owed): Buffer | Promise<Buffer | undefined> {
    if (owed === 'reset') return this.#list.reset;
    if (owed === 'ready') return this.#list.ready();
    return owed === 'removed' ? this.#list.removed(id) : this.#list.job(id);
  }

  #owe({ id, kind }: Change): void {
    const before = this.#owed.get(id);
    if (kind === 'removed' && before === 'new')
      this.#owed.delete(id); // it has never heard of it
    else if (kind === 'removed' || before === undefined) this.#owed.set(id, kind);
    else if (before === 'removed') this.#owed.set(id, 'changed');
  }

  #lineUp(): void {
    if (this.#isInLine || this.#owed.size === 0) return;
    this.#isInLine = true;
    this.#watcher.outlet.enqueue(this);
  }

  #fail(error: unknown): void {
    if (this.#isClosed) return;
    this.close();
    this.#watcher.fail(
      error instanceof ProtocolError
        ? error
        : new ProtocolError('internal', 'The list cannot be read on.', {}, { cause: error }),
    );
  }
}
