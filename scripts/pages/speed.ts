/**
 * `npm run bench:pages`: how fast the dashboard is, in Chromium without a screen. It loads from a server that has just
 * started, with an empty cache, in rounds; and it draws a chart of 10,000 points to which more come all the time.
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startServerChild } from '../server-child.ts';
import { hasBrowser, launchBrowser } from './chromium.ts';
import { Stage } from './stage.ts';

/** Points on the chart, and how many more come a second. */
const POINTS = 10_000;
const BURST = 50;
const INTERVAL_MS = 20;

const WATCHED_MS = 5_000;

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
  const { frames, points } = await drawing(browser);
  const perSecond = (1000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0);
  const rate = ((1000 * BURST) / INTERVAL_MS).toLocaleString('en-US');
  console.log(
    `${points} on the chart and ${rate} more a second: ${perSecond.toFixed(1)} frames a second; ` +
      `a frame takes ${spread(frames, 'ms')}`,
  );
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

/** How long each frame took while the chart was full and went on. */
async function drawing(browser: Browser): Promise<{ frames: number[]; points: string }> {
  const server = await startServerChild();
  const stage = new Stage(server.url);
  const job = await stage.start('replay', { intervalMs: INTERVAL_MS, burst: BURST, loop: true });
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(`${server.url}/#/jobs/${job}`);
  await page.waitForFunction(holds, POINTS);
  const frames = await framesOf(page);
  const points = (await page.locator('.panel-head .help').first().textContent())!;
  await page.close();
  await stage.cancel(job);
  await server.stop();
  return { frames, points: `${POINTS.toLocaleString('en-US')} points (of ${points})` };
}

/** Runs in the page: whether so many points have come. */
function holds(points: number): boolean {
  const text = document.querySelector('.panel-head .help')?.textContent ?? '';
  return Number(/([\d,]+) points$/.exec(text)?.[1]?.replaceAll(',', '')) >= points;
}

function framesOf(page: Page): Promise<number[]> {
  return page.evaluate(async (watched) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const frames: number[] = [];
    let last = await frame();
    for (const until = last + watched; last < until; ) {
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, WATCHED_MS);
}

function spread(values: readonly number[], unit: string): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!.toFixed(1);
  return `median ${at(0.5)} ${unit}, 95 % ${at(0.95)} ${unit}, longest ${at(1)} ${unit} (${sorted.length})`;
}
