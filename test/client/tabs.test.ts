/** Several tabs of one browser that share the connections of one of them (`shareAs`). */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { TRANSPORTS, type TransportName } from '../../src/client/options.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import type { StaticFile } from '../support/middlebox.ts';
import { upTo } from './support/client.ts';
import { type PageGlobals, pageFiles } from './support/page.ts';
import { Peer } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { line, wholeLog } from './support/wire.ts';

/** However busy the machine is. */
const SOON = { timeout: 10_000 };

interface Wish {
  job: string;
  transport: TransportName;
  shareAs?: string;
  tokens?: string[];
  /** It stays in the body of its loop at this event, for as long as the page has no `goOn`. */
  stopAt?: number;
}

/** What was handled, and what went wrong. */
interface Followed {
  seqs: number[];
  reconnects: string[];
  error?: object;
}

/** Runs in the page: follows a job to its end. */
async function follow({ job, transport, shareAs = 'ann', tokens, stopAt }: Wish): Promise<Followed> {
  const { createClient, NotFoundError } = (globalThis as unknown as PageGlobals).jobwire;
  const state = globalThis as unknown as { handled: Record<string, number>; goOn?: boolean };
  const token = tokens && (() => (tokens.length > 1 ? tokens.shift() : tokens[0]));
  const client = createClient({ baseUrl: '/', transports: [transport], shareAs, ...(token ? { token } : {}) });
  const seqs: number[] = [];
  const reconnects: string[] = [];
  const run = client.jobs.watch(job);
  run.on('reconnect', ({ reason }) => reconnects.push(reason));
  try {
    for await (const { seq } of run) {
      seqs.push(seq);
      state.handled = { ...state.handled, [job]: seq };
      while (seq === stopAt && !state.goOn) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { seqs, reconnects };
  } catch (error) {
    const { name, code, status } = error as InstanceType<typeof NotFoundError>;
    return { seqs, reconnects, error: { name, code, status, isNotFound: error instanceof NotFoundError } };
  } finally {
    client.close();
  }
}

describe.runIf(hasBrowser)('tabs that share', () => {
  const browser = useBrowser();
  let files: Map<string, StaticFile>;
  let context: BrowserContext;
  /** Tabs that no test has now: to make one takes longer than most of what they do. */
  const free: Page[] = [];
  beforeAll(async () => {
    files = await pageFiles();
    context = await browser().newContext();
  });

  async function startPeer(...jobs: PeerJob[]) {
    const peer = await Peer.start(...jobs);
    let open = 0;
    peer.onRequest = ({ path }, response) => {
      const file = files.get(path);
      if (file) return response.writeHead(200, { 'content-type': file.type }).end(file.body);
      if (path !== '/v1/events') return false;
      open++;
      response.on('close', () => open--);
      return false;
    };
    /** Connections that carry events now, of all tabs. */
    const connections = (transport: TransportName) =>
      transport === 'websocket' ? peer.sockets.filter(({ ws }) => ws.readyState === ws.OPEN).length : open;
    return { peer, connections };
  }

  async function openTab(peer: Peer): Promise<Page> {
    const page = free.pop() ?? (await context.newPage());
    onTestFinished(() => void (page.isClosed() || free.push(page)));
    await page.goto(`${peer.baseUrl}/page`);
    await page.waitForFunction('globalThis.jobwire');
    return page;
  }

  const followIn = (page: Page, wish: Wish) => page.evaluate(follow, wish);
  const handled = (page: Page, job: string) =>
    page.evaluate((id) => (globalThis as { handled?: Record<string, number> }).handled?.[id] ?? 0, job);

  it.each(TRANSPORTS)('have one connection over %s, for the same job and for others', async (transport) => {
    const jobs = ['one', 'two', 'three'].map((id) => new PeerJob(id).addAll([line(1, id), line(2, id)]));
    const { peer, connections } = await startPeer(...jobs);
    const tabs = [await openTab(peer), await openTab(peer), await openTab(peer)];
    const wishes = [
      ...tabs.map((tab) => ({ tab, job: 'one' })),
      { tab: tabs[1]!, job: 'two' },
      { tab: tabs[2]!, job: 'three' },
    ];
    const followed = [];
    for (const { tab, job } of wishes) {
      followed.push(followIn(tab, { job, transport }));
      await expect.poll(() => handled(tab, job), SOON).toBe(2);
    }
    for (const job of jobs) job.add('log', { level: 'info', message: 'all have caught up' });
    await Promise.all(wishes.map(({ tab, job }) => expect.poll(() => handled(tab, job), SOON).toBe(3)));
    // What served to catch up is let go.
    await expect.poll(() => connections(transport), SOON).toBe(1);
    for (const job of jobs) job.addAll(wholeLog(30, job.id).slice(3));
    expect(await Promise.all(followed)).toEqual(wishes.map(() => ({ seqs: upTo(30), reconnects: [] })));
  });

  it('go on over another tab when the one with the connection is closed, and nobody is told of it', async () => {
    const job = new PeerJob('one').addAll([line(1, 'one')]);
    const { peer, connections } = await startPeer(job);
    const [first, second, third] = [await openTab(peer), await openTab(peer), await openTab(peer)];
    const wish: Wish = { job: 'one', transport: 'websocket' };
    const lost = followIn(first, wish).catch(() => 'closed');
    await expect.poll(() => handled(first, 'one'), SOON).toBe(1);
    const followed = [followIn(second, wish), followIn(third, wish)];
    for (const tab of [second, third]) await expect.poll(() => handled(tab, 'one'), SOON).toBe(1);
    await first.close();
    expect(await lost).toBe('closed');
    job.addAll(wholeLog(20, 'one').slice(1, 19));
    for (const tab of [second, third]) await expect.poll(() => handled(tab, 'one'), SOON).toBe(19);
    await expect.poll(() => connections('websocket'), SOON).toBe(1);
    job.add('cancelled', {});
    expect(await Promise.all(followed)).toEqual([1, 2].map(() => ({ seqs: upTo(20), reconnects: [] })));
  });

  it('do not wait for one whose handler is slow, which loses nothing', async () => {
    const LONG = 2000;
    const job = new PeerJob('one').addAll([line(1, 'one')]);
    const { peer } = await startPeer(job);
    const [first, slow] = [await openTab(peer), await openTab(peer)];
    const quick = followIn(first, { job: 'one', transport: 'websocket' });
    await expect.poll(() => handled(first, 'one'), SOON).toBe(1);
    const slowly = followIn(slow, { job: 'one', transport: 'websocket', stopAt: 1 });
    await expect.poll(() => handled(slow, 'one'), SOON).toBe(1);
    job.addAll(wholeLog(LONG, 'one').slice(1));
    expect((await quick).seqs).toEqual(upTo(LONG));
    expect(await handled(slow, 'one')).toBe(1);
    await slow.evaluate('globalThis.goOn = true');
    expect(await slowly).toEqual({ seqs: upTo(LONG), reconnects: [] });
  });

  it('are told what is wrong as if the connection were their own', async () => {
    const { peer } = await startPeer(new PeerJob('one').addAll([line(1, 'one')]));
    const [first, second] = [await openTab(peer), await openTab(peer)];
    void followIn(first, { job: 'one', transport: 'websocket' }).catch(() => {});
    await expect.poll(() => handled(first, 'one'), SOON).toBe(1);
    const { error } = await followIn(second, { job: 'nowhere', transport: 'websocket' });
    expect(error).toEqual({ name: 'NotFoundError', code: 'job-not-found', status: 404, isNotFound: true });
    expect(peer.sockets).toHaveLength(1);
  });

  it('go on when the token of the one with the connection is refused', async () => {
    const jobs = ['one', 'two'].map((id) => new PeerJob(id).addAll([line(1, id)]));
    const { peer } = await startPeer(...jobs);
    const [first, second] = [await openTab(peer), await openTab(peer)];
    const hosted = followIn(first, { job: 'one', transport: 'websocket', tokens: ['a', 'b'] });
    await expect.poll(() => handled(first, 'one'), SOON).toBe(1);
    const followed = followIn(second, { job: 'two', transport: 'websocket', tokens: ['c'] });
    await expect.poll(() => handled(second, 'two'), SOON).toBe(1);
    peer.sockets[0]!.ws.close(4001, 'unauthorized');
    jobs[1]!.add('cancelled', {});
    expect((await followed).seqs).toEqual(upTo(2));
    jobs[0]!.add('cancelled', {});
    expect((await hosted).seqs).toEqual(upTo(2));
    expect(peer.sockets.flatMap((socket) => socket.of('auth').map(({ token }) => token))).toEqual(['a', 'b']);
  });

  it('another name share nothing with them', async () => {
    const job = new PeerJob('one').addAll([line(1, 'one')]);
    const { peer, connections } = await startPeer(job);
    const tabs = [await openTab(peer), await openTab(peer)];
    const followed = tabs.map((tab, i) => followIn(tab, { job: 'one', transport: 'websocket', shareAs: `u${i}` }));
    for (const tab of tabs) await expect.poll(() => handled(tab, 'one'), SOON).toBe(1);
    expect(connections('websocket')).toBe(2);
    job.add('cancelled', {});
    expect((await Promise.all(followed)).map(({ seqs }) => seqs)).toEqual([upTo(2), upTo(2)]);
  });

  it('a name of which the one with the connection does not answer make their own, within seconds', async () => {
    const job = new PeerJob('one').addAll(wholeLog(3, 'one'));
    const { peer } = await startPeer(job);
    const [deaf, other] = [await openTab(peer), await openTab(peer)];
    // As a tab that the browser has frozen.
    await deaf.evaluate(
      (name) =>
        new Promise<void>((held) => {
          void navigator.locks.request(name, () => {
            held();
            return new Promise(() => {});
          });
        }),
      `jobwire:${peer.baseUrl}/:ann`,
    );
    expect(await followIn(other, { job: 'one', transport: 'websocket' })).toEqual({ seqs: upTo(3), reconnects: [] });
  });
});
