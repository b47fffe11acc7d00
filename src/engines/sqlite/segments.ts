import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { blockSize, type EventBlock, eventStart, sliceBlock } from '../../log/block.ts';

/** The newest row of a log while it is small enough to be extended. */
export interface OpenSegment {
  readonly n: number | bigint;
  readonly crc: number;
  readonly bytes: Buffer;
}

/**
 * A row that is extended is written anew, so it stays within one page of the file. This is what keeps a log of single
 * events at a dozen events a row and half a page written for each.
 */
const OPEN_BYTES = 3900;

/** A row is read as a whole, so a large batch is cut: a page of a log never costs much more than it shows. */
const MAX_ROW_BYTES = 64 * 1024;

/** What a deletion took off. */
export interface Deleted {
  readonly rows: number;
  /** Of their events. */
  readonly bytes: number;
}

/** Writes the rows of logs. */
export class SegmentWriter {
  readonly #insert;
  readonly #extend;
  readonly #deleteBelow;
  readonly #deleteAll;

  constructor(db: DatabaseSync) {
    this.#insert = db.prepare('INSERT INTO segment (job, first_seq, crc, bytes) VALUES (?, ?, ?, ?)');
    this.#extend = db.prepare('UPDATE segment SET crc = ?, bytes = ? WHERE n = ?');
    this.#deleteBelow = db.prepare(
      `DELETE FROM segment WHERE n IN (
         SELECT n FROM segment WHERE job = ?1 AND first_seq < (
           SELECT max(first_seq) FROM segment WHERE job = ?1 AND first_seq <= ?2
         ) ORDER BY first_seq LIMIT ?3) RETURNING length(bytes) AS bytes`,
    );
    this.#deleteAll = db.prepare(
      'DELETE FROM segment WHERE n IN (SELECT n FROM segment WHERE job = ? LIMIT ?) RETURNING length(bytes) AS bytes',
    );
  }

  /** Adds events to a log; answers the row that the next ones may extend. */
  write(job: number, block: EventBlock, open: OpenSegment | undefined): OpenSegment | undefined {
    if (open && open.bytes.length + block.bytes.length <= OPEN_BYTES) return this.#extendRow(open, block.bytes);
    let last: OpenSegment | undefined;
    for (const part of cut(block)) last = this.#insertRow(job, part);
    return last;
  }

  /** Deletes up to `rows` rows that hold only events below `below`. */
  deleteBelow(job: number, below: number, rows: number): Deleted {
    return countOf(this.#deleteBelow.all(job, below, rows));
  }

  /** Deletes up to `rows` rows of a log. */
  deleteAll(job: number, rows: number): Deleted {
    return countOf(this.#deleteAll.all(job, rows));
  }

  #extendRow(open: OpenSegment, more: Buffer): OpenSegment {
    const crc = crc32(more, open.crc);
    const bytes = Buffer.concat([open.bytes, more]);
    this.#extend.run(crc, bytes, open.n);
    return { n: open.n, crc, bytes };
  }

  #insertRow(job: number, { firstSeq, bytes }: EventBlock): OpenSegment | undefined {
    const crc = crc32(bytes);
    const n = this.#insert.run(job, firstSeq, crc, bytes).lastInsertRowid;
    // A copy: the block's own bytes are on their way to another thread when the row is extended.
    return bytes.length < OPEN_BYTES / 2 ? { n, crc, bytes: Buffer.from(bytes) } : undefined;
  }
}

function countOf(deleted: readonly Record<string, SQLOutputValue>[]): Deleted {
  return { rows: deleted.length, bytes: deleted.reduce((sum, row) => sum + Number(row.bytes), 0) };
}

/** A block as blocks of at most `MAX_ROW_BYTES`, but for events that are larger alone. */
function cut(block: EventBlock): EventBlock[] {
  if (block.bytes.length <= MAX_ROW_BYTES) return [block];
  const parts: EventBlock[] = [];
  let from = 0;
  for (let i = 1; i <= blockSize(block); i++) {
    if (i < blockSize(block) && block.ends[i]! - eventStart(block, from) <= MAX_ROW_BYTES) continue;
    parts.push(sliceBlock(block, block.firstSeq + from, block.firstSeq + i - 1));
    from = i;
  }
  return parts;
}
