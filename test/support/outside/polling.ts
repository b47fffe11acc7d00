import { eventElements } from './elements.ts';
import { ask } from './http.ts';
import type { Notes } from './reader.ts';

/** Small pages, so that a log takes several. */
const LIMIT = 20;

/** One page. */
export async function readPolling(url: string, notes: Notes, signal: AbortSignal): Promise<void> {
  const after = notes.cursor === undefined ? '' : `&after=${notes.cursor}`;
  const headers = { accept: 'application/json' };
  const page = await ask(`${url}/v1/jobs/${notes.job}/events?wait=5&limit=${LIMIT}${after}`, { headers, signal });
  if (page.status >= 500) return;
  if (page.status !== 200) return notes.complain(`polling: status ${page.status} ${page.body}`);
  const { next, ended, retryAfterMs } = JSON.parse(page.body) as { next: string; ended: boolean; retryAfterMs: number };
  notes.retryMs = retryAfterMs;
  for (const text of eventElements(page.body)) notes.take(text, next);
  notes.cursor = next;
  notes.ended = ended;
}
