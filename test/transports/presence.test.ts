import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import type { JobTypeName } from '../../generated/protocol/index.ts';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { createPresence } from '../../src/jobs/presence.ts';
import { createLog } from '../../src/observe/log.ts';
import { submit } from '../contract/engine/bench.ts';
import { presenceOf } from '../contract/engine/presence.ts';
import { SseClient } from '../support/clients/sse.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { compose } from '../support/compose.ts';
import { ask } from '../support/outside/http.ts';

/** A server with rooms, whose time for presence the test moves. */
async function house() {
  const engine = openMemoryEngine();
  let now = Date.now();
  const clock = { now: () => now, steady: () => now };
  const presence = createPresence(engine, { soleOwner: true, log: createLog('silent'), clock });
  const { url, close } = await compose(engine, { presence });
  onTestFinished(async () => {
    await close();
    await presence.stop();
    await engine.close();
  });
  return {
    url,
    room: async (type: JobTypeName = 'chat') => {
      const id = `019aa4c2-7f6e-7${randomUUID().slice(15)}`;
      return (await submit(engine, { id, type, shared: true })).id;
    },
    told: (job: string) => presenceOf(engine, job),
    /** Lets so many seconds pass. */
    async pass(seconds: number) {
      for (let i = 0; i < seconds; i++) {
        now += 1_000;
        await presence.turn();
      }
    },
  };
}

type House = Awaited<ReturnType<typeof house>>;

/** Until it was told so much of a room. */
async function until({ told }: House, job: string, count: number): Promise<string[]> {
  await expect.poll(() => told(job)).toHaveLength(count);
  return told(job);
}

/** The same, where it takes time: as much as it takes the server to notice, and then some seconds. */
async function passUntil(at: House, job: string, count: number): Promise<string[]> {
  const told = async () => {
    await at.pass(12);
    return at.told(job);
  };
  await expect.poll(told).toHaveLength(count);
  return at.told(job);
}

const socket = (url: string, name: string) => SocketClient.open(url, { path: `/v1/ws?guest=${name}` });
const eventStream = (url: string, job: string, name: string, method = 'GET') =>
  SseClient.open(url, `/v1/jobs/${job}/events?guest=${name}`, {}, method);

it('whoever follows over WebSocket or SSE is there, and gone some time after the last stream', async () => {
  const at = await house();
  const job = await at.room();
  const ann = await socket(at.url, 'ann');
  await ann.ask({ type: 'subscribe', job });
  await until(at, job, 1);
  const bob = await eventStream(at.url, job, 'bob');
  await until(at, job, 2);
  const tab = await eventStream(at.url, job, 'ann');
  await ann.inbox.until(() => ann.events(job).some((text) => text.includes('"joined","data":{"who":"bob","count":2}')));
  await ann.ask({ type: 'unsubscribe', job });
  bob.socket.destroy();
  expect(await passUntil(at, job, 3)).toEqual(['joined ann 1', 'joined bob 2', 'left bob 1']);
  tab.socket.destroy();
  expect((await passUntil(at, job, 4)).at(-1)).toBe('left ann 0');
});

it('a socket that breaks without a goodbye, or comes back at once, is told as what it is', async () => {
  const at = await house();
  const job = await at.room();
  const first = await socket(at.url, 'ann');
  await first.ask({ type: 'subscribe', job });
  await until(at, job, 1);
  first.ws.terminate();
  const second = await socket(at.url, 'ann');
  await second.ask({ type: 'subscribe', job });
  await at.pass(60);
  expect(await at.told(job)).toEqual(['joined ann 1']);
  second.ws.terminate();
  expect(await passUntil(at, job, 2)).toEqual(['joined ann 1', 'left ann 0']);
});

it('whoever polls, asks for a head, or is refused is not there', async () => {
  const at = await house();
  const job = await at.room();
  const page = await ask(`${at.url}/v1/jobs/${job}/events?guest=ann&wait=1&after=latest`);
  expect(page.status).toBe(200);
  expect((await eventStream(at.url, job, 'bob', 'HEAD')).status).toBe(200);
  const cid = await socket(at.url, 'cid');
  expect(await cid.ask({ type: 'subscribe', job, after: 'x' })).toMatchObject({ ok: false });
  expect((await ask(`${at.url}/v1/jobs/${job}?guest=dan`)).status).toBe(200);
  await at.pass(5);
  expect(await at.told(job)).toEqual([]);
});

it('one stream of several jobs makes its caller be in each room', async () => {
  const at = await house();
  const [one, other, quiet] = [await at.room(), await at.room(), await at.room('ticker')];
  const many = await SseClient.open(at.url, `/v1/events?guest=ann&job=${one}&job=${other}&job=${quiet}`);
  await until(at, one, 1);
  await until(at, other, 1);
  many.socket.destroy();
  expect(await passUntil(at, one, 2)).toEqual(['joined ann 1', 'left ann 0']);
  expect(await passUntil(at, other, 2)).toEqual(['joined ann 1', 'left ann 0']);
  expect(await at.told(quiet)).toEqual([]);
});
