import { blockSize, type EventBlock, eventStart } from '../log/block.ts';
import type { Wire } from '../streams/follower.ts';

const FINAL_TEXT_FRAME = 0x81;

/** Each event in a text frame of its own. */
export const websocketWire: Wire = { name: 'websocket', frame: frameEach };

/**
 * All events of a block in one text frame, `{"type":"batch","events":[…]}`. The hub's blocks are far smaller than the
 * 256 KiB that a batch may hold, unless they hold one event only; that one goes alone.
 */
export const websocketBatchWire: Wire = {
  name: 'websocket-batch',
  frame: (block) => (blockSize(block) === 1 ? frameEach(block) : frameBatch(block)),
};

function frameEach(block: EventBlock): Buffer {
  const count = blockSize(block);
  let size = block.bytes.length;
  for (let i = 0; i < count; i++) size += headerSize(block.ends[i]! - 1 - eventStart(block, i)) - 1;
  const out = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const start = eventStart(block, i);
    const end = block.ends[i]! - 1; // without the newline
    at = writeHeader(out, at, end - start);
    at += block.bytes.copy(out, at, start, end);
  }
  return out;
}

const BATCH_HEAD = '{"type":"batch","events":[';
const BATCH_TAIL = ']}';
const COMMA = 44;

function frameBatch(block: EventBlock): Buffer {
  const length = BATCH_HEAD.length + block.bytes.length - 1 + BATCH_TAIL.length;
  const out = Buffer.allocUnsafeSlow(headerSize(length) + length);
  let at = writeHeader(out, 0, length);
  at += out.write(BATCH_HEAD, at, 'latin1');
  const first = at;
  at += block.bytes.copy(out, at) - 1;
  for (let i = 0; i < block.ends.length - 1; i++) out[first + block.ends[i]! - 1] = COMMA;
  out.write(BATCH_TAIL, at, 'latin1');
  return out;
}

function headerSize(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}

/** Writes the header of an unmasked text frame; answers where its payload begins. */
function writeHeader(out: Buffer, at: number, length: number): number {
  out[at] = FINAL_TEXT_FRAME;
  if (length < 126) {
    out[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    out[at + 1] = 126;
    return out.writeUInt16BE(length, at + 2);
  }
  out[at + 1] = 127;
  out.writeUInt32BE(0, at + 2);
  return out.writeUInt32BE(length, at + 6);
}
