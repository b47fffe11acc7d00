import { createSecretKey } from 'node:crypto';
import type { JWTVerifyGetKey } from 'jose';

/** What tokens are verified with. */
export interface Keys {
  /** Nothing else is taken, whatever a token says of itself: this is what keeps `none` and mixed-up algorithms out. */
  readonly algorithms: readonly string[];
  /**
   * The key of a token. Nothing in the token but `kid` and `alg` has a say in it, and these only choose.
   * @throws ProtocolError `unavailable` where the keys cannot be had now
   */
  readonly find: JWTVerifyGetKey;
  /** Ends what goes on in the background. */
  close(): void;
}

/** One secret that issuer and server share: HS256. */
export function sharedSecret(secret: string): Keys {
  const key = createSecretKey(Buffer.from(secret));
  return { algorithms: ['HS256'], find: async () => key, close() {} };
}
