import type { IncomingMessage } from 'node:http';
import { ProtocolError } from '../errors.ts';
import type { Caller } from './caller.ts';
import { type Credentials, parameterOf, refuseTokenInUrl } from './credentials.ts';
import type { Revocations } from './revocations.ts';
import { Term } from './term.ts';
import type { Tickets } from './tickets.ts';

/**
 * Finds out who is calling: the one way in, for all doors.
 *
 * All are refused with `unauthorized`, `invalid-parameter`, or `unavailable` where it cannot be found out now.
 */
export interface Identify {
  /** The caller of an HTTP request, by a token. Asked again for the same request, it gives the same answer. */
  request(request: IncomingMessage): Promise<Caller>;
  /** The caller of a request that only reads, by a token or a ticket (`?ticket=`). */
  reader(request: IncomingMessage): Promise<Caller>;
  /** The caller of a WebSocket handshake; undefined where an `auth` frame has to tell. */
  handshake(request: IncomingMessage): Promise<Caller | undefined>;
  /** The caller of an `auth` frame's token. */
  token(token: string): Promise<Caller>;
  /** How long what a caller opens now may stay open; undefined: for ever. */
  term(caller: Caller): Term | undefined;
  /** The same for the answer to a request whose caller has been found out. */
  termOf(request: IncomingMessage): Term | undefined;
}

export interface IdentifyOptions {
  readonly credentials: Credentials;
  readonly tickets: Tickets;
  readonly revocations: Pick<Revocations, 'has'>;
  /** The time in ms since 1970. */
  readonly now?: () => number;
  /** Milliseconds on a clock that never jumps. */
  readonly steady?: () => number;
}

export function createIdentify(options: IdentifyOptions): Identify {
  return new Doorkeeper(options);
}

/** What became of asking who calls. */
interface Asked {
  readonly answer: Promise<Caller>;
  /** Holds the caller once it is known. */
  readonly found: { caller: Caller | undefined };
}

class Doorkeeper implements Identify {
  readonly #credentials: Credentials;
  readonly #tickets: Tickets;
  readonly #revocations: Pick<Revocations, 'has'>;
  readonly #now: () => number;
  readonly #steady: () => number;
  readonly #asked = new WeakMap<IncomingMessage, Asked>();

  constructor(options: IdentifyOptions) {
    const { credentials, tickets, revocations, now = Date.now, steady = () => performance.now() } = options;
    this.#credentials = credentials;
    this.#tickets = tickets;
    this.#revocations = revocations;
    this.#now = now;
    this.#steady = steady;
  }

  async request(request: IncomingMessage): Promise<Caller> {
    const caller = await this.reader(request);
    if (caller.ticket) throw noTicketHere();
    return caller;
  }

  reader(request: IncomingMessage): Promise<Caller> {
    const earlier = this.#asked.get(request);
    if (earlier) return earlier.answer;
    const found: Asked['found'] = { caller: undefined };
    const answer = this.#find(request, found);
    this.#asked.set(request, { answer, found });
    return answer;
  }

  async handshake(request: IncomingMessage): Promise<Caller | undefined> {
    refuseTokenInUrl(request);
    if (parameterOf(request, 'ticket').length > 0) throw noTicketHere();
    const caller = await this.#credentials.shown(request);
    return caller && this.#unrevoked(caller);
  }

  async token(token: string): Promise<Caller> {
    return this.#unrevoked(await this.#credentials.token(token));
  }

  term({ expiresAt, tokenId, ticket }: Caller): Term | undefined {
    if (expiresAt === undefined) return undefined;
    return new Term({
      kind: ticket ? 'ticket' : 'token',
      lengthMs: expiresAt - this.#now(),
      isRevoked: () => this.#isRevoked(tokenId),
      steady: this.#steady,
    });
  }

  termOf(request: IncomingMessage): Term | undefined {
    const caller = this.#asked.get(request)?.found.caller;
    return caller && this.term(caller);
  }

  async #find(request: IncomingMessage, found: Asked['found']): Promise<Caller> {
    refuseTokenInUrl(request);
    const ticket = ticketIn(request);
    const caller = await (ticket === undefined ? this.#credentials.shown(request) : this.#byTicket(ticket, request));
    if (!caller) throw new ProtocolError('unauthorized', 'Send a token as "Authorization: Bearer …".');
    found.caller = this.#unrevoked(caller);
    return caller;
  }

  #byTicket(ticket: string, request: IncomingMessage): Promise<Caller> {
    if (request.headers.authorization === undefined) return this.#tickets.read(ticket);
    throw ticketProblem('Show a ticket or a token, not both.', 'is given beside a token');
  }

  #unrevoked(caller: Caller): Caller {
    if (!this.#isRevoked(caller.tokenId)) return caller;
    throw new ProtocolError('unauthorized', 'The token was revoked: get a new one.');
  }

  #isRevoked(tokenId: string | undefined): boolean {
    return tokenId !== undefined && this.#revocations.has(tokenId);
  }
}

function ticketIn(request: IncomingMessage): string | undefined {
  const tickets = parameterOf(request, 'ticket');
  if (tickets.length > 1) throw ticketProblem('Give "ticket" once.', 'is given twice');
  return tickets[0];
}

function noTicketHere(): ProtocolError {
  return ticketProblem(
    'A ticket is good for events (/v1/jobs/{id}/events, /v1/events) and the live list only: send a token here.',
    'is not taken here',
  );
}

function ticketProblem(detail: string, message: string): ProtocolError {
  return new ProtocolError('invalid-parameter', detail, { errors: [{ pointer: '/query/ticket', message }] });
}
