import {
  checkEventPage,
  checkManyEventPage,
  type End,
  type Gap,
  type Problem,
  type Violation,
} from '../../../generated/protocol/index.ts';
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
  const answer = await ask(`${url}/v1/jobs/${job}/events${query && `?${query}`}`, headers, checkEventPage);
  return { next: '', ended: false, retryAfterMs: 0, ...answer };
}

/** A page of several logs. */
export interface ManyPoll extends Poll {
  from?: string[];
  gaps?: Gap[];
  ends?: End[];
  problems?: Problem[];
}

/** Asks for one page of several logs. @param query such as `job=…&job=…@4` */
export async function pollMany(url: string, query: string, headers: Record<string, string> = {}): Promise<ManyPoll> {
  const answer = await ask(`${url}/v1/events?${query}`, headers, checkManyEventPage);
  return { next: '', ended: false, retryAfterMs: 0, ...answer };
}

async function ask(url: string, headers: Record<string, string>, check: (page: unknown) => Violation[]) {
  const response = await fetch(url, { headers });
  const text = await response.text();
  const page = response.status === 200 ? JSON.parse(text) : {};
  const violations = response.status === 200 ? check(page) : [];
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
