import { blockSize, type EventBlock, eventStart, eventTime, eventType } from '../log/block.ts';
import { formatCursor } from '../log/cursor.ts';
import type { Wire } from '../streams/follower.ts';

/** Log events as unnamed SSE events, so that a plain page needs one `onmessage`. */
export const sseWire: Wire = { name: 'sse', frame: (block) => frame(block, (i) => idLine(block, i)) };

/** The same with `event: <type>`, for tools that want names. */
export const sseNamedWire: Wire = {
  name: 'sse-named',
  frame: (block) => frame(block, (i) => `${idLine(block, i)}event: ${eventType(block, i)}\n`),
};

const DATA = 'data: ';
const NEWLINE = 10;

function idLine(block: EventBlock, index: number): string {
  return `id: ${formatCursor(block.firstSeq + index, eventTime(block, index))}\n`;
}

/** An event's JSON holds no raw line break of any kind but U+2028 and U+2029, which SSE does not count as one. */
function frame(block: EventBlock, fieldsOf: (index: number) => string): Buffer {
  const count = blockSize(block);
  const heads = Array.from({ length: count }, (_, i) => fieldsOf(i) + DATA);
  const size = heads.reduce((sum, head) => sum + head.length + 1, block.bytes.length);
  const out = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for (let i = 0; i < count; i++) {
    at += out.write(heads[i]!, at, 'latin1');
    at += block.bytes.copy(out, at, eventStart(block, i), block.ends[i]!); // the newline ends the data line
    out[at++] = NEWLINE;
  }
  return out;
}

/** Fields of an SSE message that is no log event. */
export interface ControlFields {
  readonly event: string;
  readonly id?: string;
  readonly retry?: number;
  readonly data: object;
}

/** A control message as SSE. `JSON.stringify` leaves no raw line break in its data. */
export function sseControl({ event, id, retry, data }: ControlFields): string {
  const lines = [
    ...(retry === undefined ? [] : [`retry: ${retry}`]),
    `event: ${event}`,
    ...(id === undefined ? [] : [`id: ${id}`]),
    `data: ${JSON.stringify(data)}`,
  ];
  return `${lines.join('\n')}\n\n`;
}
