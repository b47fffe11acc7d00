import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { SCOPES } from './caller.ts';
import { sharedSecret } from './keys.ts';
import { createTokens } from './tokens.ts';

export interface TokenRequest {
  /** What the server verifies with (JOBWIRE_JWT_SECRET). */
  readonly secret: string;
  readonly issuer: string;
  readonly audience: string;
  readonly sub: string;
  readonly scopes: readonly string[];
  /** For how many seconds it is good, from now on. */
  readonly ttl: number;
}

/**
 * Makes a token that a server with the same settings takes.
 * @throws where it would not
 */
export async function signToken({ secret, issuer, audience, sub, scopes, ttl }: TokenRequest): Promise<string> {
  const unknown = scopes.find((scope) => !(SCOPES as readonly string[]).includes(scope));
  if (unknown !== undefined)
    throw new Error(`There is no scope ${JSON.stringify(unknown)}: take ${SCOPES.join(', ')}.`);
  if (!Number.isInteger(ttl) || ttl < 1) throw new Error('A token is good for a whole number of seconds, at least 1.');
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({ scope: scopes.join(' ') })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(sub)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + ttl)
    .sign(Buffer.from(secret));
  await createTokens({ keys: sharedSecret(secret), issuer, audience, now: Date.now }).token(token);
  return token;
}
