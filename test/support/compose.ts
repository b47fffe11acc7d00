import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createOrigins } from '../../src/access/origins.ts';
import { createApp } from '../../src/app.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { Belongings } from '../../src/jobs/belongings.ts';
import { createPresence, type Presence } from '../../src/jobs/presence.ts';
import { createLiveList, type LiveList, type LiveListOptions } from '../../src/list/live-list.ts';
import { createLog } from '../../src/observe/log.ts';
import { createMetrics } from '../../src/observe/metrics.ts';
import { createService } from '../../src/service.ts';
import { createHub, type Hub, type HubOptions } from '../../src/streams/hub.ts';
import type { Patience } from '../../src/transports/http-server.ts';
import { PollingTransport } from '../../src/transports/polling.ts';
import { createProblems } from '../../src/transports/problem.ts';
import { type SseOptions, SseTransport } from '../../src/transports/sse.ts';
import { sseListWire } from '../../src/transports/sse-list.ts';
import { type WebSocketOptions, WebSocketTransport } from '../../src/transports/websocket.ts';
import { type TestAccess, testAccess } from './access.ts';

export interface Composition {
  readonly url: string;
  readonly hub: Hub;
  readonly list: LiveList;
  /** Failures that no client was told of. */
  readonly failures: unknown[];
  /** The codes of problems whose client had left before it could be told. */
  readonly left: string[];
  /** Lets all readers go, as at a shutdown. */
  drain(windowMs: number): Promise<void>;
  /** Closes everything but the engine. */
  close(): Promise<void>;
}

export interface CompositionOptions {
  readonly hub?: HubOptions;
  readonly list?: Partial<LiveListOptions>;
  readonly sse?: Partial<SseOptions>;
  readonly websocket?: WebSocketOptions;
  readonly patience?: Patience;
  /** Default: everyone is a guest. */
  readonly access?: TestAccess;
  /** Who is told as there; default: by the clock of the machine, and never as gone. */
  readonly presence?: Presence;
}

/** A server over an engine whose logs somebody else writes, on a free port: everything but workers. */
export async function compose(engine: Engine, options: CompositionOptions = {}): Promise<Composition> {
  const hub = createHub(engine, options.hub ?? {});
  const list = createLiveList(engine, { wire: sseListWire, ...options.list });
  const presence = options.presence ?? createPresence(engine, { soleOwner: true, log: createLog('silent') });
  const transports = [
    new WebSocketTransport(options.websocket),
    new SseTransport({ maxAgeMs: 600_000, ...options.sse }),
    new PollingTransport(),
  ];
  const failures: unknown[] = [];
  const access = options.access ?? (await testAccess());
  const left: string[] = [];
  const draining = new AbortController();
  const http = createApp({
    service: createService({
      engine,
      belongings: new Belongings(engine, { isToldAll: options.hub?.isToldAll ?? false }),
      hub,
      list,
      presence,
      now: Date.now,
      maxQueued: 1_000,
      maxActive: Number.POSITIVE_INFINITY,
      draw: (caller, amounts) => access.budgets.draw(caller, amounts),
    }),
    transports,
    ...access,
    origins: createOrigins({ host: '127.0.0.1', allowedHosts: [], allowedOrigins: [] }),
    problems: createProblems({ report: (error) => failures.push(error), noteLeft: (code) => left.push(code) }),
    metrics: createMetrics({ jobs: () => engine.count(), streams: () => hub.numbers() }),
    draining: draining.signal,
    checkReady: () => engine.ping(),
    ...(options.patience ? { patience: options.patience } : {}),
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const drain = async (windowMs: number) => {
    draining.abort();
    await Promise.all(transports.map((transport) => transport.drain(windowMs)));
  };
  return {
    url: `http://127.0.0.1:${port}`,
    hub,
    list,
    failures,
    left,
    drain,
    async close() {
      http.closeAllConnections();
      await drain(0);
      http.close();
      access.revocations.close();
      hub.close();
      list.close();
    },
  };
}
