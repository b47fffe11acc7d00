import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { TRANSPORTS, type TransportName } from '../../src/client/options.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import type { StaticFile } from '../support/middlebox.ts';
import { upTo } from './support/client.ts';
import { type PageGlobals, pageFiles } from './support/page.ts';
import { Peer } from './support/peer.ts';
import { PeerJob } from './support/peer-job.ts';
import { JOB, line, wholeLog } from './support/wire.ts';

/** What a page does: reads a job, and says what it handled. */
interface Reading {
  transports?: TransportName[];
  checkpoint?: 'indexedDB' | 'localStorage';
  /** Stop for good at this event, as a page does that is closed while it handles it. */
  stopAt?: number;
  /** Go on at it for ever, and let nothing else run. */
  hangAt?: number;
}

interface Read {
  seqs: number[];
  changes: { transport: string; reason: string }[];
}

/** Runs in the page. */
async function readJob({ transports, checkpoint, stopAt, hangAt, job }: Reading & { job: string }): Promise<Read> {
  const { jobwire } = globalThis as unknown as PageGlobals;
  const { createClient, indexedDbCheckpoint, localStorageCheckpoint } = jobwire;
  const client = createClient({ baseUrl: '/', ...(transports ? { transports } : {}) });
  const checkpoints = { indexedDB: indexedDbCheckpoint, localStorage: localStorageCheckpoint };
  const run = client.jobs.watch(job, { ...(checkpoint ? { checkpoint: checkpoints[checkpoint]() } : {}) });
  const changes: Read['changes'] = [];
  run.on('transport', (change) => changes.push(change));
  const seqs: number[] = [];
  for await (const { seq } of run) {
    if (seq === stopAt) return { seqs, changes };
    if (seq === hangAt) for (console.log('hangs'); ; );
    seqs.push(seq);
  }
  return { seqs, changes };
}

describe.runIf(hasBrowser)('in Chromium', () => {
  const browser = useBrowser();
  let context: BrowserContext;
  let files: Map<string, StaticFile>;
  beforeAll(async () => {
    files = await pageFiles();
    context = await browser().newContext();
  });

  async function startPeer(job: PeerJob): Promise<Peer> {
    const peer = await Peer.start(job);
    peer.onRequest = ({ path }, response) => {
      const file = files.get(path.replace(/\?.*$/, ''));
      return file && response.writeHead(200, { 'content-type': file.type }).end(file.body);
    };
    return peer;
  }

  async function open(peer: Peer): Promise<Page> {
    const page = await context.newPage();
    onTestFinished(() => page.close());
    await page.goto(`${peer.baseUrl}/page`);
    return page;
  }

  it.each(TRANSPORTS)('a page follows a job over %s', async (transport) => {
    const page = await open(await startPeer(new PeerJob().addAll(wholeLog(250))));
    const { seqs, changes } = await page.evaluate(readJob, { transports: [transport], job: JOB });
    expect(seqs).toEqual(upTo(250));
    expect(changes.map(({ transport }) => transport)).toEqual([transport]);
  });

  it('a page that could not load all of the SDK loads the rest when it follows', async () => {
    const peer = await startPeer(new PeerJob().addAll(wholeLog(5)));
    const serve = peer.onRequest;
    let refused = 0;
    peer.onRequest = (request, response) => {
      if (request.path !== '/sdk/transports.js' || ++refused > 2) return serve(request, response);
      return response.writeHead(503).end();
    };
    const page = await open(peer);
    expect((await page.evaluate(readJob, { job: JOB })).seqs).toEqual(upTo(5));
    expect(refused).toBe(3);
  });

  it('a page that names the SDK with a query, and so loads it twice, is told', async () => {
    const page = await open(await startPeer(new PeerJob().addAll(wholeLog(5))));
    await page.evaluate("import('/sdk/jobwire.js?v=2').then((sdk) => { globalThis.jobwire = sdk; })");
    await expect(page.evaluate(readJob, { job: JOB })).rejects.toThrow(/import jobwire\.js without a query/);
  });

  it.each(['indexedDB', 'localStorage'] as const)(
    'a page that is reloaded goes on with the next event (%s)',
    async (checkpoint) => {
      const page = await open(await startPeer(new PeerJob().addAll(wholeLog(6))));
      const before = await page.evaluate(readJob, { checkpoint, stopAt: 4, job: JOB });
      await page.reload();
      const after = await page.evaluate(readJob, { checkpoint, job: JOB });
      expect([before.seqs, after.seqs]).toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ]);
    },
  );

  it('a page that crashes in the body of its loop does not get again what it was done with', async () => {
    const peer = await startPeer(new PeerJob().addAll(wholeLog(6)));
    const page = await open(peer);
    const devTools = await context.newCDPSession(page);
    const hangs = page.waitForEvent('console', (message) => message.text() === 'hangs');
    const crashed = page.waitForEvent('crash');
    const lost = page.evaluate(readJob, { checkpoint: 'indexedDB', hangAt: 4, job: JOB } as const).catch(() => 'lost');
    await hangs;
    void devTools.send('Page.crash').catch(() => {}); // nobody is left to answer
    await crashed;
    expect(await lost).toBe('lost');
    const after = await (await open(peer)).evaluate(readJob, { checkpoint: 'indexedDB', job: JOB } as const);
    expect(after.seqs).toEqual([4, 5, 6]);
  });

  it('a page whose database the browser closes goes on, and lets another delete it', async () => {
    const job = new PeerJob().addAll([line(1), line(2)]);
    const peer = await startPeer(job);
    const page = await open(peer);
    const read = page.evaluate(readJob, { checkpoint: 'indexedDB', job: JOB } as const);
    await expect.poll(() => savedCursor(page)).toMatch(/^2-/);
    const devTools = await context.newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', { origin: peer.baseUrl, storageTypes: 'indexeddb' });
    job.addAll(wholeLog(5).slice(2));
    expect((await read).seqs).toEqual(upTo(5));
    const deleted = page.evaluate(
      () =>
        new Promise((resolve) => {
          const deleting = indexedDB.deleteDatabase('jobwire');
          deleting.onsuccess = () => resolve('deleted');
          deleting.onblocked = () => resolve('blocked');
        }),
    );
    expect(await deleted).toBe('deleted');
  });

  it('of two tabs with one checkpoint one handles the events, and the other goes on when it is closed', async () => {
    const job = new PeerJob().addAll([line(1), line(2)]);
    const peer = await startPeer(job);
    const [first, second] = [await open(peer), await open(peer)];
    const lost = first.evaluate(readJob, { checkpoint: 'indexedDB', job: JOB } as const).catch(() => 'closed');
    await expect.poll(() => savedCursor(first)).toMatch(/^2-/);
    const handled = second.evaluate(readJob, { checkpoint: 'indexedDB', job: JOB } as const);
    job.addAll([line(3)]);
    await expect.poll(() => savedCursor(second)).toMatch(/^3-/);
    await first.close();
    job.addAll(wholeLog(4).slice(3));
    expect((await handled).seqs).toEqual([4]);
    expect(await lost).toBe('closed');
  });

  /** What the page has kept for the job. */
  function savedCursor(page: Page): Promise<unknown> {
    return page.evaluate(
      (job) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('jobwire', 1);
          opening.onupgradeneeded = () => opening.transaction!.abort(); // the SDK makes it, not this look
          opening.onerror = () => resolve('');
          opening.onsuccess = () => {
            const request = opening.result.transaction('cursors').objectStore('cursors').get(job);
            request.onsuccess = () => resolve(request.result ?? '');
            request.onerror = () => reject(request.error);
          };
        }),
      JOB,
    );
  }
});
