import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { testServer } from '../support/server.ts';

describe.runIf(hasBrowser)("the README's page, served from an origin of its own", () => {
  const browser = useBrowser();

  it('gets every event by onmessage, and the browser stops by itself', async () => {
    const port = await freePort();
    const server = await testServer({ JOBWIRE_ALLOWED_ORIGINS: `http://localhost:${port}` });
    const html = /```html\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
    await serve(port, html.replaceAll('http://127.0.0.1:3000', server.url).replace('delayMs: 200', 'delayMs: 20'));
    const page = await browser().newPage();
    onTestFinished(() => page.close());
    const streams: number[] = [];
    page.on('response', (response) => response.url().includes('/events') && streams.push(response.status()));
    await page.goto(`http://localhost:${port}/`);
    await expect.poll(() => streams, { timeout: 15_000 }).toEqual([200, 204]);
    const lines = await page.locator('#log li').allTextContents();
    expect(lines.map((line) => JSON.parse(line).seq)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
  });
});

/** Serves one page at `port` until the test has finished. */
async function serve(port: number, html: string): Promise<void> {
  const pages = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(html));
  pages.listen(port, 'localhost');
  await once(pages, 'listening');
  onTestFinished(() => {
    pages.closeAllConnections();
    pages.close();
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
