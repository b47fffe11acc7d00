import { createClient } from '@jobwire/client';
import type { ReaderStory } from './checker.ts';

/** Follows a job to its end with the SDK as it is installed: one run over however many connections it takes. */
export async function followWithSdk(baseUrl: string, job: string, signal: AbortSignal): Promise<ReaderStory> {
  const client = createClient({ baseUrl, signal, maxRetries: 100 });
  const events: string[] = [];
  const complaints: string[] = [];
  let ended = false;
  try {
    for await (const event of client.jobs.watch(job)) events.push(JSON.stringify(event));
    ended = !signal.aborted;
  } catch (error) {
    complaints.push(String(error));
  }
  client.close();
  return { name: `sdk of ${job}`, job, from: 0, events, ended, complaints };
}
