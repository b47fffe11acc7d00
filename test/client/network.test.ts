/** The SDK in a page, against a real server, through what lies between them in companies, trains and phone networks. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../generated/client/src/index.ts';
import { TRANSPORTS, type TransportName } from '../../src/client/options.ts';
import type { RunningServer } from '../../src/server.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { Middlebox, type StaticFile } from '../support/middlebox.ts';
import { sharedServer } from '../support/server.ts';
import { upTo } from './support/client.ts';
import { type PageGlobals, pageFiles } from './support/page.ts';

/** A page starts a job that tells points without end, follows it, and cancels it when it has seen enough. */
interface Story {
  /** How many points are enough; where nothing is said, it has seen enough when `isEnough` is set in the page. */
  readonly points?: number;
  readonly transports?: TransportName[];
}

/** What the page's handler saw. */
interface Seen {
  readonly seqs: number[];
  /** The `index` of each point. */
  readonly indexes: number[];
  /** Which transports carried it, why, and how many ms after it began to follow. */
  readonly changes: { transport: string; reason: string; afterMs: number }[];
  readonly reconnects: { reason: string; afterMs: number }[];
}

/** Runs in the page. */
async function follow({ points, transports }: Story): Promise<Seen> {
  const { createClient } = (globalThis as unknown as PageGlobals).jobwire;
  const client = createClient({ baseUrl: '/', ...(transports ? { transports } : {}) });
  const run = client.replay.start({ intervalMs: 20, loop: true });
  await run.id();
  const started = performance.now();
  const afterMs = () => Math.round(performance.now() - started);
  const isEnough = (count: number) =>
    points === undefined ? (globalThis as { isEnough?: boolean }).isEnough === true : count >= points;
  let isCancelled = false;
  const seen: Seen = { seqs: [], indexes: [], changes: [], reconnects: [] };
  run.on('transport', ({ transport, reason }) => seen.changes.push({ transport, reason, afterMs: afterMs() }));
  run.on('reconnect', ({ reason }) => seen.reconnects.push({ reason, afterMs: afterMs() }));
  for await (const event of run) {
    seen.seqs.push(event.seq);
    if (event.type !== 'point') continue;
    seen.indexes.push(event.data.index);
    Object.assign(globalThis, { handled: seen.indexes.length });
    if (isCancelled || !isEnough(seen.indexes.length)) continue;
    isCancelled = true;
    void run.cancel();
  }
  client.close();
  return seen;
}

/** Runs in the page: follows twenty jobs, and asks for another thing while all of them go on. */
async function followTwenty(options: { transport: TransportName; points: number }) {
  const { createClient } = (globalThis as unknown as PageGlobals).jobwire;
  const client = createClient({ baseUrl: '/', transports: [options.transport] });
  const values = Array.from({ length: options.points }, (_, i) => i);
  let laterMs = 0;
  const followed = Array.from({ length: 20 }, async () => {
    const seqs: number[] = [];
    for await (const { seq } of client.replay.start({ values, intervalMs: 20 })) {
      seqs.push(seq);
      if (seq !== 10 || laterMs > 0) continue;
      laterMs = Number.NaN;
      const asked = performance.now();
      for await (const _ of client.jobs.list()) break;
      laterMs = performance.now() - asked;
    }
    return seqs;
  });
  const all = await Promise.all(followed);
  client.close();
  return { all, laterMs };
}

/**
 * Runs in the page: handles each event into the app's own database, in one transaction with the cursor.
 * Answers the seqs that are there when the job is over.
 */
async function keepInDatabase(job: string): Promise<number[]> {
  const { createClient } = (globalThis as unknown as PageGlobals).jobwire;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('app', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('seqs', { autoIncrement: true });
    opening.result.createObjectStore('cursors');
  };
  const database = await done(opening);
  const store = (name: string) => database.transaction(name).objectStore(name);
  let handled = 0;
  const checkpoint = {
    load: () => done<string | undefined>(store('cursors').get(job)),
    save: (_: string, cursor: string) => {
      const transaction = database.transaction(['seqs', 'cursors'], 'readwrite');
      transaction.objectStore('cursors').put(cursor, job);
      transaction.objectStore('seqs').add(handled);
      return new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
    },
  };
  for await (const { seq } of createClient({ baseUrl: '/' }).jobs.watch(job, { checkpoint })) handled = seq;
  return done(store('seqs').getAll());
}

/** A page that is not in front draws no frames, with which Playwright would look. */
const POLLING = { polling: 20 };

/** `accepted`, `started`, the points and `cancelled` came once each, in order. */
function expectExact({ seqs, indexes }: Pick<Seen, 'seqs' | 'indexes'>, points: number): void {
  expect(indexes.length).toBeGreaterThanOrEqual(points);
  expect(indexes).toEqual(indexes.map((_, i) => i));
  expect(seqs).toEqual(upTo(indexes.length + 3));
}

describe.runIf(hasBrowser)('a page', () => {
  const browser = useBrowser();
  let server: RunningServer;
  let files: Map<string, StaticFile>;
  const boxes: Middlebox[] = [];
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    server = await sharedServer({ JOBWIRE_ENGINE: 'memory', JOBWIRE_WORKERS: '4' });
    files = await pageFiles();
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    for (const box of boxes) box.close();
  });

  async function open(begin: (box: Middlebox) => void = () => {}): Promise<{ box: Middlebox; page: Page }> {
    const box = await Middlebox.start(server.url, files);
    boxes.push(box);
    begin(box);
    const context = await browser().newContext();
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${box.url}/page`);
    await page.waitForFunction('globalThis.jobwire');
    return { box, page };
  }

  describe('falls back', () => {
    interface Blocked {
      readonly begin: (box: Middlebox) => void;
      readonly transports?: TransportName[];
      readonly to: TransportName;
      readonly within: number;
      readonly reason: RegExp;
    }

    const sockets = (how: Middlebox['webSockets']) => (box: Middlebox) => {
      box.webSockets = how;
    };
    const holdStreams = (box: Middlebox) => {
      box.streams = 'hold';
    };

    /** By protocol and issue: SSE within 5 s, polling within 15 s. */
    const BLOCKED: Readonly<Record<string, Blocked>> = {
      'WebSocket refused': { begin: sockets('refuse'), to: 'sse', within: 5000, reason: /^WebSocket: .*did not get/ },
      'WebSocket cut at once': { begin: sockets('cut'), to: 'sse', within: 5000, reason: /^WebSocket: .*did not get/ },
      'WebSocket silent': { begin: sockets('silent'), to: 'sse', within: 5000, reason: /within 3 s/ },
      'SSE held back': {
        begin: holdStreams,
        transports: ['sse', 'polling'],
        to: 'polling',
        within: 15_000,
        reason: /^SSE: .*holds it back/,
      },
      'WebSocket refused, SSE held back': {
        begin: (box) => {
          box.webSockets = 'refuse';
          box.streams = 'hold';
        },
        to: 'polling',
        within: 15_000,
        reason: /^WebSocket: .* SSE: .*holds it back/,
      },
      'WebSocket silent, SSE held back': {
        begin: (box) => {
          box.webSockets = 'silent';
          box.streams = 'hold';
        },
        to: 'polling',
        within: 15_000,
        reason: /^WebSocket: .* SSE: .*holds it back/,
      },
    };

    const POINTS = 30;
    const stories = new Map<string, Promise<Seen>>();
    const took: string[] = [];
    beforeAll(async () => {
      const pages = new Map<string, Page>();
      for (const [name, { begin }] of Object.entries(BLOCKED)) pages.set(name, (await open(begin)).page);
      // They wait more than they work: all at once.
      for (const [name, { transports }] of Object.entries(BLOCKED)) {
        const story = { points: POINTS, ...(transports ? { transports } : {}) };
        stories.set(name, pages.get(name)!.evaluate(follow, story));
      }
    });
    afterAll(() => console.log(`Time to fall back, in Chromium:\n${took.join('\n')}`));

    it.each(Object.entries(BLOCKED))('%s', async (name, { to, within, reason }) => {
      const seen = await stories.get(name)!;
      expectExact(seen, POINTS);
      expect(seen.changes).toHaveLength(1);
      const [change] = seen.changes;
      expect(change).toMatchObject({ transport: to, reason: expect.stringMatching(reason) });
      took.push(`  ${name.padEnd(34)}→ ${to.padEnd(8)} ${(change!.afterMs / 1000).toFixed(1).padStart(5)} s`);
      expect(change!.afterMs).toBeLessThan(within);
    });
  });

  it('handles every event once where connections are cut again and again', async () => {
    const { box, page } = await open();
    const points = 120;
    const followed = page.evaluate(follow, { points });
    for (const handled of [5, 25, 45, 65, 85]) {
      await page.waitForFunction((count) => (globalThis as { handled?: number }).handled! > count, handled, POLLING);
      box.cutAll();
    }
    const seen = await followed;
    expectExact(seen, points);
    expect(seen.reconnects.length).toBeGreaterThan(2);
  });

  it.each(['sse', 'polling'] as const)(
    'follows twenty runs at once over HTTP/1.1 (%s), and has connections left for more',
    async (transport) => {
      const { box, page } = await open();
      const { all, laterMs } = await page.evaluate(followTwenty, { transport, points: 15 });
      expect(all).toEqual(Array.from({ length: 20 }, () => upTo(18)));
      expect(box.mostFollowed).toBeLessThan(6); // one at a time, but those that were left may not have closed yet
      expect(laterMs).toBeGreaterThan(0);
    },
  );

  it('goes on within seconds of being back online, over any transport, though nobody closed its connections', async () => {
    const pages = await Promise.all(TRANSPORTS.map(() => open()));
    const followed = pages.map(async ({ box, page }, i) => {
      const seen = page.evaluate(follow, { transports: [TRANSPORTS[i]!] });
      const handles = (more: number) =>
        page.waitForFunction((count) => (globalThis as { handled?: number }).handled! > count, more, POLLING);
      await handles(10);
      await page.context().setOffline(true);
      await page.waitForFunction('!navigator.onLine', undefined, POLLING); // too short an outage is told to no page
      box.goDark();
      const before = await page.evaluate(() => (globalThis as { handled?: number }).handled!);
      await page.context().setOffline(false);
      await handles(before + 50);
      // Not before: a cancel that goes dark on its way is sent again only after the SDK's 30 s for a request.
      await page.evaluate(() => Object.assign(globalThis, { isEnough: true }));
      return seen;
    });
    const all = await Promise.all(followed);
    for (const seen of all) expectExact(seen, 60);
    // Between two polls there is no connection to be lost.
    expect(all.slice(0, 2).map(({ reconnects }) => reconnects.length)).toEqual([1, 1]);
    for (const { afterMs } of all.flatMap(({ reconnects }) => reconnects)) expect(afterMs).toBeLessThan(15_000);
  });

  it('that is reloaded at any moment handles every event once, with its own database transaction', async () => {
    const { page } = await open();
    const client = createClient({ baseUrl: server.url });
    onTestFinished(client.close);
    const job = await client.replay.start({ intervalMs: 20, loop: true }).id();
    const cut: unknown[] = [];
    for (let reload = 0; reload < 4; reload++) {
      const handling = page.evaluate(keepInDatabase, job).catch(() => 'reloaded');
      await page.waitForTimeout(300);
      await page.reload();
      await page.waitForFunction('globalThis.jobwire');
      cut.push(await handling);
    }
    expect(cut).toEqual(Array(4).fill('reloaded'));
    await client.jobs.cancel(job);
    const handled = await page.evaluate(keepInDatabase, job);
    expect(handled).toEqual(upTo((await client.jobs.get(job)).lastSeq));
    expect(handled.length).toBeGreaterThan(20);
  });
});
