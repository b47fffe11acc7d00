import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createGuestIdentify } from '../../src/access/identify.ts';
import { createOrigins } from '../../src/access/origins.ts';
import { createApp } from '../../src/app.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { createMetrics } from '../../src/observe/metrics.ts';
import { createService } from '../../src/service.ts';
import { createHub, type Hub } from '../../src/streams/hub.ts';
import { PollingTransport } from '../../src/transports/polling.ts';
import { createProblems } from '../../src/transports/problem.ts';
import { type SseOptions, SseTransport } from '../../src/transports/sse.ts';
import { type WebSocketOptions, WebSocketTransport } from '../../src/transports/websocket.ts';
import { type Faults, faultyEngine } from './faulty-engine.ts';
import { WrittenJob } from './written-job.ts';

/** A server whose jobs are written by the test: everything but workers. */
export interface ReaderServer {
  readonly url: string;
  /** The storage itself; the server sees it through `faults`. */
  readonly engine: Engine;
  readonly faults: Faults;
  readonly hub: Hub;
  /** Begins a job whose log the test writes. */
  begin(): Promise<WrittenJob>;
  /** Lets all readers go, as at a shutdown. */
  drain(windowMs: number): Promise<void>;
  /** Failures that no client was told of. */
  readonly failures: unknown[];
}

export interface ReaderServerOptions {
  sse?: Partial<SseOptions>;
  websocket?: WebSocketOptions;
}

/** Such a server on a free port, with an engine in memory; it is gone when the test has finished. */
export async function readerServer({ sse, websocket }: ReaderServerOptions = {}): Promise<ReaderServer> {
  const engine = openMemoryEngine();
  const faulty = faultyEngine(engine);
  const hub = createHub(faulty.engine, { lookEveryMs: 100 });
  const transports = [
    new WebSocketTransport(websocket),
    new SseTransport({ maxAgeMs: 600_000, ...sse }),
    new PollingTransport(),
  ];
  const failures: unknown[] = [];
  const draining = new AbortController();
  const http = createApp({
    service: createService({ engine: faulty.engine, hub, now: Date.now, maxQueued: 1_000 }),
    transports,
    identify: createGuestIdentify(),
    origins: createOrigins({ host: '127.0.0.1', allowedHosts: [], allowedOrigins: [] }),
    problems: createProblems({ report: (error) => failures.push(error) }),
    metrics: createMetrics({ jobs: () => engine.count(), streams: () => hub.numbers() }),
    draining: draining.signal,
    checkReady: () => engine.ping(),
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const drain = async (windowMs: number) => {
    draining.abort();
    await Promise.all(transports.map((transport) => transport.drain(windowMs)));
  };
  onTestFinished(async () => {
    http.closeAllConnections();
    await drain(0);
    http.close();
    hub.close();
    await engine.close();
  });
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    engine,
    faults: faulty.faults,
    hub,
    begin: () => WrittenJob.begin(engine),
    drain,
    failures,
  };
}
