import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** A setting: an environment variable, what it means, and how its text is read. */
interface Setting<T> {
  readonly help: string;
  readonly read: z.ZodType<T>;
  /** Never shown, not even where it is wrong. */
  readonly isSecret?: boolean;
}

const setting = <T>(help: string, read: z.ZodType<T>): Setting<T> => ({ help, read });
const secret = <T>(help: string, read: z.ZodType<T>): Setting<T> => ({ help, read, isSecret: true });

/** A whole number written in digits alone: `1e9`, `0x10` and ` 1` are mistakes, not numbers. */
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,16}$/, `expected a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

const whole = (min: number, max: number, initial: number) => wholeNumber(min, max).default(initial);

const list = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim().toLowerCase()))
  .pipe(z.array(z.string().min(1, 'has an empty entry')))
  .default([]);

const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

const hostName = z.string().regex(HOST_NAME, {
  error: 'must be names such as app.example.org or app.example.org:8443, without a scheme, a path or a wildcard',
});

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'must be origins such as https://app.example.org, without a path',
});

const network = z.string().refine(isNetwork, {
  error: 'must be addresses such as 10.0.0.7, or networks such as 10.0.0.0/8 and fd00::/8',
});

/** How much one caller may use where there is authentication and nothing else is said (protocol.md, "Who may"). */
export const LIMITS_WITH_AUTH = {
  JOBWIRE_LIMIT_REQUESTS_PER_MIN: 6_000,
  JOBWIRE_LIMIT_STARTS_PER_MIN: 60,
  JOBWIRE_LIMIT_INPUTS_PER_MIN: 600,
  JOBWIRE_LIMIT_BYTES_PER_MIN: 64 * 1024 * 1024,
  JOBWIRE_LIMIT_CONNECTIONS: 100,
  JOBWIRE_LIMIT_ACTIVE_JOBS: 100,
} as const;

/** A limit; on a server without authentication there is none where nothing is said. */
const limit = (name: keyof typeof LIMITS_WITH_AUTH, what: string) =>
  setting(
    `${what}; 0: any number; default: ${LIMITS_WITH_AUTH[name]} with authentication, else 0`,
    wholeNumber(0, Number.MAX_SAFE_INTEGER).optional(),
  );

/** HS256 is as strong as its key: one shorter than the hash can be found by trying (RFC 7518, 3.2). */
const MIN_KEY_BYTES = 32;
const key = z.string().refine((text) => Buffer.byteLength(text) >= MIN_KEY_BYTES, {
  error: `must have at least ${MIN_KEY_BYTES} bytes, such as from "openssl rand -base64 48"`,
});

/** Whoever can change what comes from there can sign tokens. */
const safeUrl = z.string().refine(isSafeUrl, {
  error: 'must be an https URL, or an http URL on loopback, without a name or password',
});

const redisUrl = z.string().refine(isRedisUrl, {
  error: 'must be a URL such as redis://127.0.0.1:6379, or rediss://user:password@host:6380/1',
});

const jsonObjects = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: `is not JSON (${(error as Error).message})` });
      return z.NEVER;
    }
  })
  .pipe(z.array(z.record(z.string(), z.unknown()), 'must be a JSON list of objects'))
  .default([]);

const settings = {
  PORT: setting('Port to listen on; 0 takes a free one', whole(0, 65_535, 3000)),
  HOST: setting('Address to listen on', z.string().min(1).default('127.0.0.1')),
  JOBWIRE_DATA: setting('Folder of the SQLite files', z.string().min(1).default('./data')),
  JOBWIRE_ENGINE: setting(
    'Where jobs wait and events are kept: sqlite; redis, which any number of servers share; memory',
    z.enum(['sqlite', 'redis', 'memory']).default('sqlite'),
  ),
  REDIS_URL: secret(
    'Where Redis is: redis://[user:password@]host[:port][/database], or rediss:// for TLS; for JOBWIRE_ENGINE=redis',
    redisUrl.optional(),
  ),
  JOBWIRE_SYNCHRONOUS: setting(
    'full: what was answered survives a power cut; normal: a power cut may take the last moments back, a crash of the process not',
    z.enum(['full', 'normal']).default('full'),
  ),
  JOBWIRE_WORKERS: setting(
    'Jobs that run at once, each in a thread of its own, and threads that may compute for one of them; default: the cores',
    whole(1, 1024, availableParallelism()),
  ),
  JOBWIRE_MAX_QUEUED: setting('Jobs that may wait; more are refused as overloaded', whole(1, 10_000_000, 100_000)),
  JOBWIRE_RETENTION_DAYS: setting(
    'Days that a job is kept after its end, with everything of its own; 0: for ever',
    whole(0, 100_000, 7),
  ),
  JOBWIRE_MAX_BYTES: setting(
    'Bytes that the data may take: beyond, the oldest ended jobs go, then the oldest events of running ones; default: any',
    wholeNumber(1_000_000, Number.MAX_SAFE_INTEGER).optional(),
  ),
  JOBWIRE_STREAM_MAX_AGE: setting(
    'Seconds after which the server ends an SSE stream at the latest',
    whole(10, 86_400, 600),
  ),
  JOBWIRE_DRAIN_MS: setting('Milliseconds over which streams are let go on SIGTERM', whole(0, 20_000, 10_000)),
  JOBWIRE_AUTOSTART: setting(
    'Jobs that are started with the server where they are not there: a JSON list of starts, as of POST /v1/jobs',
    jsonObjects,
  ),
  JOBWIRE_PUBLIC_URL: setting(
    'Where clients reach the server, as an origin; makes problem types absolute',
    origin.optional(),
  ),
  JOBWIRE_ALLOW_ANONYMOUS: setting(
    'true: serve without authentication on an address that is not loopback',
    z
      .enum(['true', 'false'])
      .default('false')
      .transform((text) => text === 'true'),
  ),
  JOBWIRE_JWT_SECRET: secret(
    `The secret that tokens are signed with (HS256), at least ${MIN_KEY_BYTES} bytes; turns authentication on`,
    key.optional(),
  ),
  JOBWIRE_JWKS_URL: setting(
    'Where the token issuer publishes its keys (RS256, ES256, EdDSA); turns authentication on',
    safeUrl.optional(),
  ),
  JOBWIRE_JWT_ISSUER: setting('The "iss" of tokens; required with authentication', z.string().optional()),
  JOBWIRE_JWT_AUDIENCE: setting('The "aud" of tokens; required with authentication', z.string().optional()),
  JOBWIRE_TICKET_SECRET: secret(
    `The secret that tickets are signed with, at least ${MIN_KEY_BYTES} bytes; default: made once and kept with the data`,
    key.optional(),
  ),
  JOBWIRE_TICKET_TTL: setting('Seconds that a ticket is good', whole(1, 86_400, 900)),
  JOBWIRE_ALLOWED_HOSTS: setting(
    'Host names, comma separated; default: the address listened on and localhost',
    list.pipe(z.array(hostName)),
  ),
  JOBWIRE_ALLOWED_ORIGINS: setting(
    'Origins whose pages may call, comma separated; default: the same origin',
    list.pipe(z.array(origin)),
  ),
  JOBWIRE_TRUSTED_PROXIES: setting(
    'Addresses and networks of proxies whose X-Forwarded-For is believed, comma separated; default: none',
    list.pipe(z.array(network)),
  ),
  JOBWIRE_LIMIT_REQUESTS_PER_MIN: limit(
    'JOBWIRE_LIMIT_REQUESTS_PER_MIN',
    'Requests and WebSocket frames of one caller in a minute',
  ),
  JOBWIRE_LIMIT_STARTS_PER_MIN: limit('JOBWIRE_LIMIT_STARTS_PER_MIN', 'Jobs that one caller may start in a minute'),
  JOBWIRE_LIMIT_INPUTS_PER_MIN: limit('JOBWIRE_LIMIT_INPUTS_PER_MIN', 'Inputs of one caller in a minute'),
  JOBWIRE_LIMIT_BYTES_PER_MIN: limit(
    'JOBWIRE_LIMIT_BYTES_PER_MIN',
    'Bytes of bodies and frames of one caller in a minute',
  ),
  JOBWIRE_LIMIT_CONNECTIONS: limit(
    'JOBWIRE_LIMIT_CONNECTIONS',
    'WebSockets, event streams and waiting polls of one caller at once',
  ),
  JOBWIRE_LIMIT_ACTIVE_JOBS: limit(
    'JOBWIRE_LIMIT_ACTIVE_JOBS',
    'Jobs of one caller that have not ended, a guest by the name he gives',
  ),
  JOBWIRE_LIMIT_ADDRESS_FACTOR: setting(
    'How many times as much all callers of one address may use together; 0: any amount',
    whole(0, 1_000_000, 10),
  ),
  JOBWIRE_LOG_LEVEL: setting(
    'trace, debug, info, warn, error, fatal or silent',
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
} as const;

type Settings = typeof settings;
type Name = keyof Settings;

/** The settings of one server, by the names of their environment variables. */
export type Config = Readonly<{ [N in Name]: Settings[N] extends Setting<infer T> ? T : never }>;

/** Says in full which settings are wrong and why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** What the command line reads, beside the settings: a shell may have both. */
const OF_CLIENTS = new Set(['JOBWIRE_URL', 'JOBWIRE_TOKEN']);

/**
 * Reads the environment. An empty variable counts as absent.
 * @throws ConfigError with one line for each wrong value and each unknown `JOBWIRE_…` name: a mistyped name must not
 * leave a server less safe than its owner thinks
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const wrong = Object.keys(env)
    .filter((name) => name.startsWith('JOBWIRE_') && !Object.hasOwn(settings, name) && !OF_CLIENTS.has(name))
    .map((name) => `${name} is not a setting of this version.`);
  const config: Record<string, unknown> = {};
  for (const [name, { read, isSecret }] of Object.entries<Setting<unknown>>(settings)) {
    const result = read.safeParse(env[name] || undefined);
    if (result.success) config[name] = result.data;
    else wrong.push(`${name}=${isSecret ? '…' : env[name]}: ${messagesOf(result.error)}.`);
  }
  if (wrong.length === 0) wrong.push(...conflicts(config as Config));
  if (wrong.length > 0) throw new ConfigError(`${wrong.join('\n')}\nSee --help for all settings.`);
  return Object.freeze(config) as Config;
}

function messagesOf(error: z.ZodError): string {
  return error.issues.map((issue) => issue.message).join('; ');
}

/** Whether callers have to show a token. */
export function hasAuth(config: Config): boolean {
  return config.JOBWIRE_JWT_SECRET !== undefined || config.JOBWIRE_JWKS_URL !== undefined;
}

/** Settings that are right alone and wrong together. */
function conflicts(config: Config): string[] {
  return [...engineConflicts(config), ...(hasAuth(config) ? authConflicts(config) : anonymousConflicts(config))];
}

function engineConflicts(config: Config): string[] {
  const { JOBWIRE_ENGINE: engine, REDIS_URL: url } = config;
  if (engine === 'redis' && url === undefined)
    return ['JOBWIRE_ENGINE=redis needs REDIS_URL, which says where Redis is.'];
  if (engine !== 'redis' && url !== undefined)
    return [
      `REDIS_URL is set and JOBWIRE_ENGINE=${engine} does not use it: set JOBWIRE_ENGINE=redis too, or leave REDIS_URL out. ` +
        'Jobs would be kept elsewhere than it says.',
    ];
  return [];
}

function authConflicts(config: Config): string[] {
  const missing = (['JOBWIRE_JWT_ISSUER', 'JOBWIRE_JWT_AUDIENCE'] as const).filter((name) => !config[name]);
  const wrong = missing.map(
    (name) => `${name} is missing: without it a token that was made for something else would be good here.`,
  );
  if (config.JOBWIRE_JWT_SECRET !== undefined && config.JOBWIRE_JWKS_URL !== undefined)
    wrong.push('JOBWIRE_JWT_SECRET and JOBWIRE_JWKS_URL are both set: say which of the two tokens are verified with.');
  if (config.JOBWIRE_ALLOW_ANONYMOUS)
    wrong.push(
      'JOBWIRE_ALLOW_ANONYMOUS=true does not go with authentication: nobody is served without a token then. Leave out one.',
    );
  if (config.JOBWIRE_TICKET_SECRET !== undefined && config.JOBWIRE_TICKET_SECRET === config.JOBWIRE_JWT_SECRET)
    wrong.push('JOBWIRE_TICKET_SECRET is JOBWIRE_JWT_SECRET: take two, so that one that is lost opens half as much.');
  return wrong;
}

function anonymousConflicts(config: Config): string[] {
  if (config.JOBWIRE_JWT_ISSUER ?? config.JOBWIRE_JWT_AUDIENCE)
    return [
      'JOBWIRE_JWT_ISSUER or JOBWIRE_JWT_AUDIENCE is set and nothing to verify tokens with: set JOBWIRE_JWT_SECRET or ' +
        'JOBWIRE_JWKS_URL too. Without, everyone would be served.',
    ];
  if (isLoopback(config.HOST) || config.JOBWIRE_ALLOW_ANONYMOUS) return [];
  return [
    `HOST=${config.HOST} is not loopback and no authentication is configured: anyone who reaches the port could start, ` +
      'read and cancel everything. Set JOBWIRE_JWT_SECRET or JOBWIRE_JWKS_URL, or listen on 127.0.0.1, or say ' +
      'JOBWIRE_ALLOW_ANONYMOUS=true if that is what you want.',
  ];
}

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  const isBare = search === '' && hash === '' && /^\/?\d*$/.test(pathname);
  return (protocol === 'redis:' || protocol === 'rediss:') && hostname !== '' && isBare;
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isLocal = protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, ''));
  return (protocol === 'https:' || isLocal) && username === '' && password === '';
}

/** An address, or one with the length of its network's prefix. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const longest = [0, 0, 0, 0, 32, 0, 128][isIP(address)]!;
  if (longest === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
}

/** Whether an address is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The text of `--help`. */
export function configHelp(): string {
  const rows = Object.entries(settings).map(([name, { help, read }]) => {
    const initial = read.safeParse(undefined).data;
    const shown = initial === undefined || (Array.isArray(initial) && initial.length === 0) ? '' : ` [${initial}]`;
    return `  ${name.padEnd(31)} ${help}${shown}`;
  });
  return [
    'Usage: npm start [-- --role ROLE]',
    '',
    'ROLE: all (default); api carries connections; worker runs jobs. Several servers share one Redis.',
    '',
    'Settings, from the environment, with their defaults:',
    ...rows,
    '',
  ].join('\n');
}
