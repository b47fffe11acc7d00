import { type ServerResponse, STATUS_CODES } from 'node:http';
import { KEEP_ALIVE_MS } from './http-server.ts';

/** What Node says of a connection that stays open. */
const STAYS_OPEN = ['Connection', 'keep-alive', 'Keep-Alive', `timeout=${KEEP_ALIVE_MS / 1000}`];

/**
 * Headers that are sent many times: their text is made once. Node checks each name and value anew in `writeHead`, which for
 * the twenty of a page takes 3 µs, as much as all the rest that is done for one which is sent again.
 *
 * Node takes the text of a head from `_header`, where `writeHead` leaves it. That is how it has worked since 2010, and is
 * documented nowhere: where it ever works otherwise, the head goes through `writeHead`, which takes longer and changes
 * nothing else.
 */
export class ReadyHead {
  readonly #headers: readonly string[];
  readonly #lines: string;

  /** @param headers names and values in turn, of which Node has checked or the server made each: nobody can end a line in one */
  constructor(headers: readonly string[]) {
    this.#headers = headers;
    this.#lines = linesOf(headers);
  }

  /** The head as it is sent now. @param connection headers that say what becomes of the connection */
  text(status: 200 | 304, others: readonly string[], connection: readonly string[]): string {
    const lines = `${this.#lines}${linesOf(others)}Date: ${dateNow()}\r\n${linesOf(connection)}`;
    return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`;
  }

  /** Begins an answer in HTTP/1.1 to be ended with its body, all at once. @param others further headers, which say how long the body is */
  begin(response: ServerResponse, status: 200 | 304, others: readonly string[]): void {
    if (response.shouldKeepAlive) {
      response.statusCode = status;
      (response as unknown as { _header: string })._header = this.text(status, others, STAYS_OPEN);
    }
    if (!response.headersSent) response.writeHead(status, [...this.#headers, ...others]);
  }
}

/** Names, in lower case, and values of what an answer says so far, in turn. */
export function headersSaid(response: ServerResponse, isWanted: (name: string) => boolean): string[] {
  const names = response.getHeaderNames().filter(isWanted);
  return names.flatMap((name) => [name, String(response.getHeader(name))]);
}

function linesOf(headers: readonly string[]): string {
  let lines = '';
  for (let i = 0; i < headers.length; i += 2) lines += `${headers[i]}: ${headers[i + 1]}\r\n`;
  return lines;
}

let second = 0;
let date = '';

/** The time as HTTP writes it, made once a second. */
function dateNow(): string {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) {
    second = now;
    date = new Date(now * 1000).toUTCString();
  }
  return date;
}
