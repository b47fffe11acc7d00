import type { IncomingMessage } from 'node:http';
import { ProtocolError } from '../errors.ts';
import type { Addresses } from './addresses.ts';
import type { Budgets, Standings } from './budgets.ts';
import type { Caller } from './caller.ts';
import { type Credentials, parameterOf, refuseTokenInUrl } from './credentials.ts';
import { MAX_BODY_BYTES } from './limits.ts';
import type { Revocations } from './revocations.ts';
import { Term } from './term.ts';
import type { Tickets } from './tickets.ts';

/**
 * Finds out who is calling, and has him pay for the call: the one way in, for all doors.
 *
 * All are refused with `unauthorized`, `invalid-parameter`, `rate-limited`, or `unavailable` where it cannot be found out
 * now. Who is refused pays by his address.
 */
export interface Identify {
  /** The caller of an HTTP request, by a token. Asked again for the same request, it gives the same answer. */
  request(request: IncomingMessage): Promise<Caller>;
  /** The caller of a request that only reads, by a token or a ticket (`?ticket=`). */
  reader(request: IncomingMessage): Promise<Caller>;
  /**
   * The caller of a request that only reads, whose URL names nobody, where he is known at once and pays nothing; undefined
   * where he has to be asked for by `reader`.
   */
  readerAtOnce(request: IncomingMessage): Caller | undefined;
  /** Who opens a WebSocket. */
  handshake(request: IncomingMessage): Promise<Handshake>;
  /** The caller of an `auth` frame's token. The frame was paid for as all frames are. @param address of the connection */
  token(token: string, address: string): Promise<Caller>;
  /** How long what a caller opens now may stay open; undefined: for ever. */
  term(caller: Caller): Term | undefined;
  /** The same for the answer to a request whose caller has been found out. */
  termOf(request: IncomingMessage): Term | undefined;
  /** What is left to the caller of a request; undefined where nobody has asked who that is. */
  standings(request: IncomingMessage): Standings | undefined;
}

/** Who opens a WebSocket; without a caller, an `auth` frame has to tell. */
export interface Handshake {
  readonly address: string;
  readonly caller?: Caller;
}

export interface IdentifyOptions {
  readonly credentials: Credentials;
  readonly tickets: Tickets;
  readonly revocations: Pick<Revocations, 'has'>;
  readonly addresses: Addresses;
  readonly budgets: Budgets;
  /** The time in ms since 1970. */
  readonly now?: () => number;
  /** Milliseconds on a clock that never jumps. */
  readonly steady?: () => number;
}

/** The address of all where nothing is limited: to find one out costs a call of the system. */
const UNCOUNTED = 'uncounted';

export function createIdentify(options: IdentifyOptions): Identify {
  return new Doorkeeper(options);
}

/** What became of asking who calls. */
interface Asked {
  readonly answer: Promise<Caller>;
  /** Holds the caller, and what is left to him, once they are known. */
  readonly found: { caller?: Caller; standings?: Standings };
}

class Doorkeeper implements Identify {
  readonly #credentials: Credentials;
  readonly #tickets: Tickets;
  readonly #revocations: Pick<Revocations, 'has'>;
  readonly #addresses: Addresses;
  readonly #budgets: Budgets;
  readonly #now: () => number;
  readonly #steady: () => number;
  readonly #asked = new WeakMap<IncomingMessage, Asked>();

  constructor(options: IdentifyOptions) {
    this.#credentials = options.credentials;
    this.#tickets = options.tickets;
    this.#revocations = options.revocations;
    this.#addresses = options.addresses;
    this.#budgets = options.budgets;
    this.#now = options.now ?? Date.now;
    this.#steady = options.steady ?? (() => performance.now());
  }

  async request(request: IncomingMessage): Promise<Caller> {
    const caller = await this.reader(request);
    if (caller.ticket) throw noTicketHere();
    return caller;
  }

  reader(request: IncomingMessage): Promise<Caller> {
    const earlier = this.#asked.get(request);
    if (earlier) return earlier.answer;
    const found: Asked['found'] = {};
    const answer = this.#find(request, found);
    this.#asked.set(request, { answer, found });
    return answer;
  }

  readerAtOnce({ headers }: IncomingMessage): Caller | undefined {
    if (!this.#budgets.isFree) return undefined;
    const caller = this.#credentials.knownBy(headers.authorization);
    return this.#isRevoked(caller?.tokenId) ? undefined : caller;
  }

  async handshake(request: IncomingMessage): Promise<Handshake> {
    const address = this.#budgets.isFree ? UNCOUNTED : this.#addresses.of(request);
    const caller = await this.#charge(request, {}, this.#shownToOpen(request));
    return caller ? { address, caller } : { address };
  }

  async token(token: string, address: string): Promise<Caller> {
    return { ...this.#unrevoked(await this.#credentials.token(token)), address };
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

  async #find(request: IncomingMessage, asked: Asked['found']): Promise<Caller> {
    asked.caller = await this.#charge(request, asked, this.#shown(request));
    return asked.caller!; // without one it was refused
  }

  /** Where nothing is limited nobody need be counted, and an anonymous caller is the same object for all. */
  #charge(
    request: IncomingMessage,
    asked: Asked['found'],
    found: Promise<Caller | undefined>,
  ): Promise<Caller | undefined> {
    return this.#budgets.isFree ? found : this.#pay(request, asked, found);
  }

  async #shown(request: IncomingMessage): Promise<Caller> {
    refuseTokenInUrl(request);
    const ticket = ticketIn(request);
    const caller = await (ticket === undefined ? this.#credentials.shown(request) : this.#byTicket(ticket, request));
    if (!caller) throw new ProtocolError('unauthorized', 'Send a token as "Authorization: Bearer …".');
    return this.#unrevoked(caller);
  }

  /** Who opens a WebSocket may say so later, and needs no ticket. */
  async #shownToOpen(request: IncomingMessage): Promise<Caller | undefined> {
    refuseTokenInUrl(request);
    if (parameterOf(request, 'ticket').length > 0) throw noTicketHere();
    const caller = await this.#credentials.shown(request);
    return caller && this.#unrevoked(caller);
  }

  /** Has whoever was found pay for the request; a stranger of that address where nobody was, or where that is refused. */
  async #pay(
    request: IncomingMessage,
    asked: Asked['found'],
    found: Promise<Caller | undefined>,
  ): Promise<Caller | undefined> {
    const address = this.#addresses.of(request);
    const shown = await found.catch(() => undefined);
    const payer = shown ? { ...shown, address } : { address };
    asked.standings = this.#budgets.note(payer);
    await this.#budgets.draw(payer, costOf(request));
    return 'owner' in payer ? payer : found;
  }

  #byTicket(ticket: string, request: IncomingMessage): Promise<Caller> {
    if (request.headers.authorization === undefined) return this.#tickets.read(ticket);
    throw ticketProblem('Show a ticket or a token, not both.', 'is given beside a token');
  }

  standings(request: IncomingMessage): Standings | undefined {
    return this.#asked.get(request)?.found.standings;
  }

  #unrevoked(caller: Caller): Caller {
    if (!this.#isRevoked(caller.tokenId)) return caller;
    throw new ProtocolError('unauthorized', 'The token was revoked: get a new one.');
  }

  #isRevoked(tokenId: string | undefined): boolean {
    return tokenId !== undefined && this.#revocations.has(tokenId);
  }
}

/** What a request costs by its head: the body that it announces, or the most that is taken where it does not say how much. */
function costOf({ headers }: IncomingMessage): { requests: number; bytes: number } {
  const announced =
    headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : MAX_BODY_BYTES;
  return { requests: 1, bytes: Math.min(announced, MAX_BODY_BYTES) };
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
