import { blockSize, type EventBlock, eventStart, eventTime } from '../log/block.ts';
import type { Wire } from '../streams/follower.ts';
import { formatPart, partStart } from './many-cursor.ts';

/**
 * SSE for lists of jobs. The cursor of a list differs from stream to stream, so a frame that all share has room for it
 * and says at its beginning what it holds of this job: `fillCursors` makes the cursor of one stream of it.
 */
const wires = new Map<number, Wire>();

/** The wire for lists of so many jobs. */
export function manyWire(jobs: number): Wire {
  let wire = wires.get(jobs);
  if (!wire) {
    const room = partStart(jobs);
    wire = { name: 'sse-many', frame: (block) => frame(block, room) };
    wires.set(jobs, wire);
  }
  return wire;
}

const ID = 'id: ';
const DATA = '\ndata: ';
const NEWLINE = 10;
/** What a frame has beside its event, whose newline ends the data line, and its cursor. */
const OVERHEAD = ID.length + DATA.length + 1;

function frame(block: EventBlock, room: number): Buffer {
  const count = blockSize(block);
  const out = Buffer.allocUnsafeSlow(block.bytes.length + count * (OVERHEAD + room));
  let at = 0;
  for (let i = 0; i < count; i++) {
    const part = formatPart({ seq: block.firstSeq + i, time: eventTime(block, i) });
    at += out.write(`${ID}${part.padEnd(room)}${DATA}`, at, 'latin1');
    at += block.bytes.copy(out, at, eventStart(block, i), block.ends[i]!);
    out[at++] = NEWLINE;
  }
  return out;
}

/**
 * The frames with the cursor of one stream in each.
 * @param cursor of the stream; it moves to the last event of the frames
 * @param index which of the stream's jobs they are of
 */
export function fillCursors(frames: Buffer, cursor: Buffer, index: number): Buffer {
  const out = Buffer.from(frames);
  const start = partStart(index);
  const length = partStart(index + 1) - start;
  for (let at = 0; at < out.length; ) {
    const from = at + ID.length;
    out.copy(cursor, start, from, from + length);
    cursor.copy(out, from);
    at = out.indexOf(NEWLINE, from + cursor.length + DATA.length) + 2;
  }
  return out;
}
