/** One event of an event stream, as the WHATWG algorithm dispatches it. */
export interface SseMessage {
  /** `message` where the stream gave no name. */
  readonly event: string;
  readonly data: string;
  /** The last event id of the stream so far; empty where there was none. */
  readonly id: string;
}

/** More than this of one unfinished event is not ours: an event has at most 256 KiB. */
const MAX_PENDING = 1024 * 1024;

const LINE_END = /\r\n|[\n\r]/g;

/**
 * Reads an event stream (WHATWG HTML, "Interpreting an event stream") from bytes that may be cut anywhere: inside a
 * character, between CR and LF, inside a line.
 */
export class SseParser {
  // Strips one byte order mark at the beginning, and puts U+FFFD in the place of what is not UTF-8.
  readonly #decoder = new TextDecoder();
  #line = '';
  #event = '';
  #data = '';
  #id = '';
  /** The last chunk ended with CR: a LF at the beginning of the next one belongs to it. */
  #afterCr = false;

  /** @throws RangeError where an event grows beyond 1 MiB of characters */
  push(bytes: Uint8Array): SseMessage[] {
    const text = this.#decoder.decode(bytes, { stream: true });
    const messages: SseMessage[] = [];
    if (text === '') return messages;
    let from = this.#afterCr && text[0] === '\n' ? 1 : 0;
    this.#afterCr = text.endsWith('\r');
    // Only new text is searched: searching what was kept again and again would take time in the square of its length.
    LINE_END.lastIndex = from;
    for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
      const line = this.#line + text.slice(from, match.index);
      if (line === '') this.#dispatch(messages);
      else this.#takeLine(line);
      this.#line = '';
      from = LINE_END.lastIndex;
    }
    this.#line += text.slice(from);
    if (this.#line.length + this.#data.length > MAX_PENDING)
      throw new RangeError('The event stream does not end its event.');
    return messages;
  }

  #takeLine(line: string): void {
    const colon = line.indexOf(':');
    if (colon === 0) return; // a comment
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'data') this.#data += `${value}\n`;
    else if (field === 'event') this.#event = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    // `retry` is for EventSource; the SDK's waits come from its own backoff and from the problems it is told.
  }

  #dispatch(messages: SseMessage[]): void {
    if (this.#data !== '') {
      messages.push({ event: this.#event || 'message', data: this.#data.slice(0, -1), id: this.#id });
    }
    this.#event = '';
    this.#data = '';
  }
}
