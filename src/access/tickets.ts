import { createSecretKey } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { ProtocolError } from '../errors.ts';
import type { Caller, Scope, TicketJobs } from './caller.ts';
import { packIds, unpackIds } from './packed-ids.ts';

/** Short-lived keys that may stand in a URL, since they open little: reading, and that for some minutes. */
export interface Tickets {
  /** A ticket for jobs that the caller may read, which ends with the caller's token at the latest. */
  issue(caller: Caller, jobs: TicketJobs): Promise<{ ticket: string; expiresAt: number }>;
  /** The caller who shows a ticket. @throws ProtocolError `unauthorized` */
  read(ticket: string): Promise<Caller>;
}

export interface TicketOptions {
  /** A key of their own: neither does a ticket open what a token opens, nor the other way round. */
  readonly key: Uint8Array;
  /** How long a ticket is good, in ms. */
  readonly ttlMs: number;
  /** The time in ms since 1970. */
  readonly now: () => number;
}

const ALGORITHM = 'HS256';

/** Told apart from tokens by their kind too, should somebody give both the same key. */
const KIND = 'jobwire-ticket+jwt';

const READ: ReadonlySet<Scope> = new Set<Scope>(['jobs:read']);

/** What a ticket holds beside `sub` and `exp`. */
interface TicketClaims extends JWTPayload {
  readonly name: string;
  /** Packed ids; absent: all that the owner may see. */
  readonly jobs?: string;
  /** Not only the owner's: it was made by an admin, or on a server without owners. */
  readonly everyones?: true;
  /** The `jti` of the token it was made with. */
  readonly token?: string;
}

/** Tickets are signed and not kept: every node with the key knows them, also after a restart. */
export function createTickets({ key, ttlMs, now }: TicketOptions): Tickets {
  const secret = createSecretKey(key);
  return {
    async issue(caller, jobs) {
      const exp = Math.floor(Math.min(now() + ttlMs, caller.expiresAt ?? Number.POSITIVE_INFINITY) / 1000);
      const ticket = await new SignJWT(claimsOf(caller, jobs))
        .setProtectedHeader({ alg: ALGORITHM, typ: KIND })
        .setSubject(caller.owner)
        .setExpirationTime(exp)
        .sign(secret);
      return { ticket, expiresAt: exp * 1000 };
    },
    async read(ticket) {
      const currentDate = new Date(now());
      const options = { algorithms: [ALGORITHM], typ: KIND, requiredClaims: ['sub', 'exp'], currentDate };
      try {
        return callerOf((await jwtVerify<TicketClaims>(ticket, secret, options)).payload);
      } catch (cause) {
        const detail = 'The ticket has ended, or is none of this server: get a new one from POST /v1/tickets.';
        throw new ProtocolError('unauthorized', detail, {}, { cause });
      }
    },
  };
}

function claimsOf(caller: Caller, jobs: TicketJobs): TicketClaims {
  const { name, tokenId, ownership, scopes } = caller;
  return {
    name,
    ...(jobs === 'all' ? {} : { jobs: packIds(jobs) }),
    ...(!ownership || scopes.has('jobs:admin') ? { everyones: true } : {}),
    ...(tokenId === undefined ? {} : { token: tokenId }),
  };
}

function callerOf({ sub, exp, name, jobs, everyones, token }: TicketClaims): Caller {
  return {
    owner: sub!,
    name,
    scopes: READ,
    ownership: everyones !== true,
    expiresAt: exp! * 1000,
    ...(token === undefined ? {} : { tokenId: token }),
    ticket: { jobs: jobs === undefined ? 'all' : unpackIds(jobs) },
  };
}
