/** Reads a whole job with the SDK, in a process of its own, and tells what that took. Started as `COUNTED`. */
import { createClient, type TransportName } from '@jobwire/client';
import { countAtRest, countInUse } from './in-use.ts';

/** What it is told, as JSON. */
export interface Task {
  readonly url: string;
  readonly job: string;
  readonly transport: TransportName;
  /** After how many events its memory is looked at, again and again. */
  readonly every: number;
}

export interface Reading {
  readonly events: number;
  /** Each event came once, in order. */
  readonly isExact: boolean;
  /** By how much its memory grew, in bytes, at the most, since the first look. */
  readonly growth: number;
}

const { url, job, transport, every } = JSON.parse(process.argv[2]!) as Task;
const memory = async () => (await countAtRest(countInUse)).memory;
const client = createClient({ baseUrl: url, transports: [transport] });
let events = 0;
let isExact = true;
let first: number | undefined;
let growth = 0;
for await (const { seq } of client.jobs.watch(job)) {
  isExact &&= seq === ++events;
  if (events % every > 0) continue;
  const now = await memory();
  first ??= now;
  growth = Math.max(growth, now - first);
}
process.send!({ events, isExact, growth } satisfies Reading);
client.close();
process.disconnect!();
