import { median, type Report, valuesOf } from './figures.ts';
import { short } from './print.ts';

/** A constant of the capacity formula in PERFORMANCE.md, and where it is measured. */
interface Cost {
  readonly symbol: string;
  readonly what: string;
  readonly row: string;
  readonly of: string;
  readonly metric: string;
  readonly unit: keyof typeof ROOM;
}

/** What one has to spend of each unit. */
const ROOM = {
  'µs of CPU': { size: 1e6, where: 'a second on a core' },
  bytes: { size: 2 ** 30, where: 'in a GiB' },
  'bytes on disk': { size: 1e11, where: 'on 100 GB' },
};

const COSTS: readonly Cost[] = [
  cost('e', 'an event kept: made, checked, encoded, committed', 'append', 'Jobwire', 'processor', 'µs of CPU'),
  cost('d', 'an event at one subscriber, WebSocket', 'fanout', 'Jobwire, WebSocket', 'processor', 'µs of CPU'),
  cost('d', 'the same, SSE', 'fanout', 'Jobwire, SSE', 'processor', 'µs of CPU'),
  cost('p', 'a poll', 'polling', 'Jobwire', 'processor', 'µs of CPU'),
  cost('a', 'a page read anew', 'polling', 'Jobwire, each page read anew', 'processor', 'µs of CPU'),
  cost('s', 'a start', 'starts', 'Jobwire', 'processor', 'µs of CPU'),
  cost('m', 'an idle connection, WebSocket', 'idle', 'Jobwire, WebSocket', 'bytes', 'bytes'),
  cost('m', 'the same, SSE', 'idle', 'Jobwire, SSE', 'bytes', 'bytes'),
  cost(
    'h',
    'a connection: its handshake, its subscription, 12 s of rest',
    'idle',
    'Jobwire, WebSocket',
    'opening',
    'µs of CPU',
  ),
  cost('b', 'a server with one job at rest', 'idle', 'Jobwire, WebSocket', 'before', 'bytes'),
  cost('j', 'a job that runs: its thread, and what is on the way', 'append', 'Jobwire, at a pace', 'resident', 'bytes'),
  cost('k', 'an event that is kept', 'kept', 'Jobwire, 100,000 jobs, 10 million events', 'disk', 'bytes on disk'),
];

function cost(symbol: string, what: string, row: string, of: string, metric: string, unit: Cost['unit']): Cost {
  return { symbol, what, row, of, metric, unit };
}

/** The constants that were measured, as Markdown; nothing where there are none. */
export function costsOf(reports: readonly Report[]): string[] {
  const lines = COSTS.flatMap(({ symbol, what, row, of, metric, unit }) => {
    const measured = reports.find((report) => report.row.name === row)?.measured.find(({ name }) => name === of);
    const values = measured && valuesOf(measured, metric);
    if (!values) return [];
    const each = median(values);
    return [`| *${symbol}* | ${what} | ${short(each)} ${unit} | ${carried(each, unit)} | \`--only ${row}\` |`];
  });
  if (lines.length === 0) return [];
  return [
    '### What one of each costs',
    '',
    '| | | costs | so there fit | measured by |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ];
}

function carried(each: number, unit: Cost['unit']): string {
  const { size, where } = ROOM[unit];
  return `${short(size / each)} ${where}`;
}
