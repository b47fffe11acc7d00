import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** A page that is open, and what went wrong on it: errors of its scripts, refusals of its policy. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: string[];
}

/** What a browser says where it cannot reach a server that a test has taken away. */
const UNREACHABLE = /ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|ABORTED)/;

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
}

/** Opens an address in a context of its own, closed when the test has finished. */
export async function openPage(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenPage> {
  const { width = 1440, height = 900 } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  const origin = new URL(url).host;
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !UNREACHABLE.test(message.text())) problems.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && host !== origin) problems.push(`a request to ${request.url()}`);
  });
  await page.goto(url);
  return { page, problems };
}
