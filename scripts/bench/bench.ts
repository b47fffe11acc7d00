/**
 * `npm run bench`: how fast Jobwire is, beside its peers and the limit of the machine, all measured in the same run.
 * Tables go to standard output, progress to standard error.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { costsOf } from './costs.ts';
import type { Report } from './figures.ts';
import { openMachine } from './machine.ts';
import { asJson, asMarkdown, asText } from './print.ts';
import type { Row } from './row.ts';
import { ROWS } from './rows/rows.ts';
import { runRow } from './run.ts';

/** The lines between which `--write` writes. */
const BEGIN = '<!-- bench: begin -->';
const END = '<!-- bench: end -->';

const HELP = `npm run bench -- [options]

  --only NAMES   these rows, comma separated: ${ROWS.map((make) => make({ isQuick: true }).name).join(', ')}
  --rounds N     rounds in which the contenders take turns (default 3)
  --quick        small loads and two rounds: shows that all works, not how fast it is
  --json         one JSON object, with every sample
  --markdown     tables for a README
  --save FILE    writes that object into a file as well, after each row
  --write FILE   writes the Markdown into a file as well, between the lines ${BEGIN} and ${END}
                 where it has them`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    save: { type: 'string' },
    write: { type: 'string' },
    markdown: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const rows = chosenRows();
const rounds = Number(values.rounds ?? (values.quick ? 2 : 3));
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
  const asObject = () => ({ facts, rounds, quick: values.quick, rows: reports.map(asJson) });
  for (const row of rows) {
    if (row.needsLoad && !machine.native) continue;
    const report = await runRow(row, machine, { rounds, say }).catch(failed(row));
    if (!report) continue;
    reports.push(report);
    if (!values.json) console.log(values.markdown ? asMarkdown(report) : asText(report));
    if (values.save) writeFileSync(values.save, JSON.stringify(asObject(), null, 2));
    if (values.write)
      writeSection(values.write, [`Measured ${facts.join('; ')}.\n`, ...costsOf(reports), ...reports.map(asMarkdown)]);
  }
  if (values.json) console.log(JSON.stringify(asObject(), null, 2));
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

/** The other rows are measured all the same; the bench ends with 1. */
function failed(row: Row) {
  return (error: unknown): undefined => {
    process.exitCode = 1;
    console.error(`${row.name} could not be measured:`, error);
  };
}

/** Replaces what stands between the two lines; a file without them becomes the section. */
function writeSection(file: string, parts: readonly string[]): void {
  const section = `${BEGIN}\n\n${parts.join('\n')}\n${END}`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [begin, end] = [before.indexOf(BEGIN), before.indexOf(END)];
  const isThere = begin >= 0 && end > begin;
  writeFileSync(file, isThere ? before.slice(0, begin) + section + before.slice(end + END.length) : `${section}\n`);
}

function say(text: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
}
