import type { ServerResponse } from 'node:http';
import type { Standing, Standings } from '../access/budgets.ts';
import type { Drawn } from '../access/limits.ts';

/**
 * Tells with the answer what is left to the caller, and of how much. That is known when the answer begins: until then the
 * call may draw on more of it.
 */
export function tellStandings(response: ServerResponse, read: () => Standings | undefined): void {
  const { writeHead } = response;
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    response.writeHead = writeHead;
    const headers = standingHeaders(read(), Number(response.getHeader('Retry-After') ?? 0));
    for (let i = 0; i < headers.length; i += 2) response.setHeader(headers[i]!, headers[i + 1]!);
    return response.writeHead(...args);
  }) as typeof writeHead;
}

/**
 * The headers and their values, one after another (draft-ietf-httpapi-ratelimit-headers-09); none where nothing is limited.
 * @param retryAfter the seconds that the answer tells whoever used something up to wait: `t` is not to be earlier
 */
export function standingHeaders(standings: Standings | undefined, retryAfter = 0): string[] {
  if (standings === undefined || standings.size === 0) return [];
  const all = [...standings];
  return [
    'RateLimit',
    all.map((one) => leftOf(one, retryAfter)).join(', '),
    'RateLimit-Policy',
    all.map(policyOf).join(', '),
  ];
}

/** `"requests";r=5999;t=31`: so many are left, and all of them again in so many seconds. */
function leftOf([name, { left, renewsInMs }]: [Drawn, Standing], retryAfter: number): string {
  const renewsIn = Math.ceil(renewsInMs / 1000);
  return `"${name}";r=${Math.max(0, left)};t=${left < 0 ? Math.max(renewsIn, retryAfter) : renewsIn}`;
}

/** `"requests";q=6000;w=60`: so many in a minute. */
function policyOf([name, { limit }]: [Drawn, Standing]): string {
  return `"${name}";q=${limit};w=60${name === 'bytes' ? ';qu="content-bytes"' : ''}`;
}
