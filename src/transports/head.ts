import type { IncomingMessage } from 'node:http';
import { FEATURES } from '../../generated/protocol/index.ts';
import { ProtocolError } from '../errors.ts';
import { invalidParameter } from './query.ts';

/** What answers under `/v1` depend on. */
export const VARY = 'Accept, Authorization, Origin';

/** Names what this server can do beyond the first version, as name and value; nothing where there is nothing. */
export const FEATURES_HEADER: readonly string[] = FEATURES.length > 0 ? ['Jobwire-Features', FEATURES.join(', ')] : [];

export const MAX_URL_LENGTH = 8 * 1024;

/** Headers with one value. Node keeps the first of two, or joins them, where a proxy before it may have read the other. */
const SINGLE = ['authorization', 'content-type', 'content-encoding', 'idempotency-key'];

/**
 * Checks what holds for the head of every request, upgrades too.
 * @throws ProtocolError `uri-too-long`, `invalid-parameter`
 */
export function checkHead({ url = '', headersDistinct }: IncomingMessage): void {
  if (url.length > MAX_URL_LENGTH) {
    throw new ProtocolError('uri-too-long', `A URL holds at most ${MAX_URL_LENGTH} characters.`);
  }
  for (const name of SINGLE) {
    if ((headersDistinct[name]?.length ?? 0) > 1) throw invalidParameter(`/headers/${name}`, 'is given twice');
  }
}
