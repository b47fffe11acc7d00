import { hasBrowser, launchBrowser } from '../../pages/chromium.ts';
import { watchFrames } from '../../pages/frames.ts';
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
      { key: 'median', head: 'p50 between frames, ms', show: (ms) => ms.toFixed(1) },
      { key: 'p95', head: 'p95', show: (ms) => ms.toFixed(1) },
      { key: 'p99', head: 'p99', show: (ms) => ms.toFixed(1) },
      { key: 'dropped', head: 'dropped', show: (share) => `${(100 * share).toFixed(1)} %` },
      { key: 'events', head: 'events/s taken', show: short },
    ],
    needsLoad: false,
    warmUps: 1,
    entries: [
      watched(DASHBOARD, seconds, (server, job) => `${server.url}/#/jobs/${job}`),
      watched('The same page of a job that does nothing', seconds, async (server) => {
        const idle = await server.replay({ startDelayMs: 3_600_000 });
        return `${server.url}/#/jobs/${idle}`;
      }),
      watched(EMPTY, seconds, (server) => `${server.url}/healthz`),
    ],
    bars: [
      { what: `frames/s while ${what}`, of: DASHBOARD, metric: 'perSecond', atLeast: 58 },
      { what: 'of the frames of an empty page', of: DASHBOARD, over: EMPTY, metric: 'perSecond', atLeast: 0.95 },
    ],
    notes: [
      'Frames that `requestAnimationFrame` gives; a screen has 60 a second. “Dropped”: those of a screen that brought nothing new.',
      'Without a GPU, pixels are made by the same processors that the server and its job run on. Each page is measured while the same job runs: what an empty one has is what the machine can do.',
    ],
  };
};

const DASHBOARD = 'Dashboard, chart and log';
const EMPTY = 'A page with nothing on it';

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
      if (!hasBrowser) throw new Missing('Chromium: apt-get install chromium');
      const browser = await launchBrowser();
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
          const frames = await watchFrames(tab, 1000 * seconds);
          return { ...frames, events: ((await deliveredBy(server)) - eventsBefore) / seconds };
        },
      };
    },
  };
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
