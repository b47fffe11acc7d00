/**
 * A process that is going to be killed: four jobs at once that append, checkpoint, take inputs and end, on the SQLite
 * engine of the folder in its first argument, or on one in memory where a second says so. It prints each
 * acknowledgement (`ack`) and each ring (`told`) at once.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { Lease } from '../../src/engines/engine.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { draftBatch, eventTail } from '../../src/log/event.ts';

const [folder, kind] = process.argv.slice(2);
const engine = kind === 'memory' ? openMemoryEngine() : await openSqliteEngine({ folder: folder! });
const EVENTS_PER_JOB = 60;

function print(word: string, ...facts: (string | number)[]): void {
  writeSync(1, `${[word, ...facts].join(' ')}\n`);
}

/** Counts on from the checkpoint, one number an event, so that a lost or repeated event shows. */
async function work({ run, checkpoint }: Lease): Promise<void> {
  let i = checkpoint ? Number(Buffer.from(checkpoint.state).toString()) : 0;
  while (i < EVENTS_PER_JOB) {
    const count = 1 + (i % 3);
    const tails = Array.from({ length: count }, (_, k) => eventTail(Date.now(), 'estimate', `{"i":${i + k}}`));
    i += count;
    const { lastSeq } = await engine.append(run, draftBatch(tails), Buffer.from(String(i)));
    print('ack', run.job, lastSeq);
    if (i % 10 === 0) await sendInput(run.job);
  }
  await engine.settle(run, { kind: 'completed', result: String(i) }, { time: Date.now() });
  print('ended', run.job);
}

async function sendInput(job: string): Promise<void> {
  const key = randomUUID();
  const input = { inputId: key, name: 'tune', data: {}, by: 'ann', owner: 'ann', time: Date.now() };
  const { seq } = await engine.input(job, { ...input, idempotency: { key, digest: 'd' } });
  print('input', job, seq, key);
}

async function next(): Promise<Lease> {
  const waiting = await lease();
  if (waiting) return waiting;
  const id = randomUUID();
  await engine.submit({ id, type: 'enkf', params: {}, owner: 'ann', shared: false, time: Date.now(), maxQueued: 1000 });
  print('ack', id, 1);
  return next();
}

function lease(): Promise<Lease | undefined> {
  return engine.lease({ worker: 'child', types: ['enkf'], time: Date.now(), until: Date.now() + 60_000 });
}

engine.listen({
  grew: (growths) => {
    for (const { job, lastSeq } of growths) print('told', job, lastSeq);
  },
});
for (const { run } of await engine.rescue(Number.MAX_SAFE_INTEGER)) {
  const outcome = { kind: 'retrying', delayMs: 0, reason: 'interrupted', counts: false } as const;
  await engine.settle(run, outcome, { time: Date.now() });
}
print('ready');
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) await work(await next());
  }),
);
