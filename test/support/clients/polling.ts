import { checkEventPage } from '../../../generated/protocol/index.ts';
import { eventTexts } from './websocket.ts';

/** One answer to a poll. */
export interface Poll {
  status: number;
  headers: Headers;
  text: string;
  /** The events, each as its text. */
  events: string[];
  next: string;
  ended: boolean;
  retryAfterMs: number;
}

/** Asks for one page. @param query such as `after=0&limit=2` */
export async function poll(url: string, job: string, query = '', headers: Record<string, string> = {}): Promise<Poll> {
  const response = await fetch(`${url}/v1/jobs/${job}/events${query && `?${query}`}`, { headers });
  const text = await response.text();
  const page = response.status === 200 ? JSON.parse(text) : { events: [], next: '', ended: false, retryAfterMs: 0 };
  const violations = response.status === 200 ? checkEventPage(page) : [];
  if (violations.length > 0) throw new Error(`against the contract: ${text} ${JSON.stringify(violations)}`);
  return { ...page, status: response.status, headers: response.headers, text, events: eventTexts(text) };
}

/** Polls from a cursor until there are `count` events or the job has ended. */
export async function pollUntil(url: string, job: string, after: string | undefined, count: number): Promise<string[]> {
  const events: string[] = [];
  for (let next = after; events.length < count; ) {
    const cursor = next === undefined ? '' : `after=${next}&`;
    const page = await poll(url, job, `${cursor}limit=${Math.min(count - events.length, 1000)}&wait=5`);
    if (page.status !== 200) throw new Error(page.text);
    events.push(...page.events);
    next = page.next;
    if (page.ended) break;
  }
  return events;
}
