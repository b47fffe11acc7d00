import type { Gap, Problem } from '../../../generated/protocol/index.ts';
import { poll, pollMany, pollUntil } from './polling.ts';
import { SseClient } from './sse.ts';
import { SocketClient } from './websocket.ts';

/** What a client has read when it stops. */
export interface Read {
  /** Each event as its text on the wire. */
  events: string[];
  /** The place to go on from, as the transport gave it. */
  cursor: string;
}

/** One way to follow a job, as a client of it sees it. */
export interface Reader {
  readonly name: string;
  /** Reads the events after a cursor until there are `count`, then cuts the connection. */
  read(url: string, job: string, after: string | undefined, count: number): Promise<Read>;
  /** Reads from a cursor until the job has ended. */
  readToEnd(url: string, job: string, after?: string): Promise<Read>;
  /** What a client that comes back with a cursor is told when that is no place in the log. */
  comeBack(url: string, job: string, after: string): Promise<{ problem?: Problem; gap?: Gap; first?: number }>;
}

const seqOf = (event: string) => JSON.parse(event).seq as number;

/** The cursor of an event, as the protocol writes it. */
function cursorOf(event: string | undefined): string {
  if (event === undefined) return '0';
  const { seq, time } = JSON.parse(event);
  return `${seq}-${Date.parse(time)}`;
}

function overWebSocket(name: string, batch: boolean): Reader {
  const follow = async (url: string, job: string, after: string | undefined) => {
    const client = await SocketClient.open(url);
    const cursor = after === undefined ? {} : { after };
    const reply = await client.ask({ type: 'subscribe', job, batch, ...cursor });
    return { client, reply };
  };
  const finish = (client: SocketClient, job: string, after: string | undefined, count: number) => {
    client.close();
    const events = client.events(job).slice(0, count);
    return { events, cursor: events.length > 0 ? cursorOf(events.at(-1)) : (after ?? '0') };
  };
  return {
    name,
    async read(url, job, after, count) {
      const { client } = await follow(url, job, after);
      await client.inbox.until(() => client.events(job).length >= count);
      return finish(client, job, after, count);
    },
    async readToEnd(url, job, after) {
      const { client } = await follow(url, job, after);
      await client.inbox.find(({ json }) => json.type === 'end');
      return finish(client, job, after, Number.POSITIVE_INFINITY);
    },
    async comeBack(url, job, after) {
      const { client, reply } = await follow(url, job, after);
      if (!reply.ok) return { problem: reply.error };
      const gap = (await client.inbox.find(({ json }) => json.type === 'gap')).json;
      await client.inbox.until(() => client.events(job).length > 0);
      return { gap, first: seqOf(client.events(job)[0]!) };
    },
  };
}

const overSse: Reader = {
  name: 'sse',
  async read(url, job, after, count) {
    const client = await openStream(url, job, after);
    await client.inbox.until(() => client.events().length >= count && client.lastId !== undefined);
    client.close();
    const events = client.events().slice(0, count);
    const ids = client.inbox.all.flatMap(({ id }) => (id === undefined ? [] : [id])); // the first is the heartbeat's
    return { events, cursor: ids[count]! };
  },
  async readToEnd(url, job, after) {
    const client = await openStream(url, job, after);
    if (client.status === 204) return { events: [], cursor: after ?? '0' };
    await client.ended;
    return { events: client.events(), cursor: client.lastId ?? after ?? '0' };
  },
  async comeBack(url, job, after) {
    const client = await openStream(url, job, after);
    if (client.status !== 200) return { problem: await problemOf(client) };
    const gap = (await client.inbox.find(({ event }) => event === 'gap')).json;
    await client.inbox.until(() => client.events().length > 0);
    return { gap, first: seqOf(client.events()[0]!) };
  },
};

const overPolling: Reader = {
  name: 'polling',
  async read(url, job, after, count) {
    if (count === 0) return { events: [], cursor: after ?? '0' };
    const events = await pollUntil(url, job, after, count);
    return { events, cursor: cursorOf(events.at(-1)) };
  },
  async readToEnd(url, job, after) {
    const events = await pollUntil(url, job, after, Number.POSITIVE_INFINITY);
    return { events, cursor: events.length > 0 ? cursorOf(events.at(-1)) : (after ?? '0') };
  },
  async comeBack(url, job, after) {
    const { status, text } = await poll(url, job, `after=${encodeURIComponent(after)}`);
    if (status === 200) throw new Error(`The cursor was taken: ${text}`);
    return { problem: JSON.parse(text) };
  },
};

/** A job that is never there: a list goes on without it. */
const NOT_THERE = '019aa4c2-7f6e-7c30-b5a1-000000000000';

function listWith(job: string, after: string | undefined): string {
  const cursor = after === undefined ? '' : `@${encodeURIComponent(after)}`;
  return `job=${NOT_THERE}&job=${job}${cursor}`;
}

function readOf(events: string[], after: string | undefined): Read {
  return { events, cursor: events.length > 0 ? cursorOf(events.at(-1)) : (after ?? '0') };
}

const overManySse: Reader = {
  name: 'sse of many jobs',
  async read(url, job, after, count) {
    const client = await SseClient.open(url, `/v1/events?${listWith(job, after)}`);
    await client.inbox.until(() => client.events().length >= count);
    client.close();
    return readOf(client.events().slice(0, count), after);
  },
  async readToEnd(url, job, after) {
    const client = await SseClient.open(url, `/v1/events?${listWith(job, after)}`);
    await client.ended;
    return readOf(client.events(), after);
  },
  async comeBack(url, job, after) {
    const client = await SseClient.open(url, `/v1/events?${listWith(job, after)}`);
    if (client.status !== 200) return { problem: await problemOf(client) };
    const told = await client.inbox.find(({ event, json }) => event !== 'heartbeat' && json.job === job);
    if (told.event === 'problem') return { problem: told.json };
    await client.inbox.until(() => client.events().length > 0);
    return { gap: told.json, first: seqOf(client.events()[0]!) };
  },
};

const overManyPolls: Reader = {
  name: 'polling of many jobs',
  async read(url, job, after, count) {
    const events: string[] = [];
    for (let query = listWith(job, after); events.length < count; ) {
      const page = await pollMany(url, `${query}&limit=${Math.min(count - events.length, 1000)}&wait=5`);
      if (page.status !== 200) throw new Error(page.text);
      events.push(...page.events);
      query = `${listWith(job, undefined)}&after=${page.next}`;
      if (page.ended) break;
    }
    return readOf(events, after);
  },
  readToEnd(url, job, after) {
    return overManyPolls.read(url, job, after, Number.POSITIVE_INFINITY);
  },
  async comeBack(url, job, after) {
    const { status, text, gaps, problems, events } = await pollMany(url, listWith(job, after));
    const problem = status === 200 ? problems?.find((each) => each.job === job) : JSON.parse(text);
    if (problem) return { problem };
    return { gap: gaps![0]!, first: seqOf(events[0]!) };
  },
};

/** Every way to follow a job. */
export const readers: readonly Reader[] = [
  overWebSocket('websocket', false),
  overWebSocket('websocket in batches', true),
  overSse,
  overPolling,
];

/** Every way to follow a job among others. */
export const manyReaders: readonly Reader[] = [overManySse, overManyPolls];

function openStream(url: string, job: string, after: string | undefined): Promise<SseClient> {
  const headers: Record<string, string> = after === undefined ? {} : { 'last-event-id': after };
  return SseClient.open(url, `/v1/jobs/${job}/events`, headers);
}

async function problemOf(client: SseClient): Promise<Problem> {
  const length = Number(client.headers['content-length']);
  while (Buffer.byteLength(client.body) < length) await new Promise((resolve) => client.socket.once('data', resolve));
  return JSON.parse(client.body);
}
