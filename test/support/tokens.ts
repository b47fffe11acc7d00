import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';

export const SECRET = 'a secret for tests, which is long enough';
export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'jobwire-test';

/** The settings that turn authentication on, with the secret that `tokenFor` signs with. */
export const AUTH = {
  JOBWIRE_JWT_SECRET: SECRET,
  JOBWIRE_JWT_ISSUER: ISSUER,
  JOBWIRE_JWT_AUDIENCE: AUDIENCE,
};

export interface TokenOptions {
  readonly scope?: string;
  /** Seconds until it ends; negative: it has ended. */
  readonly ttl?: number;
  /** Claims beside or in the place of the usual ones; undefined leaves one out. */
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  readonly key?: Parameters<SignJWT['sign']>[0];
}

/** A token of the issuer that the tests' servers trust; read and write, an hour. */
export function tokenFor(sub: string, options: TokenOptions = {}): Promise<string> {
  const { scope = 'jobs:read jobs:write', ttl = 3600, claims = {}, header = {}, key = Buffer.from(SECRET) } = options;
  const exp = Math.floor(Date.now() / 1000) + ttl;
  return new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub, exp, scope, jti: randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'HS256', ...header })
    .sign(key);
}

/** The header that shows it. */
export function bearer(token: string): { Authorization: string } {
  return { Authorization: `Bearer ${token}` };
}
