import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { RunningServer } from '../../src/server.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';

type Sdk = typeof import('../../generated/client/src/index.ts');

const BUILT = readFileSync('generated/client/dist/browser/jobwire.js');

describe('the SDK for pages', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await sharedServer({ JOBWIRE_ENGINE: 'memory' });
  });

  /** The script as it comes over the wire. */
  async function sdk(headers: Record<string, string> = {}): Promise<{ head: IncomingMessage; body: Buffer }> {
    const [head] = (await once(get(`${server.url}/sdk/jobwire.js`, { headers }), 'response')) as [IncomingMessage];
    return { head, body: await buffer(head) };
  }

  it('is a script, which is asked for anew each time and not sent again while it is the same', async () => {
    const { head, body } = await sdk();
    expect(head.headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/javascript/),
      'cache-control': 'public, no-cache',
      vary: expect.stringContaining('Accept-Encoding'),
    });
    expect(body.equals(BUILT)).toBe(true);
    const again = await sdk({ 'if-none-match': head.headers.etag! });
    expect([again.head.statusCode, again.body.length]).toEqual([304, 0]);
  });

  it('comes packed for who takes it', async () => {
    const { head, body } = await sdk({ 'accept-encoding': 'br, gzip' });
    expect(head.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).equals(BUILT)).toBe(true);
    const plain = await sdk({ 'accept-encoding': 'gzip;q=0' });
    expect(plain.head.headers['content-encoding']).toBeUndefined();
  });

  it('has less than 10 kB for a page to wait for, with the checks of core messages', async () => {
    const { body } = await sdk({ 'accept-encoding': 'gzip' });
    expect(body.length).toBeLessThan(10_000);
    expect(String(gunzipSync(body))).toContain('seq:1'); // of the forms that messages are checked by
  });

  it('answers 405 to other methods, and 404 to names it does not have', async () => {
    const posted = await fetch(`${server.url}/sdk/jobwire.js`, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${server.url}/sdk/..%2findex.js`)).status).toBe(404);
  });

  describe.runIf(hasBrowser)('in Chromium', () => {
    const browser = useBrowser();

    it('starts a job and follows it to its result', async () => {
      const page = await browser().newPage();
      onTestFinished(() => page.close());
      await page.goto(server.url);
      await page.evaluate("import('/sdk/jobwire.js').then((sdk) => { globalThis.jobwire = sdk; })");
      const result = await page.evaluate(async () => {
        const { createClient } = (globalThis as unknown as { jobwire: Sdk }).jobwire;
        const run = createClient({ baseUrl: '/' }).enkf.start({ ensembleSize: 10 });
        const types: string[] = [];
        for await (const event of run) types.push(event.type);
        return { types, steps: (await run.result()).steps };
      });
      expect(result.types).toEqual(['accepted', 'started', ...Array(14).fill('progress'), 'completed']);
      expect(result.steps).toBe(14);
    });
  });
});
