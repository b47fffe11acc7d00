import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { problems } from '../../generated/protocol/index.ts';
import type { RunningServer } from '../../src/server.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { sharedServer } from '../support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await sharedServer({ JOBWIRE_ENGINE: 'memory' });
});

describe.runIf(hasBrowser)('the docs, in Chromium without JavaScript', () => {
  const browser = useBrowser();

  async function open() {
    const context = await browser().newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${server.url}/docs`);
    return page;
  }

  it('begin with the job types, each with its fields and an example', async () => {
    const page = await open();
    const titles = await page.locator('main h2').allTextContents();
    expect(titles).toEqual(['Quick start', 'Job types', 'Addresses', 'Messages', 'Shapes', 'Limits', 'Errors']);
    const types = page.locator('section[id^="job-"]');
    expect(await types.count()).toBe(6);
    for (const type of await types.all()) {
      expect(await type.locator('table').first().isVisible()).toBe(true);
      expect(await type.locator('pre').first().isVisible()).toBe(true);
    }
  });

  it('have calls that the server takes as they are', async () => {
    const page = await open();
    const calls = await page.locator('section[id^="job-"] pre:first-of-type').allTextContents();
    const bodies = calls.flatMap((call) => /^curl .*\/v1\/jobs'[\s\S]* -d '([\s\S]*)'$/.exec(call.trim())?.[1] ?? []);
    expect(bodies).toHaveLength(6);
    for (const body of bodies) {
      const response = await fetch(`${server.url}/v1/jobs`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: body.replaceAll("'\\''", "'"),
      });
      expect([body, response.status]).toEqual([body, 201]);
      const { id } = (await response.json()) as { id: string };
      await fetch(`${server.url}/v1/jobs/${id}/cancel`, { method: 'POST' });
    }
  });
});

it('have a page for each error', async () => {
  for (const code of Object.keys(problems)) {
    const response = await fetch(`${server.url}/problems/${code}`);
    expect([code, response.status]).toEqual([code, 200]);
    expect(await response.text()).toContain(`<code>${code}</code>`);
  }
  for (const path of ['/problems', '/problems/']) {
    const response = await fetch(server.url + path, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([308, '/docs#errors']); // where all of them are
  }
});
