import { type Config, hasAuth, LIMITS_WITH_AUTH } from '../config.ts';

/** Largest body of a request, in bytes (protocol.md, "Limits"). */
export const MAX_BODY_BYTES = 256 * 1024;

/** What is drawn minute by minute: requests and frames, and what of them starts jobs, sends inputs, and weighs. */
export type Drawn = 'requests' | 'starts' | 'inputs' | 'bytes';

/** How much one caller may use; `Infinity`: any amount. */
export interface Limits {
  /** In a minute. */
  readonly perMinute: Readonly<Record<Drawn, number>>;
  /** Open at once: WebSockets, event streams and polls that wait. */
  readonly connections: number;
  /** Jobs that have not ended. */
  readonly activeJobs: number;
  /** How many times as much all callers of one address may use together. */
  readonly addressFactor: number;
}

/** Who calls a server without authentication is limited only where the configuration says so. */
export function limitsOf(config: Config): Limits {
  const initial = hasAuth(config) ? LIMITS_WITH_AUTH : undefined;
  const limit = (name: keyof typeof LIMITS_WITH_AUTH) => orAny(config[name] ?? initial?.[name] ?? 0);
  return {
    perMinute: {
      requests: limit('JOBWIRE_LIMIT_REQUESTS_PER_MIN'),
      starts: limit('JOBWIRE_LIMIT_STARTS_PER_MIN'),
      inputs: limit('JOBWIRE_LIMIT_INPUTS_PER_MIN'),
      bytes: limit('JOBWIRE_LIMIT_BYTES_PER_MIN'),
    },
    connections: limit('JOBWIRE_LIMIT_CONNECTIONS'),
    activeJobs: limit('JOBWIRE_LIMIT_ACTIVE_JOBS'),
    addressFactor: orAny(config.JOBWIRE_LIMIT_ADDRESS_FACTOR),
  };
}

function orAny(limit: number): number {
  return limit === 0 ? Number.POSITIVE_INFINITY : limit;
}
