import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import esbuild from 'esbuild';
import * as vite from 'vite';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { testServer } from '../support/server.ts';
import { type Installed, install } from './installed.ts';
import { snippets } from './readme.ts';

const PAGE = '<!doctype html><title>An app</title><script type="module" src="page.js"></script>';

/** Each makes a folder that can be served, of the app in another. */
const BUNDLERS = {
  async esbuild(app: string, outdir: string) {
    await esbuild.build({
      entryPoints: [join(app, 'page.js')],
      outdir,
      bundle: true,
      format: 'esm',
      minify: true,
      logLevel: 'error',
    });
    await writeFile(join(outdir, 'index.html'), PAGE);
  },
  async Vite(app: string, outDir: string) {
    await writeFile(join(app, 'index.html'), PAGE.replace('page.js', './page.js'));
    await vite.build({ root: app, base: './', logLevel: 'error', configFile: false, build: { outDir } });
  },
};

describe.runIf(hasBrowser)('in Chromium', () => {
  const browser = useBrowser();
  let installed: Installed;
  beforeAll(async () => {
    installed = await install();
  }, 60_000);

  it.each(Object.entries(BUNDLERS))('an app that is bundled by %s runs a job', async (name, bundle) => {
    const folder = join(installed.folder, `dist-${name}`);
    await bundle(installed.folder, folder);
    const origin = await serve(folder);
    const { url } = await testServer({ JOBWIRE_ENGINE: 'memory', JOBWIRE_ALLOWED_ORIGINS: origin });
    const page = await browser().newPage();
    onTestFinished(() => page.close());
    const wrong: unknown[] = [];
    page.on('pageerror', (error) => wrong.push(error));
    await page.goto(`${origin}/?server=${url}`);
    await expect.poll(() => page.title(), { timeout: 15_000 }).toBe('17 completed 14');
    expect(wrong).toEqual([]);
  });

  it("the page of the SDK's README runs as one of the server, without a bundler", async () => {
    const { url } = await testServer({ JOBWIRE_ENGINE: 'memory' });
    const page = await browser().newPage();
    onTestFinished(() => page.close());
    const body = snippets('html')[0]!.replace('delayMs: 200', 'delayMs: 20');
    await page.route(`${url}/page.html`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${url}/page.html`);
    await expect.poll(() => page.locator('li').allTextContents(), { timeout: 15_000 }).toHaveLength(17);
  });
});

const MEDIA: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };

/** Serves a folder until the test has finished. @returns its origin */
async function serve(folder: string): Promise<string> {
  const files = createServer(async ({ url = '/' }, response) => {
    const path = new URL(url, 'http://x').pathname;
    const name = path === '/' ? '/index.html' : path;
    const body = await readFile(join(folder, name)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { 'content-type': MEDIA[extname(name)] ?? 'text/plain' }).end(body);
  });
  files.listen(0, '127.0.0.1');
  await once(files, 'listening');
  onTestFinished(() => {
    files.closeAllConnections();
    files.close();
  });
  return `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
}
