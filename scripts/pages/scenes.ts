import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** A page as it is looked at: where it is, and when it stands. */
export interface Scene {
  readonly name: string;
  /** Starts what it shows, where that is not there yet; answers its path. */
  readonly open: (stage: Stage) => Promise<string> | string;
  /** Waits until all of it is there, and opens what is closed. */
  readonly ready?: (page: Page) => Promise<unknown>;
  /** The same page as another scene, in another state. */
  readonly isVariant?: boolean;
}

/** A server that nothing has been started on. */
export const emptyScenes: readonly Scene[] = [
  { name: 'home-empty', open: () => '/', ready: (page) => page.getByText('No jobs yet.').waitFor() },
];

/** Every page there is, with something to see on it. */
export const scenes: readonly Scene[] = [
  {
    name: 'home',
    open: async (stage) => {
      await stage.run('enkf', {}, { label: 'A run from before' });
      return '/';
    },
    ready: (page) => page.locator('.row').first().waitFor({ state: 'attached' }),
  },
  { name: 'home-who', open: () => '/', ready: (page) => page.locator('#who').click() },
  ...['enkf', 'sweep', 'mcmc', 'replay', 'ticker', 'chat'].map((type) => ({
    name: `new-${type}`,
    open: () => `/#/new/${type}`,
    ready: (page: Page) => page.locator('form.start').waitFor(),
    isVariant: type !== 'sweep',
  })),
  { name: 'new-enkf-refused', open: () => '/#/new/enkf', ready: refuse },
  {
    name: 'job-enkf-running',
    isVariant: true,
    open: async (stage) => {
      const id = await stage.start('enkf', { delayMs: 350 }, { label: 'Spring wave, tuned while it runs' });
      await stage.untilStep(id, 3);
      await stage.input(id, 'tune', { inflation: 1.2 }, 'ann');
      await stage.untilStep(id, 6);
      await stage.input(id, 'tune', { sigmaBeta: 0.3 }, 'bob');
      return jobAt(id);
    },
    ready: (page) => page.locator('.moves li').filter({ hasText: 'from step' }).nth(1).waitFor(),
  },
  job('job-enkf', 'enkf', { delayMs: 0 }),
  {
    ...job('job-enkf-as-numbers', 'enkf', { delayMs: 0, seed: 2 }, (page) => page.getByText('Day by day').click()),
    isVariant: true,
  },
  {
    name: 'job-sweep-running',
    isVariant: true,
    open: async (stage) => {
      const id = await stage.start('sweep', { replicates: 1000, beta: { from: 1, to: 2.4, points: 8 } });
      await stage.until(id, ({ events }) => events.some(({ type }) => type === 'aggregate'));
      return jobAt(id);
    },
    ready: (page) => page.locator('canvas').first().waitFor(),
  },
  job('job-sweep', 'sweep', {}),
  job('job-mcmc', 'mcmc', {}),
  {
    name: 'job-mcmc-running',
    isVariant: true,
    open: async (stage) => {
      const id = await stage.start('mcmc', { iterations: 20_000 });
      await stage.untilStep(id, 12_000);
      return jobAt(id);
    },
    ready: (page) => page.locator('canvas').first().waitFor(),
  },
  job('job-replay', 'replay', { dataset: 'sunspots-1700-2008', intervalMs: 0 }),
  {
    name: 'job-ticker',
    open: async (stage) => jobAt(await stage.start('ticker', { intervalMs: 50 }, { label: 'Three shares' })),
    ready: (page) => page.locator('.log-line').nth(120).waitFor({ state: 'attached' }),
  },
  { name: 'job-chat', open: chat, ready: (page) => page.locator('.chat-message').nth(3).waitFor() },
  job('job-failed', 'sweep', { initialInfectious: 1000 }),
  {
    name: 'job-cancelled',
    isVariant: true,
    open: async (stage) => {
      const id = await stage.start('enkf', { delayMs: 300 });
      await stage.untilStep(id, 3);
      await stage.cancel(id);
      return jobAt(id);
    },
    ready: (page) => page.locator('.status').filter({ hasText: 'Cancelled' }).waitFor(),
  },
  { ...job('job-copy-as', 'enkf', { delayMs: 0 }), ready: (page) => page.getByText('Copy as').click() },
  {
    name: 'job-raw-messages',
    open: async (stage) => jobAt(await stage.start('ticker', { intervalMs: 200 })),
    ready: async (page) => {
      await page.getByText('Raw messages').click();
      await page.locator('.raw li').nth(8).waitFor();
    },
  },
  {
    name: 'job-missing',
    open: () => '/#/jobs/019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44',
    ready: (page) => page.getByRole('heading', { name: 'There is no such job' }).waitFor(),
  },
  { name: 'examples', open: () => '/examples/' },
  {
    name: 'example-eventsource',
    open: () => '/examples/eventsource.html',
    ready: (page) => page.locator('#log li').nth(8).waitFor(),
  },
  {
    name: 'example-tickets',
    open: () => '/examples/tickets.html',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Start a job' }).click();
      await page.locator('#log li').nth(5).waitFor();
    },
  },
  {
    name: 'example-polling',
    open: () => '/examples/polling.html',
    ready: (page) => page.locator('#pages tr').nth(8).waitFor(),
  },
  { name: 'example-enkf', open: () => '/examples/enkf.html', ready: enkfExample },
  {
    name: 'example-ticker',
    open: () => '/examples/ticker.html',
    ready: (page) => page.locator('#prices tr').nth(2).waitFor(),
  },
  { name: 'example-chat', open: () => '/examples/chat.html?name=ann', ready: chatExample },
  {
    name: 'example-timeseries',
    open: () => '/examples/timeseries.html',
    ready: (page) =>
      page
        .locator('#state')
        .filter({ hasText: /\d{2} points/ })
        .waitFor(),
  },
  { name: 'docs', open: () => '/docs' },
  { name: 'docs-job-type', open: () => '/docs#job-enkf', isVariant: true },
  { name: 'docs-channels', open: () => '/docs#channel-jobs', isVariant: true },
  { name: 'problem', open: () => '/problems/cursor-expired' },
];

const jobAt = (id: string) => `/#/jobs/${id}`;

/** The page of a job that is over. */
function job(name: string, type: string, params: object, more?: (page: Page) => Promise<unknown>): Scene {
  return {
    name,
    open: async (stage) => jobAt(await stage.run(type, params)),
    ready: async (page) => {
      await page.locator('section.result').waitFor();
      await more?.(page);
    },
  };
}

async function refuse(page: Page): Promise<void> {
  await page.getByLabel('ensemble size').fill('1');
  await page.getByText('more settings').click();
  await page.getByLabel('phi').fill('0');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('must be at least 2').waitFor();
}

async function chat(stage: Stage): Promise<string> {
  const id = await stage.start('chat', { topic: 'Spring wave' }, { name: 'spring-wave' });
  const leave = ['ann', 'bob', 'دانا'].map((guest) => stage.follow(id, guest));
  setTimeout(() => {
    for (const each of leave) each();
  }, 60_000).unref();
  await stage.input(id, 'say', { text: 'The filter has seen the peak: day 6, about 290 in bed.' }, 'ann');
  await stage.input(id, 'say', { text: '<img src=x onerror=alert(1)> and what does Rt say?' }, 'bob');
  await stage.input(id, 'say', { text: 'أقل من واحد منذ اليوم السابع' }, 'دانا');
  await stage.input(
    id,
    'say',
    { text: 'Below one since day 7.\nI raised the inflation at step 3, see the mark.' },
    'ann',
  );
  return jobAt(id);
}

async function enkfExample(page: Page): Promise<void> {
  await page.locator('circle').nth(2).waitFor({ state: 'attached' });
  await page.locator('#inflation').press('ArrowRight');
  await page.locator('#applied').filter({ hasText: 'took effect' }).waitFor();
  await page.locator('circle').nth(8).waitFor({ state: 'attached' });
}

async function chatExample(page: Page): Promise<void> {
  await page.getByLabel('Say something').fill('Is anybody here?');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('ann: Is anybody here?').first().waitFor();
}
