import { createRemoteJWKSet, errors } from 'jose';
import { ProtocolError } from '../errors.ts';
import type { Keys } from './keys.ts';

/** How long the issuer may take to answer, in ms. */
const ANSWER_WITHIN_MS = 5_000;

/** How often the keys are fetched anew: a key that the issuer takes back is trusted for no longer, in ms. */
const REFRESH_EVERY_MS = 5 * 60_000;

/**
 * How often in a minute the keys are fetched because a token names one that is not known: a new key is found at once, and
 * someone who makes up names does not make this server flood the issuer.
 */
const FETCHES_PER_MIN = 10;

export interface PublishedKeysOptions {
  /** Where the issuer publishes its JSON Web Key Set. */
  readonly url: string;
  /** Told why the keys could not be fetched. */
  readonly report: (error: unknown) => void;
  readonly refreshEveryMs?: number;
  /** Milliseconds on a clock that never jumps. */
  readonly steady?: () => number;
}

/**
 * The public keys of an issuer. It may change them at any time: a token with a key that is not known makes them be fetched
 * again. While the issuer does not answer, the keys that are known go on.
 */
export function publishedKeys(options: PublishedKeysOptions): Keys {
  const { report, refreshEveryMs = REFRESH_EVERY_MS, steady = () => performance.now() } = options;
  // When it fetches is decided here: by itself it would give up known keys as soon as the issuer is late.
  const set = createRemoteJWKSet(new URL(options.url), {
    timeoutDuration: ANSWER_WITHIN_MS,
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: Number.POSITIVE_INFINITY,
  });
  let fetches: number[] = [];
  let state: 'unknown' | 'known' | 'outdated' = 'unknown';

  const fetchKeys = async () => {
    try {
      await set.reload();
      state = 'known';
    } catch (error) {
      if (state === 'known') state = 'outdated';
      report(error);
      throw issuerSilent(error);
    }
  };

  /** @throws ProtocolError `unavailable` where it cannot be known whether the keys at hand are all */
  const fetchSparingly = async () => {
    const now = steady();
    fetches = fetches.filter((at) => at > now - 60_000);
    if (set.reloading || fetches.length < FETCHES_PER_MIN) {
      if (!set.reloading) fetches.push(now);
      return fetchKeys();
    }
    if (state !== 'known') throw issuerSilent();
  };

  const timer = setInterval(() => void fetchKeys().catch(() => {}), refreshEveryMs).unref();
  void fetchSparingly().catch(() => {}); // so that the first caller need not wait, and the log tells what is wrong

  return {
    algorithms: ['RS256', 'ES256', 'EdDSA', 'Ed25519'],
    async find(header, token) {
      if (state === 'unknown') await fetchSparingly();
      try {
        return await set(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await fetchSparingly();
        return set(header, token);
      }
    },
    close: () => clearInterval(timer),
  };
}

function issuerSilent(cause?: unknown): ProtocolError {
  return new ProtocolError(
    'unavailable',
    'The keys of the token issuer cannot be had now, so that this token cannot be checked. Try again.',
    { retryAfterMs: 1_000 },
    { cause },
  );
}
