import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { testServer } from '../support/server.ts';

describe.runIf(hasBrowser)('the first page, in Chromium', () => {
  const browser = useBrowser();

  async function open(url: string): Promise<{ page: Page; problems: string[] }> {
    const page = await browser().newPage();
    onTestFinished(() => page.close());
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(url);
    return { page, problems };
  }

  it('starts a run, shows every event, and stops by itself at the end', async () => {
    const server = await testServer();
    const { page, problems } = await open(server.url);
    const streams: number[] = [];
    page.on('response', (response) => response.url().includes('/events') && streams.push(response.status()));
    await page.getByLabel('Pace').fill('20');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('status').filter({ hasText: 'Done' }).waitFor();
    const lines = await page.locator('#log li').allTextContents();
    const events = lines.map((line) => JSON.parse(line));
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.map((event) => event.type)).toEqual([
      'accepted',
      'started',
      ...Array(14).fill('progress'),
      'completed',
    ]);
    expect(await page.locator('#observed circle').count()).toBe(14);
    // The browser comes back once after the end, with Last-Event-ID, and 204 stops it for good.
    await expect.poll(() => streams, { timeout: 10_000 }).toEqual([200, 204]);
    expect(problems).toEqual([]);
  });

  it('cancels', async () => {
    const server = await testServer();
    const { page } = await open(server.url);
    await page.getByLabel('Pace').fill('5000');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('status').filter({ hasText: 'Day 1' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('status').filter({ hasText: 'Cancelled' }).waitFor();
    expect(await page.getByRole('button', { name: 'Cancel' }).isDisabled()).toBe(true);
  });

  it('shows what the server refuses', async () => {
    const server = await testServer();
    const { page } = await open(server.url);
    await page.locator('form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByLabel('Ensemble size').fill('1');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('status').filter({ hasText: '/params/ensembleSize' }).waitFor();
  });
});

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
