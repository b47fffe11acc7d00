import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes, gzipped. */
export interface Sizes {
  /** `/sdk/jobwire.js`. */
  readonly jobwire: number;
  /** Within it, the checks of core messages. */
  readonly forms: number;
  /** `/sdk/transports.js`, and each of them alone. */
  readonly transports: number;
  readonly websocket: number;
  readonly sse: number;
  readonly polling: number;
  /** `/sdk/tabs.js`. */
  readonly tabs: number;
  /** `/sdk/job-checks.js`. */
  readonly jobChecks: number;
}

/** Where `npm run sizes -- --write` keeps what it measured. */
export const KEPT = join(import.meta.dirname, 'sizes.json');

/** A table of what goes over the wire. */
export function sizeTable(): string {
  const sizes = JSON.parse(readFileSync(KEPT, 'utf8')) as Sizes;
  const rows: [keyof Sizes, string][] = [
    ['jobwire', 'the core: `jobwire.js`, all that a page waits for before it lists or cancels jobs'],
    ['forms', '… in it the checks of core messages: events, replies, control messages, jobs, errors'],
    ['transports', 'all transports: `transports.js`, which the core loads by itself at once, for following'],
    ['websocket', '… WebSocket alone'],
    ['sse', '… Server-Sent Events alone'],
    ['polling', '… polling alone'],
    ['tabs', 'one connection for many tabs: `tabs.js`, loaded where there is the option `shareAs`'],
    [
      'jobChecks',
      'validators of every param, input and event of each job type: `job-checks.js`, loaded with the first run, which waits for them',
    ],
  ];
  return ['| gzip | |', '|---|---|', ...rows.map(([name, what]) => `| ${kB(sizes[name])} | ${what} |`)].join('\n');
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
