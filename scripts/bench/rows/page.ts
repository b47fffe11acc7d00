import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { Jobwire } from '../jobwire.ts';
import { short } from '../print.ts';
import { type Entry, Missing, type RowMaker } from '../row.ts';

/** The dashboard's page of a job, while its events come. */
export const page: RowMaker = ({ isQuick }) => {
  const seconds = isQuick ? 2 : 10;
  const what = `${PER_SECOND} events/s come`;
  return {
    name: 'page',
    title: `A page in Chromium: frames while ${what}`,
    metrics: [
      { key: 'perSecond', head: 'frames/s', show: (frames) => frames.toFixed(1) },
      { key: 'late', head: 'p99 between frames, ms', show: (ms) => ms.toFixed(1) },
      { key: 'events', head: 'events/s taken', show: short },
    ],
    needsLoad: false,
    isWarmedUp: true,
    entries: [
      watched('Dashboard, chart and log', seconds, (server, job) => `${server.url}/#/jobs/${job}`),
      watched('The same page of a job that does nothing', seconds, async (server) => {
        const idle = await server.replay({ startDelayMs: 3_600_000 });
        return `${server.url}/#/jobs/${idle}`;
      }),
    ],
    bars: [{ what: `frames/s while ${what}`, of: 'Dashboard, chart and log', metric: 'perSecond', atLeast: 58 }],
    notes: [
      'Frames that `requestAnimationFrame` gives; a screen has 60 a second, and the clock of a machine without one is not quite as steady.',
    ],
  };
};

const PER_SECOND = 5_000;
const TICKS = 50;

function watched(
  name: string,
  seconds: number,
  where: (server: Jobwire, job: string) => string | Promise<string>,
): Entry {
  return {
    name,
    async open(machine) {
      const browser = await openBrowser();
      const server = await Jobwire.start(machine, { workers: 2 });
      const job = await server.replay({
        ...{ values: wave(), loop: true, stamp: false },
        ...{ burst: PER_SECOND / TICKS, intervalMs: 1_000 / TICKS },
      });
      const tab = await browser.newPage();
      await tab.goto(await where(server, job));
      return {
        async close() {
          await browser.close();
          await server.stop();
        },
        async measure() {
          const eventsBefore = await deliveredBy(server);
          const sample = await tab.evaluate(countFrames, seconds);
          return { ...sample, events: ((await deliveredBy(server)) - eventsBefore) / seconds };
        },
      };
    },
  };
}

/** Runs in the page: counts frames, and how far they lie apart. */
async function countFrames(seconds: number): Promise<{ perSecond: number; late: number }> {
  const at: number[] = [];
  await new Promise<void>((resolve) => {
    const frame = (now: number) => {
      at.push(now);
      if (now - at[0]! < seconds * 1000) requestAnimationFrame(frame);
      else resolve();
    };
    requestAnimationFrame(frame);
  });
  const gaps = at.slice(1).map((now, i) => now - at[i]!);
  gaps.sort((a, b) => a - b);
  return { perSecond: ((at.length - 1) * 1000) / (at.at(-1)! - at[0]!), late: gaps[Math.floor(gaps.length * 0.99)]! };
}

async function deliveredBy(server: Jobwire): Promise<number> {
  const metrics = await server.metrics();
  return [...metrics].reduce(
    (sum, [name, value]) => sum + (name.startsWith('jobwire_deliveries_total') ? value : 0),
    0,
  );
}

/** A curve to draw. */
function wave(): number[] {
  return Array.from({ length: 10_000 }, (_, i) => Math.sin(i / 50) + Math.sin(i / 7) / 4);
}

const CHROMIUM = '/usr/bin/chromium';

/** @throws Missing */
async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Missing('Chromium: apt-get install chromium');
  const options = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: CHROMIUM, args: options });
}
