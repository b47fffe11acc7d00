/** More than this of one unfinished event is not ours: an event has at most 256 KiB. */
const MAX_PENDING = 1024 * 1024;

const LINE_END = /\r\n|[\n\r]/g;

/**
 * Reads the data of an event stream (WHATWG HTML, "Interpreting an event stream") from bytes that may be cut anywhere:
 * inside a character, between CR and LF, inside a line. Names and ids are passed over: each message says what it is.
 */
export class SseParser {
  // Strips one byte order mark at the beginning, and puts U+FFFD in the place of what is not UTF-8.
  readonly #decoder = new TextDecoder();
  #line = '';
  #data: string[] = [];
  #size = 0;
  /** The last chunk ended with CR: a LF at the beginning of the next one belongs to it. */
  #afterCr = false;

  /** @throws RangeError where an event grows beyond 1 MiB of characters */
  push(bytes: Uint8Array): string[] {
    const text = this.#decoder.decode(bytes, { stream: true });
    const found: string[] = [];
    if (text === '') return found;
    let from = this.#afterCr && text[0] === '\n' ? 1 : 0;
    this.#afterCr = text.endsWith('\r');
    // Only new text is searched: searching what was kept again and again would take time in the square of its length.
    LINE_END.lastIndex = from;
    for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
      this.#take(this.#line + text.slice(from, match.index), found);
      this.#line = '';
      from = LINE_END.lastIndex;
    }
    this.#line += text.slice(from);
    if (this.#line.length + this.#size > MAX_PENDING) throw new RangeError('it does not end its event');
    return found;
  }

  #take(line: string, found: string[]): void {
    const data = /^data(?:: ?|$)/.exec(line);
    if (data) {
      this.#data.push(line.slice(data[0].length));
      this.#size += line.length;
    } else if (line === '') {
      if (this.#size > 0) found.push(this.#data.join('\n'));
      this.#data = [];
      this.#size = 0;
    }
  }
}
