import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { type ServerFacts, serverFacts, unfit } from './server.ts';

/** A connection to one Redis, or to the nodes of a cluster. */
export type Client = Redis | Cluster;

export interface RedisConnectionOptions {
  /** `redis://` or `rediss://`, with user, password, host, port and database as usual. */
  readonly url: string;
  /** How long a command may take before it counts as refused, in ms; default 5000. */
  readonly commandTimeoutMs?: number;
}

const COMMAND_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** A connection on which nothing comes although answers are due is dead: the other end is gone without a word. */
const SILENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Commands fail at once where there is no connection, and after a while where there is no answer: the caller is told
 * `unavailable` and nothing waits for ever. Nothing is ever sent again by itself, for a command whose answer was lost may
 * have been carried out, and an append must not be carried out twice.
 */
function optionsOf({ url, commandTimeoutMs = COMMAND_TIMEOUT_MS }: RedisConnectionOptions): RedisOptions {
  const { db } = addressOf(url);
  return {
    db,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: commandTimeoutMs,
    connectTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_MS,
    retryStrategy: pause,
    // The master became a replica: another one is behind the same name now.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
    lazyConnect: true,
  };
}

/** With jitter, so that the nodes of a service do not come back in step. */
function pause(times: number): number {
  return Math.min(50 * 2 ** Math.min(times, 10), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
}

/** A Redis, or a cluster, that may be trusted with jobs. */
export class Connected {
  /** For commands. */
  readonly client: Client;
  /** For the doorbell: it subscribes, and asks nothing else. Whoever uses it subscribes again when it is `ready` anew. */
  readonly listener: Client;

  constructor(client: Client, listener: Client) {
    this.client = client;
    this.listener = listener;
  }

  /** The number of the database; a cluster has one. */
  get database(): number {
    return this.client instanceof Cluster ? 0 : (this.client.options.db ?? 0);
  }

  /** What all nodes say of themselves. */
  async facts(): Promise<ServerFacts[]> {
    return Promise.all(mastersOf(this.client).map(async (redis) => serverFacts(await redis.info())));
  }

  /** What keeps jobs from being kept here; undefined where nothing does. A fail-over may bring something. */
  async unfit(): Promise<string | undefined> {
    return (await this.facts()).map(unfit).find((reason) => reason !== undefined);
  }

  /** How many connections listen on a channel, of this and of all other processes. */
  async listening(channel: string): Promise<number> {
    const nodes = this.client instanceof Cluster ? this.client.nodes('all') : [this.client];
    const counts = await Promise.all(nodes.map((node) => node.pubsub('NUMSUB', channel)));
    return counts.reduce((sum, [, count]) => sum + Number(count), 0);
  }

  /** Tells when the connection for commands is lost and when it is there again. */
  onChange(tell: (isThere: boolean) => void): void {
    let isThere = true;
    const change = (now: boolean) => () => {
      if (isThere !== now) tell(now);
      isThere = now;
    };
    this.client.on('ready', change(true));
    this.client.on(this.client instanceof Cluster ? '-node' : 'close', change(false));
  }

  close(): void {
    this.listener.disconnect();
    this.client.disconnect();
  }
}

/**
 * Connects, and looks whether this Redis may be trusted with jobs.
 * @throws saying what is wrong and which setting names it
 */
export async function connect(options: RedisConnectionOptions): Promise<Connected> {
  const redis = new Redis(options.url, optionsOf(options));
  try {
    await firstConnection(redis, options.url);
    const facts = serverFacts(await redis.info());
    assertFit(facts, options.url);
    if (!facts.isCluster) return new Connected(redis, await listenerOf(redis));
    const cluster = await joinCluster(options);
    redis.disconnect();
    return new Connected(cluster, await listenerOf(cluster));
  } catch (error) {
    redis.disconnect();
    throw error;
  }
}

/** @throws where Redis would lose what it is given */
function assertFit(facts: ServerFacts, url: string): void {
  const reason = unfit(facts);
  if (reason) throw new Error(`Redis at ${shownUrl(url)} (REDIS_URL) cannot be used: ${reason}.`);
}

/** What a pipeline's commands were answered. @throws the first error among them */
export function assertDone(answers: [error: Error | null, answer: unknown][] | null): void {
  const failed = answers?.find(([error]) => error !== null);
  if (failed) throw failed[0];
}

export function mastersOf(client: Client): Redis[] {
  return client instanceof Cluster ? client.nodes('master') : [client];
}

async function firstConnection(redis: Redis, url: string): Promise<void> {
  let reason: Error | undefined;
  const remember = (error: Error) => {
    reason = error;
  };
  redis.on('error', remember);
  try {
    await redis.connect();
  } catch (error) {
    throw new Error(`Redis at ${shownUrl(url)} (REDIS_URL) cannot be used: ${(reason ?? (error as Error)).message}.`, {
      cause: error,
    });
  } finally {
    redis.off('error', remember);
    redis.on('error', () => undefined); // each command that fails says so to whoever asked
  }
}

async function joinCluster(options: RedisConnectionOptions): Promise<Cluster> {
  const { host, port, username, password, tls } = addressOf(options.url);
  const { retryStrategy, lazyConnect: _lazyConnect, db: _db, ...redisOptions } = optionsOf(options);
  const cluster = new Cluster([{ host, port }], {
    enableOfflineQueue: false,
    clusterRetryStrategy: retryStrategy as (times: number) => number,
    lazyConnect: true,
    redisOptions: { ...redisOptions, username, password, ...(tls ? { tls: {} } : {}) },
  });
  cluster.on('error', () => undefined);
  await cluster.connect();
  return cluster;
}

/**
 * A second connection. On one Redis it does not subscribe again by itself: where the connection breaks before that is
 * answered, ioredis forgets the subscription, and its rejection, which nobody can catch, would end the process.
 */
async function listenerOf(client: Client): Promise<Client> {
  const listener = client instanceof Cluster ? client.duplicate() : client.duplicate({ autoResubscribe: false });
  listener.on('error', () => undefined);
  await listener.connect();
  return listener;
}

function addressOf(url: string) {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: port === '' ? 6379 : Number(port),
    username: username === '' ? undefined : decodeURIComponent(username),
    password: password === '' ? undefined : decodeURIComponent(password),
    db: Number(pathname.slice(1) || 0),
    tls: protocol === 'rediss:',
  };
}

/** The address without the password. */
export function shownUrl(url: string): string {
  const { host, port } = addressOf(url);
  return `${host}:${port}`;
}
