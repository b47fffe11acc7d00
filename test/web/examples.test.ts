import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { sharedServer, testServer } from '../support/server.ts';
import { AUTH, tokenFor } from '../support/tokens.ts';
import { openPage } from './pages.ts';

const FOLDER = 'src/web/examples';

describe('the example pages', () => {
  it('are each one file that loads nothing of another server, and are all on the page that lists them', () => {
    const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
    const list = readFileSync(`${FOLDER}/index.html`, 'utf8');
    for (const page of pages) {
      const text = readFileSync(`${FOLDER}/${page}`, 'utf8');
      expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!github\.com)/);
      expect(text).not.toMatch(/ on\w+="| style="|innerHTML/);
      if (page !== 'index.html') expect(list).toContain(`/examples/${page}`);
    }
    expect(readFileSync(`${FOLDER}/eventsource.html`, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(21);
  });
});

describe.runIf(hasBrowser)('an example page, in Chromium', () => {
  const browser = useBrowser();
  let server: RunningServer;
  beforeAll(async () => {
    server = await sharedServer();
  });
  const open = (page: string) => openPage(browser(), `${server.url}/examples/${page}`);

  it('with EventSource gets every event, and the browser stops by itself', async () => {
    const { page, problems } = await open('eventsource.html');
    const streams: number[] = [];
    page.on('response', (response) => response.url().includes('/events') && streams.push(response.status()));
    await expect.poll(() => streams, { timeout: 20_000 }).toEqual([200, 204]);
    const events = (await page.locator('#log li').allTextContents()).map((text) => JSON.parse(text));
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(problems).toEqual([]);
  }, 30_000);

  it('with tickets gets every event once, over a ticket that ends, and shows a token to nobody', async () => {
    const guarded = await testServer({ ...AUTH, JOBWIRE_ENGINE: 'memory', JOBWIRE_TICKET_TTL: '61' }); // which is told at once
    const { page, problems } = await openPage(browser(), `${guarded.url}/examples/tickets.html`);
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    const token = await tokenFor('ann');
    await page.getByLabel('Token').fill(token);
    await page.getByRole('button', { name: 'Start a job' }).click();
    await page.getByText('The job has ended.').waitFor();
    const events = (await page.locator('#log li').allTextContents()).map((text) => JSON.parse(text));
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(urls.filter((url) => url.endsWith('/v1/tickets')).length).toBeGreaterThan(1);
    expect(urls.filter((url) => url.includes(token))).toEqual([]);
    expect(problems).toEqual([]);
  }, 30_000);

  it('with tickets works without a token where none is asked for, and says what is wrong with a bad one', async () => {
    const { page, problems } = await open('tickets.html');
    await page.getByRole('button', { name: 'Start a job' }).click();
    await page.locator('#log li').nth(3).waitFor();
    expect(problems).toEqual([]);
    await page.getByLabel('Token').fill('x.y.z');
    await page.getByRole('button', { name: 'Start a job' }).click();
    await page.getByText('This server has no tokens configured').waitFor();
  });

  it('that polls reads to the end', async () => {
    const { page, problems } = await open('polling.html');
    await page.locator('#state').filter({ hasText: 'completed' }).waitFor();
    const events = (await page.locator('#pages td:nth-child(2)').allTextContents()).flatMap((text) => text.split(', '));
    expect(events.filter((type) => type === 'progress')).toHaveLength(14);
    expect(events.at(-1)).toBe('completed');
    expect(problems).toEqual([]);
  });

  it('with the SDK draws the days, moves the slider and shows the result', async () => {
    const { page, problems } = await open('enkf.html');
    await page.locator('circle').nth(1).waitFor({ state: 'attached' });
    await page.locator('#inflation').press('ArrowRight');
    await page.locator('#applied').filter({ hasText: 'took effect at step' }).waitFor();
    await page.locator('#state').filter({ hasText: 'Done' }).waitFor();
    await expect.poll(() => page.locator('circle').count()).toBe(14);
    await expect.poll(() => page.locator('#result dd').count()).toBe(3);
    expect(problems).toEqual([]);
  }, 30_000);

  it('of the ticker shows prices that move', async () => {
    const { page, problems } = await open('ticker.html');
    await page.locator('#prices tr').nth(2).waitFor();
    const prices = () => page.locator('#prices td:nth-child(2)').allTextContents();
    const before = await prices();
    await expect.poll(prices, { timeout: 10_000 }).not.toEqual(before);
    expect(problems).toEqual([]);
  });

  it('of the chat shows to one what another says, as text', async () => {
    const ann = await open('chat.html?name=ann');
    const bob = await open('chat.html?name=bob');
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    await ann.page.getByLabel('Say something').fill(hostile);
    await ann.page.getByRole('button', { name: 'Send' }).click();
    await bob.page.getByText(`ann: ${hostile}`).waitFor();
    expect(await bob.page.locator('#log img, #log script').count()).toBe(0);
    expect([...ann.problems, ...bob.problems]).toEqual([]);
  });

  it('with TimeChart draws a chart under the same strict policy', async () => {
    const { page, problems } = await open('timeseries.html');
    await expect.poll(() => page.locator('#state').textContent(), { timeout: 15_000 }).toMatch(/^(All )?\d{2,} points/);
    await page.locator('#chart canvas').waitFor({ state: 'attached' });
    expect(problems).toEqual([]);
  });
});

describe('the policy of every page', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await sharedServer();
  });

  it.each(['/', '/docs', '/problems/overloaded', '/examples/', '/examples/chat.html', '/examples/timeseries.html'])(
    '%s',
    async (path) => {
      const response = await fetch(server.url + path);
      const policy = response.headers.get('content-security-policy')!;
      expect([response.status, response.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    },
  );
});
