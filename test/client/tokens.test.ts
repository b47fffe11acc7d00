/** The SDK against a real server with authentication: tokens that are refused, that end while it reads, and tickets. */
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../generated/client/src/index.ts';
import { type ClientOptions, TRANSPORTS } from '../../src/client/options.ts';
import { sharedServer } from '../support/server.ts';
import { AUTH, tokenFor } from '../support/tokens.ts';
import { upTo } from './support/client.ts';

/** Told to be about to end: that comes a minute before. */
const ENDING = { ttl: 60 };
const ENDED = { ttl: -3600 };

describe('a client with tokens', () => {
  let baseUrl: string;
  beforeAll(async () => {
    baseUrl = (await sharedServer({ ...AUTH, JOBWIRE_ENGINE: 'memory' })).url;
  });

  /** A client whose token function gives these in turn, and how often it was called. */
  function clientWith(tokens: readonly Promise<string>[], options: Partial<ClientOptions> = {}) {
    let asked = 0;
    const token = () => tokens[Math.min(asked++, tokens.length - 1)]!;
    const client = createClient({ baseUrl, token, ...options });
    onTestFinished(client.close);
    return { client, asked: () => asked };
  }

  it.each(TRANSPORTS)(
    'asks again where one is refused, before a call and before it follows over %s',
    async (transport) => {
      const { client, asked } = clientWith([tokenFor('ann', ENDED), tokenFor('ann')], { transports: [transport] });
      const id = await client.replay.start({ values: [1, 2, 3], intervalMs: 0 }).id();
      expect(asked()).toBe(2);
      const other = clientWith([tokenFor('ann', ENDED), tokenFor('ann')], { transports: [transport] });
      const seqs: number[] = [];
      for await (const { seq } of other.client.jobs.watch(id)) seqs.push(seq);
      expect(seqs).toEqual(upTo(6));
      expect(other.asked()).toBe(2);
    },
  );

  it('says so where the new one is refused too', async () => {
    const { client, asked } = clientWith([tokenFor('ann', ENDED)]);
    const run = client.jobs.watch('019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44');
    await expect(run.result()).rejects.toMatchObject({ name: 'AuthError', code: 'unauthorized', status: 401 });
    expect(asked()).toBe(2);
  });

  it('renews one in place on the WebSocket that it has, before it ends', async () => {
    const replies: { to?: string; ok?: boolean }[] = [];
    let opened = 0;
    class Watched extends WebSocket {
      constructor(url: string | URL, protocols?: string[]) {
        super(url, protocols);
        opened++;
        this.addEventListener('message', ({ data }) => replies.push(JSON.parse(data)));
      }
    }
    const { client, asked } = clientWith([tokenFor('ann', ENDING), tokenFor('ann')], { WebSocket: Watched });
    const run = client.replay.start({ intervalMs: 10, loop: true });
    const reconnects: unknown[] = [];
    run.on('reconnect', (reconnect) => reconnects.push(reconnect));
    const renewed = () => replies.filter(({ to, ok }) => to === 'auth' && ok).length === 2;
    const seqs: number[] = [];
    let after = 0;
    for await (const { seq } of run) {
      seqs.push(seq);
      if (renewed() && ++after === 5) void run.cancel();
    }
    expect(seqs).toEqual(upTo(seqs.length));
    expect(after).toBeGreaterThanOrEqual(5);
    expect([opened, asked(), reconnects]).toEqual([1, 2, []]);
  });

  it('comes back at once with a new one where an event stream is about to lose its own', async () => {
    const { client, asked } = clientWith([tokenFor('ann', ENDING), tokenFor('ann')], { transports: ['sse'] });
    const run = client.replay.start({ intervalMs: 10, loop: true });
    const reconnects: { reason: string; delayMs: number }[] = [];
    run.on('reconnect', ({ reason, delayMs }) => reconnects.push({ reason, delayMs }));
    const seqs: number[] = [];
    let after = 0;
    for await (const { seq } of run) {
      seqs.push(seq);
      if (reconnects.length > 0 && ++after === 5) void run.cancel();
    }
    expect(seqs).toEqual(upTo(seqs.length));
    expect(reconnects).toEqual([{ reason: expect.stringMatching(/token .*ends in/), delayMs: 0 }]);
    expect(asked()).toBe(2);
  });

  it('gets tickets, for some jobs or for all, with which a plain EventSource reads', async () => {
    const { client } = clientWith([tokenFor('ann')]);
    const [one, other] = [client.replay.start({ values: [1] }), client.replay.start({ values: [2] })];
    const ids = [await one.id(), await other.id()] as const;
    await Promise.all([one.result(), other.result()]);
    const forOne = await client.jobs.ticket([ids[0]]);
    const forAll = await client.jobs.ticket();
    expect(Date.parse(forOne.expiresAt)).toBeGreaterThan(Date.now());
    expect(await typesOf(ids[0], forOne.ticket)).toEqual(['accepted', 'started', 'point', 'completed', 'end']);
    expect(await typesOf(ids[1], forAll.ticket)).toEqual(['accepted', 'started', 'point', 'completed', 'end']);
    expect(await typesOf(ids[1], forOne.ticket)).toBe(404);
    await expect(client.jobs.ticket(['nowhere'])).rejects.toMatchObject({
      name: 'NotFoundError',
      code: 'job-not-found',
    });
  });

  /** Reads as EventSource does: the types of what comes, or the status where that is no stream. */
  async function typesOf(id: string, ticket: string): Promise<string[] | number> {
    const url = `${baseUrl}/v1/jobs/${id}/events?ticket=${ticket}`;
    const response = await fetch(url, { headers: { accept: 'text/event-stream' } });
    if (!response.ok) return response.status;
    const types: string[] = [];
    const events = response.body!.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    for await (const { event, data } of events) if (event !== 'heartbeat') types.push(event ?? JSON.parse(data).type);
    return types;
  }
});
