import { expect } from 'vitest';
import { follow, Notes, type Way } from './outside/reader.ts';
import { type Cut, testProxy } from './proxy.ts';
import { type ReaderServer, readerServer } from './reader-server.ts';
import { keptEvents } from './written-job.ts';

/** Texts whose characters take one to four bytes, so that a cut falls into the middle of some. */
const TEXT = 'aé€😀\u2028"\\\n';

/** An ended job whose log is longer than what is cut. */
export async function writtenLog(server: ReaderServer): Promise<{ id: string; kept: string[] }> {
  const job = await server.begin();
  for (let step = 1; step <= 12; step++) await job.say(`${step} ${TEXT.repeat(6)}`);
  await job.end();
  return { id: job.id, kept: await keptEvents(server.engine, job.id) };
}

const LANES = 8;

/**
 * Follows an ended job once for each cut, over a connection that is cut there and then over whole ones, and expects the
 * whole log each time. Every cut has been made when it resolves.
 */
export async function followCut(way: Way, cuts: readonly Cut[]): Promise<void> {
  const server = await readerServer();
  const { id, kept } = await writtenLog(server);
  const lane = async (cuts: readonly Cut[]) => {
    let next = 0;
    const proxy = await testProxy(server.url, () => ({ cut: cuts[next++]! }));
    for (const cut of cuts) {
      const notes = new Notes(`${cut.direction} cut after ${cut.after} by ${cut.by}`, id);
      const where = () => (notes.connections === 0 ? proxy.url : server.url);
      await follow(where, way, notes, { pauseMs: () => 0 });
      expect(notes.complaints, notes.name).toEqual([]);
      expect(notes.events, notes.name).toEqual(kept);
    }
    expect(proxy.cuts).toBe(cuts.length);
  };
  const lanes = Array.from({ length: LANES }, (_, i) => cuts.filter((_, at) => at % LANES === i));
  await Promise.all(lanes.map(lane));
  expect(server.failures).toEqual([]);
}

/** Cuts after `first`, `first + stride`, … bytes, below `end`. */
export function cutsOf(
  direction: Cut['direction'],
  { first = 0, end, stride = 1 }: { first?: number; end: number; stride?: number },
): Cut[] {
  const count = Math.ceil((end - first) / stride);
  return Array.from({ length: count }, (_, i) => ({
    direction,
    after: first + i * stride,
    by: i % 2 === 0 ? 'reset' : 'fin',
  }));
}
