import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server.ts';
import { hasBrowser, useBrowser } from '../support/browser.ts';
import { dataFolder } from '../support/folder.ts';
import { sharedServer, testServer } from '../support/server.ts';
import { AUTH, tokenFor } from '../support/tokens.ts';
import { openPage } from './pages.ts';

const status = (page: Page, text: string) => page.locator('.status').filter({ hasText: text }).waitFor();

/** Starts a job past the page; answers its id. */
async function start(url: string, type: string, params: object = {}, more: object = {}): Promise<string> {
  const response = await fetch(`${url}/v1/jobs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type, params, ...more }),
  });
  return ((await response.json()) as { id: string }).id;
}

/** The seqs in the log on a job's page, in order. */
async function seqsShown(page: Page): Promise<number[]> {
  return (await page.locator('.log-seq').allTextContents()).map(Number);
}

/** The status comes with the job's snapshot, which may be there before its events are. */
const showsEvents = (page: Page, last: number) => expect.poll(() => seqsShown(page)).toEqual(upTo(last));

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe.runIf(hasBrowser)('the dashboard, in Chromium', () => {
  const browser = useBrowser();
  let server: RunningServer;
  beforeAll(async () => {
    server = await sharedServer({ JOBWIRE_WORKERS: '4' });
  });

  it('takes a run from the form to its result', async () => {
    const { page, problems } = await openPage(browser(), server.url);
    await page.getByRole('link', { name: 'Ensemble Kalman filter' }).click();
    await page.getByLabel('ensemble size').fill('50');
    await page.getByLabel('delay ms').fill('20');
    await page.getByLabel('label').fill('from the form');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await status(page, 'Completed');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('from the form');
    await showsEvents(page, 17);
    await page.locator('.result-list dt').filter({ hasText: 'digest' }).waitFor();
    await page.getByText('Day by day').click();
    await expect.poll(() => page.locator('.numbers tbody tr').count()).toBe(14);
    const row = page.getByRole('link', { name: /from the form/ });
    await row.filter({ hasText: 'Completed' }).waitFor();
    expect(await row.getAttribute('aria-current')).toBe('page');
    expect(problems).toEqual([]);
  });

  it('says at the field what is refused, and nothing of an earlier run', async () => {
    const { page } = await openPage(browser(), `${server.url}/#/new/enkf`);
    await page.getByLabel('ensemble size').fill('1');
    await page.getByText('more settings').click();
    await page.getByLabel('phi').fill('0');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('must be at least 2').waitFor();
    const field = page.getByLabel('ensemble size');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((input) => document.activeElement === input)).toBe(true);
    expect(await page.getByLabel('phi').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('main').textContent()).not.toMatch(/Completed|Done/);
    await field.fill('40');
    expect(await field.getAttribute('aria-invalid')).toBeNull();
  });

  it('begins a new run with the params of another', async () => {
    const id = await start(server.url, 'enkf', {
      ensembleSize: 77,
      betaPrior: { median: 2, sdLog: 0.3 },
      obs: [3, 8, 26, 76],
    });
    const { page } = await openPage(browser(), `${server.url}/#/jobs/${id}`);
    await page.getByRole('link', { name: 'Run again with' }).click();
    await page.getByText('more settings').click();
    expect(await page.getByLabel('ensemble size').inputValue()).toBe('77');
    expect(await page.getByLabel('median').first().inputValue()).toBe('2');
    expect(await page.getByRole('textbox', { name: 'observations' }).inputValue()).toBe('3, 8, 26, 76');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await status(page, 'Completed');
    const again = (await (await fetch(`${server.url}/v1/jobs/${page.url().split('/').at(-1)}`)).json()) as {
      params: unknown;
    };
    const first = (await (await fetch(`${server.url}/v1/jobs/${id}`)).json()) as { params: unknown };
    expect(again.params).toEqual(first.params);
  });

  it('moves a slider, and shows at which step the move took effect', async () => {
    const id = await start(server.url, 'enkf', { delayMs: 1_200 });
    const { page } = await openPage(browser(), `${server.url}/#/jobs/${id}`);
    await page.locator('.log-line[data-type=progress]').first().waitFor();
    await page.getByRole('slider', { name: 'inflation' }).press('PageUp');
    const move = page.locator('.moves li').filter({ hasText: 'from step' });
    await move.waitFor();
    const applied = await page.locator('.log-line[data-type=applied] .log-text').textContent();
    const { step } = JSON.parse(applied!.replace(/ …$/, '')) as { step: number };
    expect(await move.textContent()).toContain(`from step ${step}`);
    const chart = page.getByRole('img', { name: /^Cases by day/ });
    const mark = new RegExp(`; inflation [\\d.]+ at ${step - 1}$`); // the day, which is counted from 0
    await expect.poll(() => chart.getAttribute('aria-label')).toMatch(mark);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await status(page, 'Cancelled');
  });

  it('changes the transport twice in the middle, and no event is lost or comes twice', async () => {
    const id = await start(server.url, 'ticker', { symbols: ['ACME'], intervalMs: 100 });
    const { page, problems } = await openPage(browser(), `${server.url}/#/jobs/${id}`);
    const transport = page.locator('.counters div').filter({ hasText: 'transport' }).locator('dd');
    const shows = (text: string) => expect.poll(() => transport.textContent()).toBe(text);
    await shows('WebSocket');
    const reason = page.locator('.wire-reason');
    expect(await reason.textContent()).toBe('WebSocket is the first choice.');
    await page.getByRole('radio', { name: 'SSE' }).check();
    await shows('SSE');
    const seen = (await seqsShown(page)).length;
    await page
      .locator('.log-line')
      .nth(seen + 3)
      .waitFor();
    await page.getByRole('radio', { name: 'Polling' }).check();
    await shows('Polling');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await status(page, 'Cancelled');
    await reason.filter({ hasText: 'nothing left to follow' }).waitFor(); // why the choice is closed
    const seqs = await seqsShown(page);
    expect(seqs).toEqual(upTo(seqs.length));
    expect(problems).toEqual([]);
  });

  it('says that it loads what a completed job has told', async () => {
    const id = await start(server.url, 'enkf', {});
    const { page } = await openPage(browser(), server.url);
    await page.locator(`a[href="#/jobs/${id}"]`).filter({ hasText: 'Completed' }).waitFor();
    await page.routeWebSocket(/./, () => undefined); // is open, and brings nothing
    await page.evaluate((hash) => location.assign(hash), `#/jobs/${id}`);
    await status(page, 'Completed');
    expect(await page.locator('.nothing-yet').textContent()).toBe('Loading what it has told …');
    expect(await page.locator('.nothing-yet').isVisible()).toBe(true);
  });

  it('tells runs of one type apart, and a running one from a completed one without colour', async () => {
    const ids = await Promise.all(
      [{ ensembleSize: 51 }, { ensembleSize: 52 }, {}].map((p) => start(server.url, 'enkf', p)),
    );
    const alike = await Promise.all([1, 2].map((seed) => start(server.url, 'enkf', { ensembleSize: 53, seed })));
    const endless = await start(server.url, 'ticker');
    const { page } = await openPage(browser(), server.url);
    const row = (id: string) => page.locator(`a[href="#/jobs/${id}"]`);
    await row(ids[0]!).filter({ hasText: 'ensemble size 51' }).waitFor();
    await row(ids[1]!).filter({ hasText: 'ensemble size 52' }).waitFor();
    await row(alike[0]!).filter({ hasText: 'ensemble size 53, seed 1 ·' }).waitFor();
    await row(alike[1]!).filter({ hasText: 'ensemble size 53, seed 2 ·' }).waitFor();
    await row(ids[2]!)
      .filter({ hasText: /\d\d:\d\d:\d\d · / })
      .waitFor();
    await row(ids[2]!).filter({ hasText: 'Completed' }).waitFor();
    await row(endless).filter({ hasText: 'Running' }).waitFor();
    const shape = (id: string) =>
      row(id)
        .locator('.row-dot')
        .evaluate((dot) => getComputedStyle(dot).clipPath);
    expect([await shape(ids[2]!), await shape(endless)]).toEqual(['none', expect.stringMatching(/^polygon/)]);
    const line = row(endless).locator('.row-fill');
    expect(await line.evaluate((fill) => fill.getBoundingClientRect().width)).toBe(0); // it has no progress
    await fetch(`${server.url}/v1/jobs/${endless}/cancel`, { method: 'POST' });
  });

  it('shows the raw messages, and code for elsewhere', async () => {
    const id = await start(server.url, 'ticker', { intervalMs: 100 });
    const { page } = await openPage(browser(), `${server.url}/#/jobs/${id}`);
    await page.getByText('Raw messages').click();
    await page.locator('.raw').getByText('"type":"price"').first().waitFor();
    await page.getByText('Copy as').click();
    const menu = page.locator('.menu-panel');
    expect(await menu.getByRole('heading').allTextContents()).toEqual([
      'curl, as a stream',
      'curl, page by page',
      'EventSource',
      'SDK',
    ]);
    expect(await menu.textContent()).toContain(`${server.url}/v1/jobs/${id}/events?after=`);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await status(page, 'Cancelled');
    await page.getByRole('button', { name: 'Delete' }).dblclick();
    const forGood = page.getByRole('button', { name: 'Delete for good?' });
    await forGood.waitFor();
    await forGood.blur();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    expect((await fetch(`${server.url}/v1/jobs/${id}`)).status).toBe(200); // so far it was only asked
    await page.waitForTimeout(600); // a second press that comes at once is a double click
    await forGood.click();
    await page.getByRole('heading', { name: 'Long jobs, told as they run' }).waitFor();
    expect((await fetch(`${server.url}/v1/jobs/${id}`)).status).toBe(404);
  });

  it('keeps the run over a reload, and says where there is none', async () => {
    const id = await start(server.url, 'enkf', {});
    const { page } = await openPage(browser(), `${server.url}/#/jobs/${id}`);
    await status(page, 'Completed');
    await page.reload();
    await status(page, 'Completed');
    await showsEvents(page, 17);
    await page.goto(`${server.url}/#/jobs/019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44`);
    await page.getByRole('heading', { name: 'There is no such job' }).waitFor();
  });

  it('lives at an address that cannot be decoded, and goes on from there', async () => {
    const { page, problems } = await openPage(browser(), `${server.url}/#/%E0%A4%A`);
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await page.locator('#link').filter({ hasText: 'Live' }).waitFor();
    await page.getByRole('link', { name: 'All jobs' }).click();
    await page.getByRole('heading', { name: 'Long jobs, told as they run' }).waitFor();
    await page.evaluate(() => location.assign('#/jobs/%'));
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('is led by the keyboard, and tells a screen reader what happened', async () => {
    const id = await start(server.url, 'ticker', {}, { label: 'prices' });
    const { page } = await openPage(browser(), server.url);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
    await page.locator(`a[href="#/jobs/${id}"]`).focus();
    await page.keyboard.press('Enter');
    await page.locator('.job-head').waitFor();
    expect(await page.locator('main').evaluate((main) => document.activeElement === main)).toBe(true);
    await page.locator('.log-line').first().waitFor();
    await fetch(`${server.url}/v1/jobs/${id}/cancel`, { method: 'POST' });
    await expect.poll(() => page.locator('#announce').textContent()).toBe('prices: Cancelled');
    const moving = () => page.evaluate(() => document.getAnimations().length);
    await start(server.url, 'ticker', {}, { label: 'moves' });
    await expect.poll(moving).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(moving).toBe(0);
  });
});

describe.runIf(hasBrowser)('the dashboard', () => {
  const browser = useBrowser();

  it('teaches where there is nothing yet', async () => {
    const server = await testServer();
    const { page, problems } = await openPage(browser(), server.url);
    await page.getByText('No jobs yet.').waitFor();
    await page.locator('.card').filter({ hasText: 'enkf' }).getByRole('button', { name: 'Try it' }).click();
    await status(page, 'Running');
    expect(problems).toEqual([]);
  });

  it('asks for a token where the server wants one, and speaks as its subject', async () => {
    const { url } = await testServer({ JOBWIRE_ENGINE: 'memory', ...AUTH });
    const { page } = await openPage(browser(), url);
    const dialog = page.getByRole('dialog', { name: 'Who are you?' });
    await dialog.getByText(/token/).first().waitFor();
    await dialog.getByRole('textbox', { name: 'Token' }).fill(await tokenFor('zoë'));
    await dialog.getByRole('button', { name: 'Use', exact: true }).click();
    await page.locator('#link').filter({ hasText: 'Live' }).waitFor();
    await page.locator('.card').filter({ hasText: 'chat' }).getByRole('button', { name: 'Try it' }).click();
    await page.getByText('You speak as zoë.').waitFor();
    await page.getByLabel('Say something').fill('With a token');
    await page.getByLabel('Say something').press('Enter');
    await page.locator('.chat-message.is-mine').filter({ hasText: 'With a token' }).getByText('zoë').waitFor();
    expect(page.url()).not.toContain('eyJ');
  });

  it('shows 200 jobs over one connection, each as it stands', async () => {
    const { url } = await testServer({ JOBWIRE_WORKERS: '1' });
    const first = await start(url, 'enkf', { delayMs: 60_000 }, { label: 'holds the worker' });
    for (let i = 0; i < 199; i++) await start(url, 'enkf', {}, { label: `job ${i}` });
    const { page } = await openPage(browser(), `${url}/docs`);
    const calls: string[] = [];
    page.on('request', (request) => request.url().includes('/v1/') && calls.push(request.url()));
    await page.goto(url);
    await page.locator('.row').nth(199).waitFor({ state: 'attached' });
    expect(await page.locator('.row-name').first().textContent()).toBe('job 198');
    await expect.poll(() => page.locator('.row[data-status=queued]').count()).toBe(199);
    await fetch(`${url}/v1/jobs/${first}/cancel`, { method: 'POST' });
    await page.locator('.row[data-status=completed]').first().waitFor();
    await start(url, 'chat', {}, { name: 'late' });
    await page.locator('.row').filter({ hasText: 'late' }).waitFor();
    await page.getByLabel('Job type').selectOption('chat');
    await expect.poll(() => page.locator('.row').count()).toBe(1);
    expect(calls.map((call) => call.replace(url, ''))).toEqual(['/v1/jobs?limit=200', '/v1/jobs?limit=200&type=chat']);
  });

  it('lists jobs also where the contract does not come, and says what to do', async () => {
    const { url } = await testServer({ JOBWIRE_ENGINE: 'memory' });
    await start(url, 'ticker', {}, { label: 'is listed' });
    const { page, problems } = await openPage(browser(), `${url}/docs`);
    await page.route('**/asyncapi.json', (route) => route.fulfill({ status: 503 }));
    await page.goto(url);
    await page.locator('.row').filter({ hasText: 'is listed' }).waitFor();
    const trouble = page.locator('.trouble');
    await trouble.filter({ hasText: 'The server did not send its contract (503).' }).waitFor();
    await page.getByRole('heading', { name: 'The job types cannot be shown' }).waitFor();
    await page.unroute('**/asyncapi.json');
    await trouble.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('Job type').selectOption('ticker');
    expect(await trouble.isVisible()).toBe(false);
    await page.locator('main').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Long jobs, told as they run' }).waitFor();
    expect(problems.filter((text) => !text.includes('503'))).toEqual([]);
  });

  it('survives a restart of the server in the middle of a run', async () => {
    const data = { JOBWIRE_DATA: await dataFolder() };
    const first = await testServer(data);
    const { port } = new URL(first.url);
    const id = await start(first.url, 'ticker', { symbols: ['ACME'], intervalMs: 100 });
    const { page } = await openPage(browser(), `${first.url}/#/jobs/${id}`);
    await page.locator('.log-line').nth(4).waitFor();
    await first.stop();
    await testServer({ ...data, PORT: port });
    await page.locator('.log-line[data-type=started]').nth(1).waitFor();
    await page
      .locator('.log-line[data-type=started] ~ .log-line[data-type=started] ~ .log-line[data-type=price]')
      .first()
      .waitFor();
    const seqs = await seqsShown(page);
    expect(seqs).toEqual(upTo(seqs.length));
    await page.locator('#link').filter({ hasText: 'Live' }).waitFor();
  });
});
