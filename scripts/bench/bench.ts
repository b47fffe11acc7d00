/**
 * `npm run bench`: how fast Jobwire is, beside its peers and the limit of the machine, all measured in the same run.
 * Tables go to standard output, progress to standard error.
 */
import { parseArgs } from 'node:util';
import type { Report } from './figures.ts';
import { openMachine } from './machine.ts';
import { asJson, asMarkdown, asText } from './print.ts';
import type { Row } from './row.ts';
import { ROWS } from './rows/rows.ts';
import { runRow } from './run.ts';

const HELP = `npm run bench -- [options]

  --only NAMES   these rows, comma separated: ${ROWS.map((make) => make({ isQuick: true }).name).join(', ')}
  --rounds N     rounds in which the contenders take turns (default 5)
  --quick        small loads and two rounds: shows that all works, not how fast it is
  --json         one JSON object, with every sample
  --markdown     tables for a README`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const rows = chosenRows();
const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
const machine = openMachine();
try {
  const date = new Date().toISOString().slice(0, 10);
  const facts = [
    date,
    ...machine.facts,
    `${rounds} rounds`,
    ...(values.quick ? ['quick: loads too small to judge by'] : []),
  ];
  if (!values.json) console.log(`${facts.join('; ')}\n`);
  const reports: Report[] = [];
  for (const row of rows) {
    if (row.needsLoad && !machine.native) continue;
    const report = await runRow(row, machine, { rounds, say });
    reports.push(report);
    if (!values.json) console.log(values.markdown ? asMarkdown(report) : asText(report));
  }
  if (values.json)
    console.log(JSON.stringify({ facts, rounds, quick: values.quick, rows: reports.map(asJson) }, null, 2));
} finally {
  machine.close();
}

function chosenRows(): Row[] {
  const all = ROWS.map((make) => make({ isQuick: values.quick }));
  const names = values.only?.split(',') ?? all.map(({ name }) => name);
  const unknown = names.filter((name) => !all.some((row) => row.name === name));
  if (unknown.length === 0) return all.filter((row) => names.includes(row.name));
  console.error(`There is no row ${unknown.join(', ')}.\n\n${HELP}`);
  process.exit(2);
}

function say(text: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
}
