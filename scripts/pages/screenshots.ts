/**
 * `npm run screenshots`: every page in light, in dark and at the width of a phone, as PNG files in `screenshots/` (which git
 * ignores). A server of its own with a fresh folder, and jobs of every type on it. `npm run screenshots -- job-enkf docs`
 * takes those whose name begins so.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/observe/log.ts';
import { startServer } from '../../src/server.ts';
import { hasBrowser, launchBrowser } from './chromium.ts';
import { emptyScenes, type Scene, scenes } from './scenes.ts';
import { Stage } from './stage.ts';

const FOLDER = 'screenshots';

const LOOKS = [
  { look: 'light', colorScheme: 'light', viewport: { width: 1440, height: 1100 } },
  { look: 'dark', colorScheme: 'dark', viewport: { width: 1440, height: 1100 } },
  { look: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const;

/** How far down a page at the width of a phone is shown, in pixels. */
const MOST_HEIGHT = 4_000;

if (!hasBrowser) {
  console.error('There is no /usr/bin/chromium: on Debian, apt-get install chromium.');
  process.exit(1);
}
const wanted = process.argv.slice(2);
const isWanted = ({ name }: Scene) => wanted.length === 0 || wanted.some((each) => name.startsWith(each));
const folder = await mkdtemp(join(tmpdir(), 'jobwire-pages-'));
const config = readConfig({
  PORT: '0',
  JOBWIRE_DATA: folder,
  JOBWIRE_DRAIN_MS: '0',
  JOBWIRE_WORKERS: '4',
  JOBWIRE_LOG_LEVEL: 'silent',
});
const server = await startServer(config, createLog(config.JOBWIRE_LOG_LEVEL));
const browser = await launchBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  const stage = new Stage(server.url);
  for (const scene of emptyScenes.filter(isWanted)) await shoot(browser, stage, scene);
  for (const scene of scenes.filter(isWanted)) await shoot(browser, stage, scene);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true });
}

async function shoot(browser: Browser, stage: Stage, { name, open, ready }: Scene): Promise<void> {
  for (const { look, ...options } of LOOKS) {
    const context = await browser.newContext({ ...options, locale: 'en-GB', deviceScaleFactor: 1 });
    const page = await context.newPage();
    await page.goto(stage.url + (await open(stage)));
    await ready?.(page);
    await page.waitForTimeout(200); // the last frame, and transitions
    const height = await page.evaluate('document.documentElement.scrollHeight');
    if (look === 'phone') {
      await page.setViewportSize({ ...options.viewport, height: Math.min(MOST_HEIGHT, height as number) });
      await page.waitForTimeout(100);
    }
    const path = join(FOLDER, `${name}-${look}.png`);
    await page.screenshot({ path });
    await context.close();
    console.log(path);
  }
}
