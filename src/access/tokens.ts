import { hash } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { ProtocolError } from '../errors.ts';
import { type Caller, CLOCK_SKEW_MS, SCOPES, type Scope } from './caller.ts';
import { type Credentials, parameterOf } from './credentials.ts';
import type { Keys } from './keys.ts';

/** A token is at most this long. */
const MAX_TOKEN_LENGTH = 8192;

/** The last moment that a date can name, in ms since 1970: `exp` may be any number. */
const LAST_MOMENT_MS = 8.64e15;

export interface TokenRules {
  readonly keys: Keys;
  readonly issuer: string;
  readonly audience: string;
  /** The time in ms since 1970. */
  readonly now: () => number;
  /** Milliseconds on a clock that never jumps. */
  readonly steady?: () => number;
}

/**
 * Who calls a server with authentication: whoever shows a JWT of its one issuer. So that `sub` alone tells callers apart,
 * there is never a second issuer.
 */
export function createTokens(rules: TokenRules): Credentials {
  const known = new KnownTokens(rules.steady ?? (() => performance.now()));
  const read = async (token: string) => {
    const now = rules.now();
    const earlier = known.find(token, now);
    if (earlier) return earlier;
    const caller = callerOf(await verify(token, rules, now), now);
    known.keep(token, caller);
    return caller;
  };
  return {
    async shown(request) {
      if (parameterOf(request, 'guest').length > 0) throw noGuests();
      const { authorization } = request.headers;
      return authorization === undefined ? undefined : read(bearer(authorization));
    },
    knownBy(authorization = '') {
      const [, token] = BEARER.exec(authorization) ?? [];
      return token === undefined ? undefined : known.find(token, rules.now());
    },
    async token(token) {
      if (token.startsWith('guest:')) throw noGuests();
      return read(token);
    },
  };
}

const BEARER = /^Bearer +(\S+)$/i;

function bearer(header: string): string {
  const match = BEARER.exec(header);
  if (match) return match[1]!;
  throw /^Guest\b/i.test(header) ? noGuests() : unauthorized('Send a token as "Authorization: Bearer …".');
}

async function verify(token: string, { keys, issuer, audience }: TokenRules, now: number): Promise<JWTPayload> {
  if (token.length > MAX_TOKEN_LENGTH) throw unauthorized(`A token has at most ${MAX_TOKEN_LENGTH} characters.`);
  try {
    const { payload } = await jwtVerify(token, keys.find, {
      algorithms: [...keys.algorithms],
      issuer,
      audience,
      requiredClaims: ['iss', 'aud', 'exp', 'sub'],
      clockTolerance: CLOCK_SKEW_MS / 1000,
      currentDate: new Date(now),
    });
    return payload;
  } catch (error) {
    throw error instanceof ProtocolError ? error : unauthorized(reasonOf(error));
  }
}

/** What is wrong with a token, without a word of what it holds. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has ended: get a new one.';
  if (error instanceof errors.JWTClaimValidationFailed) return claimProblem(error);
  if (error instanceof errors.JOSEAlgNotAllowed) return 'The token is signed in a way that this server does not take.';
  if (error instanceof errors.JWSSignatureVerificationFailed) return "The token's signature is not its issuer's.";
  if (error instanceof errors.JWKSNoMatchingKey)
    return 'The token is signed with a key that its issuer does not publish.';
  return 'This is not a token that the server can read: it takes a signed JWT.';
}

function claimProblem({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return `The token lacks the claim "${claim}".`;
  if (claim === 'nbf') return 'The token is not valid yet.';
  return `The token's claim "${claim}" is not what this server expects.`;
}

/** 1 to 255 characters, none of which moves a terminal's cursor or begins a new line. */
const SUBJECT = /^[^\p{Cc}\p{Cs}]{1,255}$/u;

function callerOf({ sub, exp, jti, ...claims }: JWTPayload, now: number): Caller {
  if (typeof sub !== 'string' || !SUBJECT.test(sub)) {
    throw unauthorized('The token\'s claim "sub" has to be 1 to 255 characters without control characters.');
  }
  // An anonymous server's jobs belong to such names; nobody may come by them with a token.
  if (sub.startsWith('guest')) throw unauthorized('The token\'s claim "sub" must not begin with "guest".');
  return {
    owner: sub,
    name: sub,
    scopes: scopesOf(claims),
    ownership: true,
    expiresAt: endOf(exp!, now),
    ...(typeof jti === 'string' ? { tokenId: jti } : {}),
  };
}

/**
 * When a token ends that is good now. Within the skew after `exp` it still opens doors, for an issuer's clock may be behind;
 * what was opened before `exp` ends then.
 */
function endOf(exp: number, now: number): number {
  const end = Math.min(exp * 1000, LAST_MOMENT_MS);
  return end > now ? end : end + CLOCK_SKEW_MS;
}

/** The scopes among `scope` (RFC 9068) and `scp` (as some issuers say it), each a list or a text with spaces. */
function scopesOf({ scope, scp }: JWTPayload): ReadonlySet<Scope> {
  const named = [scope, scp].flatMap((claim) => (typeof claim === 'string' ? claim.split(' ') : claim));
  return new Set(SCOPES.filter((each) => named.includes(each)));
}

function noGuests(): ProtocolError {
  return unauthorized('This server takes no guests: send a token as "Authorization: Bearer …".');
}

function unauthorized(detail: string): ProtocolError {
  return new ProtocolError('unauthorized', detail);
}

/** How long a token that was found good is not looked into again, in ms. */
const TRUST_MS = 60_000;
const MAX_KNOWN = 10_000;

/** Tokens that were found good, by their digests: a poller comes again every second with the same one. */
class KnownTokens {
  readonly #steady: () => number;
  readonly #byDigest = new Map<string, { caller: Caller; until: number }>();

  constructor(steady: () => number) {
    this.#steady = steady;
  }

  find(token: string, now: number): Caller | undefined {
    const known = this.#byDigest.get(digest(token));
    return known && known.until > this.#steady() && known.caller.expiresAt! > now ? known.caller : undefined;
  }

  keep(token: string, caller: Caller): void {
    const key = digest(token);
    this.#byDigest.delete(key); // so that it is the newest
    this.#byDigest.set(key, { caller, until: this.#steady() + TRUST_MS });
    if (this.#byDigest.size > MAX_KNOWN) this.#byDigest.delete(this.#byDigest.keys().next().value!);
  }
}

function digest(token: string): string {
  return hash('sha256', token, 'base64url');
}
