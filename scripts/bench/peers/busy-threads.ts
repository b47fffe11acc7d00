/**
 * A process whose main thread does nothing, beside threads that only compute: how late the scheduler lets it run. The
 * threads give way to it as those of tasks do.
 * Argument: how many threads.
 * Order: `run SECONDS`; it answers a line of JSON.
 */
import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { giveWay } from '../../../src/workers/priority.ts';
import { listen } from './orders.ts';

const RESOLUTION_MS = 10;

if (isMainThread) serve(Number(process.argv[2]));
else compute();

function serve(count: number): void {
  createInterface({ input: process.stdin }).on('line', async (line) => {
    console.log(JSON.stringify(await measure(count, Number(line.split(' ')[1]))));
  });
  listen(createServer());
}

/** The 99th percentile of the loop's delay, in ms, as `/metrics` tells it. */
async function measure(count: number, seconds: number): Promise<{ delay: number }> {
  const threads = Array.from({ length: count }, () => new Worker(new URL(import.meta.url)));
  await Promise.all(threads.map((thread) => new Promise((resolve) => thread.once('message', resolve))));
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  await sleep(seconds * 1000);
  delay.disable();
  await Promise.all(threads.map((thread) => thread.terminate()));
  return { delay: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS) };
}

function compute(): never {
  giveWay();
  parentPort!.postMessage('computing');
  for (;;) Math.random();
}
