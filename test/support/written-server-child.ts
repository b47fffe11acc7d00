/**
 * A server in a process of its own whose logs are written on order: the measured side of tests on memory, handles and
 * latency. Started as `COUNTED`; see written-server.ts.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { compose } from './compose.ts';
import { countInUse } from './in-use.ts';
import { WrittenJob } from './written-job.ts';
import type { Numbers, Order } from './written-server.ts';

const { TEST_FOLDER: folder } = process.env;
const engine = folder === undefined ? openMemoryEngine() : await openSqliteEngine({ folder });
const { url, hub, failures } = await compose(engine);
const jobs = new Map<string, WrittenJob>();

async function carryOut(order: Order): Promise<unknown> {
  switch (order.kind) {
    case 'begin': {
      const job = await WrittenJob.begin(engine);
      jobs.set(job.id, job);
      return job.id;
    }
    case 'write':
      return write(jobs.get(order.job)!, order);
    case 'end':
      return jobs.get(order.job)!.end();
    case 'numbers':
      return numbers();
  }
}

/** At a given rate in small batches, or as fast as it goes in large ones. */
async function write(job: WrittenJob, { count, size, perSecond }: Extract<Order, { kind: 'write' }>): Promise<number> {
  const began = performance.now();
  let lastSeq = 0;
  for (let written = 0; written < count; ) {
    const due = perSecond === undefined ? 1_000 : ((performance.now() - began) / 1_000) * perSecond - written;
    const batch = Math.min(count - written, Math.floor(due));
    if (batch >= 1) lastSeq = await job.stamp(batch, size);
    else await sleep(1);
    written += Math.max(0, batch);
  }
  return lastSeq;
}

async function numbers(): Promise<Numbers> {
  return { ...(await countInUse()), subscribers: hub.subscribers, failures: failures.length };
}

process.on('message', async ({ id, order }: { id: number; order: Order }) => {
  process.send!({ id, answer: await carryOut(order) });
});
process.send!({ url });
