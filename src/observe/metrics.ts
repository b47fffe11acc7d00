import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobStatus } from '../../generated/protocol/index.ts';

/** What the metrics are read from, at the moment somebody asks. */
export interface MetricSources {
  /** How many jobs are kept, by status. */
  jobs: () => Promise<Record<JobStatus, number>>;
  /** Open subscriptions and what was delivered, by wire. */
  streams: () => StreamNumbers;
}

export interface StreamNumbers {
  subscribers: number;
  /** Subscribers that are behind the end of their log, and how many events the furthest one is behind. */
  lagging: number;
  maxLag: number;
  /** Events written to sockets, by wire, since the start. */
  delivered: ReadonlyMap<string, number>;
}

/** The numbers of one server, for Prometheus. */
export interface Metrics {
  /** The engine has kept so many events. */
  appended(events: number): void;
  /** One commit of the engine took so long. */
  committed(seconds: number): void;
  /** The text that Prometheus reads. */
  text(): Promise<string>;
}

export function createMetrics(sources: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const commits = new Histogram({
    name: 'jobwire_commit_seconds',
    help: 'Time of one commit of the engine',
    buckets: [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
    registers,
  });
  const appended = new Counter({ name: 'jobwire_events_appended_total', help: 'Events kept', registers });
  watchLoop(registers);
  watchJobs(sources.jobs, registers);
  watchStreams(sources.streams, registers);
  return {
    appended: (events) => appended.inc(events),
    committed: (seconds) => commits.observe(seconds),
    text: () => registry.metrics(),
  };
}

/** The delay of the event loop: the first sign of a server that has too much to do. */
function watchLoop(registers: Registry[]): void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  new Gauge({
    name: 'jobwire_loop_delay_seconds',
    help: 'Delay of the event loop since the last scrape, by quantile',
    labelNames: ['quantile'],
    registers,
    collect() {
      for (const quantile of [50, 99, 100]) {
        this.set({ quantile: String(quantile / 100) }, Math.max(0, delay.percentile(quantile) / 1e9 - 0.01));
      }
      delay.reset();
    },
  });
}

function watchJobs(count: MetricSources['jobs'], registers: Registry[]): void {
  new Gauge({
    name: 'jobwire_jobs',
    help: 'Jobs kept, by status',
    labelNames: ['status'],
    registers,
    async collect() {
      const counts = await count().catch(() => ({})); // the storage does not answer: the other numbers are wanted most then
      for (const [status, number] of Object.entries<number>(counts)) this.set({ status }, number);
    },
  });
}

function watchStreams(read: MetricSources['streams'], registers: Registry[]): void {
  const gauge = (name: string, help: string, pick: (numbers: StreamNumbers) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(pick(read()));
      },
    });
  gauge('jobwire_subscribers', 'Open subscriptions', (numbers) => numbers.subscribers);
  gauge('jobwire_lagging_subscribers', 'Subscriptions behind the end of their log', (numbers) => numbers.lagging);
  gauge('jobwire_max_lag_events', 'Events that the furthest subscription is behind', (numbers) => numbers.maxLag);
  const seen = new Map<string, number>();
  new Counter({
    name: 'jobwire_deliveries_total',
    help: 'Events written to subscribers, by wire',
    labelNames: ['wire'],
    registers,
    collect() {
      for (const [wire, total] of read().delivered) {
        this.inc({ wire }, total - (seen.get(wire) ?? 0));
        seen.set(wire, total);
      }
    },
  });
}
