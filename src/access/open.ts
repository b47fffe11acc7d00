import type { Config } from '../config.ts';
import type { Credentials } from './credentials.ts';
import { guests } from './guests.ts';
import { createIdentify, type Identify } from './identify.ts';
import { type Keys, sharedSecret } from './keys.ts';
import { publishedKeys } from './published-keys.ts';
import { createTokens } from './tokens.ts';

/** Who may, as a server is configured. */
export interface Access {
  readonly identify: Identify;
  /** Ends what goes on in the background. */
  close(): void;
}

/** @param report told what keeps tokens from being checked */
export function openAccess(config: Config, report: (error: unknown, what: string) => void): Access {
  const keys = openKeys(config, (error) => report(error, `cannot fetch the keys at ${config.JOBWIRE_JWKS_URL}`));
  return {
    identify: createIdentify({ credentials: keys ? tokensOf(config, keys) : guests }),
    close: () => keys?.close(),
  };
}

/** What tokens are verified with; undefined on an anonymous server. */
function openKeys(config: Config, report: (error: unknown) => void): Keys | undefined {
  const { JOBWIRE_JWT_SECRET: secret, JOBWIRE_JWKS_URL: url } = config;
  if (secret !== undefined) return sharedSecret(secret);
  return url === undefined ? undefined : publishedKeys({ url, report });
}

function tokensOf(config: Config, keys: Keys): Credentials {
  // The configuration is refused without these two.
  const { JOBWIRE_JWT_ISSUER: issuer = '', JOBWIRE_JWT_AUDIENCE: audience = '' } = config;
  return createTokens({ keys, issuer, audience, now: Date.now });
}
