import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, SCOPES } from './access/caller.ts';
import { limitsOf } from './access/limits.ts';
import { type Access, openAccess } from './access/open.ts';
import { createOrigins } from './access/origins.ts';
import { createApp, createProbes } from './app.ts';
import { type Config, ConfigError } from './config.ts';
import type { Engine } from './engines/engine.ts';
import { ProtocolError } from './errors.ts';
import { type Autostart, autostart, readAutostart } from './jobs/autostart.ts';
import { Belongings } from './jobs/belongings.ts';
import { createDispatcher, type Dispatcher } from './jobs/dispatch.ts';
import { createPresence, type Presence } from './jobs/presence.ts';
import { createLiveList, type LiveList } from './list/live-list.ts';
import type { Logger } from './observe/log.ts';
import { type LoopWatch, watchLoop } from './observe/loop.ts';
import { createMetrics } from './observe/metrics.ts';
import { clockOf, measureEngine, openEngine } from './open-engine.ts';
import { createService } from './service.ts';
import { createHub, type Hub } from './streams/hub.ts';
import { createPruner, type Pruner } from './streams/pruner.ts';
import type { RetentionRules } from './streams/retention.ts';
import { PollingTransport } from './transports/polling.ts';
import { createProblems } from './transports/problem.ts';
import { SseTransport } from './transports/sse.ts';
import { sseListWire } from './transports/sse-list.ts';
import type { Transport } from './transports/transport.ts';
import { WebSocketTransport } from './transports/websocket.ts';
import { createPool, type Pool } from './workers/pool.ts';

export interface RunningServer {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /**
   * Drains and closes: streams are let go over the drain window, runs reach a checkpoint and go back to the queue, and
   * what was begun is finished. A second call waits for the first.
   * @param windowMs the drain window; default `JOBWIRE_DRAIN_MS`. With 0 everybody is let go at once
   */
  stop(windowMs?: number): Promise<void>;
}

/** How long a run may take to reach its next checkpoint when the server stops. */
const RUN_GRACE_MS = 5_000;

const DAY_MS = 24 * 3_600_000;

/** How long answers that are under way when the drain is over may still take. */
const ANSWERS_WITHIN_MS = 2_000;

/**
 * What a server does: all; only `api`, to carry connections; only `worker`, to run jobs. One that does not do all needs an
 * engine that several servers share.
 */
export const ROLES = ['all', 'api', 'worker'] as const;
export type Role = (typeof ROLES)[number];

/** Who starts the jobs of `JOBWIRE_AUTOSTART`: nobody's token can have this name, so only admins end them. */
const ITSELF: Caller = { owner: 'guest:server', name: 'server', scopes: new Set(SCOPES), ownership: true };

/** Puts a server together from its configuration and listens. */
export async function startServer(config: Config, log: Logger, role: Role = 'all'): Promise<RunningServer> {
  if (role !== 'all' && config.JOBWIRE_ENGINE !== 'redis') {
    throw new ConfigError(`--role ${role} needs JOBWIRE_ENGINE=redis: it shares its jobs with other servers.`);
  }
  const { starts, faults } = readAutostart(config.JOBWIRE_AUTOSTART);
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  const engine = await openEngine(config, log);
  const access = await openAccess(config, engine, {
    report: (error, what) => log.error({ err: error }, what),
    warn: (facts, what) => log.warn(facts, what),
  }).catch(async (error) => {
    await engine.close();
    throw error;
  });
  const isToldAll = engine.name !== 'redis'; // other servers' changes may be heard of late there, or never
  const hub = createHub(engine, { isToldAll });
  const list = createLiveList(engine, { wire: sseListWire });
  const metrics = createMetrics({ jobs: () => engine.count(), streams: () => hub.numbers() });
  measureEngine(engine, metrics);
  const presence = createPresence(engine, { soleOwner: engine.name !== 'redis', clock: clockOf(engine), log });
  const work = role === 'api' ? undefined : createWork(engine, config, log);
  const transports = role === 'worker' ? [] : createTransports(config);
  const loop = watchLoop();
  const draining = new AbortController();
  const create = role === 'worker' ? createProbes : createApp;
  const service = createService({
    engine,
    belongings: new Belongings(engine, { isToldAll }),
    hub,
    list,
    presence,
    now: Date.now,
    maxQueued: config.JOBWIRE_MAX_QUEUED,
    maxActive: limitsOf(config).activeJobs,
    draw: (caller, amounts) => access.budgets.draw(caller, amounts),
  });
  const http = create({
    service,
    transports,
    ...access,
    origins: createOrigins({
      host: config.HOST,
      allowedHosts: config.JOBWIRE_ALLOWED_HOSTS,
      allowedOrigins: config.JOBWIRE_ALLOWED_ORIGINS,
      ...(config.JOBWIRE_PUBLIC_URL ? { publicUrl: config.JOBWIRE_PUBLIC_URL } : {}),
    }),
    problems: createProblems({
      ...(config.JOBWIRE_PUBLIC_URL ? { publicUrl: config.JOBWIRE_PUBLIC_URL } : {}),
      report: (error, requestId) => log.error({ err: error, requestId }, 'a request failed'),
      noteLeft: (code) => log.debug({ code }, 'a client left before it was answered'),
    }),
    metrics,
    draining: draining.signal,
    async checkReady() {
      loop.check();
      await engine.ping();
    },
  });

  try {
    http.listen(config.PORT, config.HOST);
    await once(http, 'listening');
  } catch (error) {
    access.close();
    await Promise.all([work?.pool.close(), engine.close()]);
    throw cannotListen(error, config);
  }
  // Not before: a server that cannot listen must not begin jobs that it takes down with it.
  await work?.dispatcher.start();
  work?.pruner.start();
  if (role !== 'worker') {
    presence.start();
    const submit = ({ body, ...options }: Autostart) => service.submit(ITSELF, body, options);
    void autostart(starts, submit, { log, signal: draining.signal });
  }
  const { port, address, family } = http.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  log.info({ url, engine: engine.name, role }, 'listening');

  let stopped: Promise<void> | undefined;
  return {
    url,
    stop(windowMs = config.JOBWIRE_DRAIN_MS) {
      draining.abort(
        new ProtocolError('draining', 'The server is going down: come back in a moment.', { retryAfterMs: 1_000 }),
      );
      stopped ??= stop({ http, access, transports, presence, work, loop, hub, list, engine }, windowMs);
      return stopped;
    },
  };
}

function createTransports(config: Config): Transport[] {
  return [
    new WebSocketTransport(),
    new SseTransport({ maxAgeMs: config.JOBWIRE_STREAM_MAX_AGE * 1000 }),
    new PollingTransport(),
  ];
}

/** What runs jobs and looks after those that are kept. */
interface Work {
  pool: Pool;
  dispatcher: Dispatcher;
  pruner: Pruner;
}

function createWork(engine: Engine, config: Config, log: Logger): Work {
  const pool = createPool({
    keepIdle: config.JOBWIRE_WORKERS,
    parallel: config.JOBWIRE_WORKERS,
    onOutput: (output) => log.info({ output }, 'a task printed'),
  });
  const dispatcher = createDispatcher(engine, pool, {
    worker: `${hostname()}-${process.pid}`,
    runs: config.JOBWIRE_WORKERS,
    soleOwner: engine.name !== 'redis',
    clock: clockOf(engine),
    log,
    ...(config.JOBWIRE_PUBLIC_URL ? { publicUrl: config.JOBWIRE_PUBLIC_URL } : {}),
  });
  return { pool, dispatcher, pruner: createPruner(engine, { rules: retentionOf(config), now: Date.now, log }) };
}

interface Parts {
  http: ReturnType<typeof createApp>;
  access: Access;
  transports: readonly Transport[];
  presence: Presence;
  work: Work | undefined;
  loop: LoopWatch;
  hub: Hub;
  list: LiveList;
  engine: Engine;
}

/** Lets readers and runs go side by side, then closes from the outside inwards. */
async function stop(parts: Parts, windowMs: number): Promise<void> {
  const { http, access, transports, presence, work, loop, hub, list, engine } = parts;
  await Promise.all([
    work && drainRuns(work.dispatcher, windowMs),
    sleep(windowMs), // new connections are served until the window is over
    ...transports.map((transport) => transport.drain(windowMs)),
  ]);
  await closeConnections(http);
  access.close();
  loop.stop();
  hub.close();
  list.close();
  await presence.stop();
  await work?.pruner.stop();
  await work?.pool.close();
  await engine.close();
}

/** Jobs go on for as long as the window allows: whoever still follows one does not see it stand still. */
async function drainRuns(dispatcher: Dispatcher, windowMs: number): Promise<void> {
  await sleep(Math.max(0, windowMs - RUN_GRACE_MS));
  await dispatcher.drain(RUN_GRACE_MS);
}

/**
 * Lets answers that are under way be sent, for a moment; then nothing that is asked is open any more. A stream that was told to
 * come back elsewhere may take its 10 s to hand over what is queued, where the process goes on for so long.
 */
async function closeConnections(http: Parts['http']): Promise<void> {
  const closed = once(http, 'close');
  http.close();
  http.closeIdleConnections();
  await Promise.race([closed, sleep(ANSWERS_WITHIN_MS, undefined, { ref: false })]);
  http.closeAllConnections();
}

/** Names the settings that are to be changed. */
function cannotListen(error: unknown, { HOST, PORT }: Config): unknown {
  const reasons: Record<string, string> = {
    EADDRINUSE: `PORT=${PORT} is taken: another program listens on ${HOST}:${PORT}. Stop it, or take another port (0: a free one).`,
    EACCES: `PORT=${PORT}: this user may not listen on it. Take one above 1023, or 0 for a free one.`,
    EADDRNOTAVAIL: `HOST=${HOST} is not an address of this machine.`,
    ENOTFOUND: `HOST=${HOST} has no address.`,
  };
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined ? error : new ConfigError(reason, { cause: error });
}

function retentionOf({ JOBWIRE_RETENTION_DAYS: days, JOBWIRE_MAX_BYTES: maxBytes }: Config): RetentionRules {
  return { ...(days === 0 ? {} : { endedMs: days * DAY_MS }), ...(maxBytes === undefined ? {} : { maxBytes }) };
}
