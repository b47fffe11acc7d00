/**
 * `npm run bench:pages`: how fast the dashboard is, in Chromium without a screen. It loads from a server that has just
 * started, with an empty cache, in rounds; and it draws a chart of 10,000 points to which more come all the time. Without a
 * GPU pixels are made by the same processors that the server runs on: so an empty page takes turns with it, whose frames
 * are what the machine can do at the moment.
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startServerChild } from '../server-child.ts';
import { hasBrowser, launchBrowser } from './chromium.ts';
import { type Frames, watchFrames } from './frames.ts';
import { Stage } from './stage.ts';

/** Points on the chart, and how many more come a second. */
const POINTS = 10_000;
const BURST = 50;
const INTERVAL_MS = 20;

/** How long a page is watched in each of so many rounds. */
const WATCHED_MS = 4_000;
const ROUNDS = 3;

if (!hasBrowser) {
  console.error('There is no /usr/bin/chromium: on Debian, apt-get install chromium.');
  process.exit(1);
}
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const browser = await launchBrowser();
try {
  console.log(`Chromium ${browser.version()}\n`);
  const loads: number[] = [];
  for (let round = 0; round < Number(values.rounds); round++) loads.push(await coldLoad(browser));
  console.log(
    `From the address to all that is on the first page, server just started, empty cache: ${spread(loads, 'ms')}`,
  );
  await drawing(browser);
} finally {
  await browser.close();
}

/** From the navigation to the gallery of job types and the live list, in ms. */
async function coldLoad(browser: Browser): Promise<number> {
  const server = await startServerChild();
  const context = await browser.newContext();
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(server.url, { waitUntil: 'commit' });
  await Promise.all([page.locator('.card').first().waitFor(), page.getByText('No jobs yet.').waitFor()]);
  const took = performance.now() - began;
  await context.close();
  await server.stop();
  return took;
}

/** The frames of the dashboard while its chart is full and goes on, beside those of a page with nothing on it. */
async function drawing(browser: Browser): Promise<void> {
  const server = await startServerChild();
  const stage = new Stage(server.url);
  const job = await stage.start('replay', { intervalMs: INTERVAL_MS, burst: BURST, loop: true });
  const rounds: { readonly empty: Frames; readonly chart: Frames }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const empty = await watch(browser, `${server.url}/healthz`);
    const chart = await watch(browser, `${server.url}/#/jobs/${job}`, (page) => page.waitForFunction(holds, POINTS));
    rounds.push({ empty, chart });
  }
  await stage.cancel(job);
  await server.stop();
  const rate = ((1000 * BURST) / INTERVAL_MS).toLocaleString('en-US');
  console.log(`\n${POINTS.toLocaleString('en-US')} points on the chart and ${rate} more a second, ${ROUNDS} rounds:`);
  for (const { empty, chart } of rounds) {
    console.log(`  the job's page    ${told(chart)}`);
    console.log(`  an empty page     ${told(empty)}`);
  }
  const shares = rounds.map(({ empty, chart }) => `${((100 * chart.perSecond) / empty.perSecond).toFixed(1)} %`);
  console.log(`  of the empty page's frames the job's page has: ${shares.join(', ')}`);
}

async function watch(browser: Browser, url: string, ready?: (page: Page) => Promise<unknown>): Promise<Frames> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(url);
  await ready?.(page);
  const frames = await watchFrames(page, WATCHED_MS);
  await page.close();
  return frames;
}

function told({ perSecond, median, p95, p99, longest, dropped }: Frames): string {
  const times = [`median ${median.toFixed(1)} ms`, `95 % ${p95.toFixed(1)}`, `99 % ${p99.toFixed(1)}`];
  return `${perSecond.toFixed(1)} frames/s, ${times.join(', ')}, longest ${longest.toFixed(1)}; ${(100 * dropped).toFixed(1)} % dropped`;
}

/** Runs in the page: whether so many points have come. */
function holds(points: number): boolean {
  const text = document.querySelector('.panel-head .help')?.textContent ?? '';
  return Number(/([\d,]+) points$/.exec(text)?.[1]?.replaceAll(',', '')) >= points;
}

function spread(values: readonly number[], unit: string): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!.toFixed(1);
  return `median ${at(0.5)} ${unit}, 95 % ${at(0.95)} ${unit}, longest ${at(1)} ${unit} (${sorted.length})`;
}
