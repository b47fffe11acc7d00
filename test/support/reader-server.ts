import { onTestFinished } from 'vitest';
import type { Engine } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import type { LiveList } from '../../src/list/live-list.ts';
import type { Hub } from '../../src/streams/hub.ts';
import { type CompositionOptions, compose } from './compose.ts';
import { type Faults, faultyEngine } from './faulty-engine.ts';
import { WrittenJob } from './written-job.ts';

/** A server whose jobs are written by the test: everything but workers. */
export interface ReaderServer {
  readonly url: string;
  /** The storage itself; the server sees it through `faults`. */
  readonly engine: Engine;
  readonly faults: Faults;
  readonly hub: Hub;
  readonly list: LiveList;
  /** Begins a job whose log the test writes. */
  begin(): Promise<WrittenJob>;
  /** Lets all readers go, as at a shutdown. */
  drain(windowMs: number): Promise<void>;
  /** Failures that no client was told of. */
  readonly failures: unknown[];
  /** The codes of problems whose client had left before it could be told. */
  readonly left: string[];
}

export type ReaderServerOptions = Omit<CompositionOptions, 'hub'>;

/** Such a server on a free port, with an engine in memory; it is gone when the test has finished. */
export async function readerServer(options: ReaderServerOptions = {}): Promise<ReaderServer> {
  const engine = openMemoryEngine();
  return readerServerOn(engine, engine, options);
}

/**
 * The same on an engine that is given, and closed in the end.
 * @param writer where the test writes the jobs: the same engine, or that of another node
 */
export async function readerServerOn(
  engine: Engine,
  writer: Engine,
  options: ReaderServerOptions = {},
): Promise<ReaderServer> {
  const faulty = faultyEngine(engine);
  const { url, hub, list, failures, left, drain, close } = await compose(faulty.engine, {
    ...options,
    hub: { lookEveryMs: 100, isToldAll: true },
  });
  onTestFinished(async () => {
    await close();
    await Promise.all([engine.close(), writer.close()]);
  });
  return {
    url,
    engine: writer,
    faults: faulty.faults,
    hub,
    list,
    begin: () => WrittenJob.begin(writer),
    drain,
    failures,
    left,
  };
}
