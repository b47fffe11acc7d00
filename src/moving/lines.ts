import { createReadStream } from 'node:fs';

const NEWLINE = 10;
const READ_BYTES = 256 * 1024;
/** A longer line is no line of an export: an event has at most 256 KiB, and a checkpoint is what a thread can hold. */
const MAX_LINE_BYTES = 256 * 1024 * 1024;

/**
 * The lines of a file, each with its newline.
 * @throws where the last one has none: the file was cut off
 */
export async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      const line = chunk.subarray(from, at + 1);
      yield rest.length === 0 ? line : Buffer.concat([...rest, line]);
      rest = [];
      restBytes = 0;
      from = at + 1;
    }
    if (from === chunk.length) continue;
    rest.push(chunk.subarray(from));
    restBytes += chunk.length - from;
    if (restBytes > MAX_LINE_BYTES) throw new Error(`${file} has a line that is too long to be one of an export.`);
  }
  if (rest.length > 0) throw new Error(`${file} is cut off: its last line has no end.`);
}
