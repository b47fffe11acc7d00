import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { YAMLParseError } from 'yaml';
import { parseContract } from './document.ts';
import { type Drift, findDrift, mendDrift } from './drift.ts';
import { expand } from './expand/expand.ts';
import { type Finding, formatFinding } from './lint/finding.ts';
import { lintExpanded, lintSource } from './lint.ts';
import { parseDocument } from './parse.ts';
import { runTemplate } from './run-template.ts';

/**
 * `npm run generate`: asyncapi.yaml → generated/, and the SDK built from it anew where it has changed. With `--check`
 * nothing is written; it fails where a file is not as it would be made. It works without a network.
 */
async function main(root: string): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  process.chdir(root);
  const kept = join(root, 'generated');
  const fresh = await mkdtemp(join(tmpdir(), 'jobwire-generated-'));
  try {
    await makeFiles(join(root, 'asyncapi.yaml'), fresh);
    const drifts = await findDrift(fresh, kept);
    if (values.check) return report(drifts);
    await mendDrift(drifts, fresh, kept);
    if (drifts.some(({ path }) => SDK_SOURCES.test(path))) buildSdk();
    console.log(
      drifts.length === 0 ? 'generated/ is up to date.' : drifts.map(({ path }) => `generated/${path}`).join('\n'),
    );
    return 0;
  } finally {
    await rm(fresh, { recursive: true });
  }
}

/** What the SDK is built from: its own files, and the protocol's, which it contains. */
const SDK_SOURCES = /^(client|protocol)\//;

/** What `npm ci` does in the end. */
function buildSdk(): void {
  const { status } = spawnSync(process.execPath, ['scripts/prepare.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Refused('The files are made, but the SDK in generated/client could not be built.');
}

/** Checks the source and what becomes of it, then makes all files in an empty folder. */
async function makeFiles(source: string, folder: string): Promise<void> {
  const text = await readFile(source, 'utf8');
  const contract = parseContract(text);
  refuse('asyncapi.yaml', lintSource(contract));
  refuse('asyncapi.yaml', (await parseDocument(text)).findings);
  const expanded = expand(contract);
  refuse('the complete document', lintExpanded(expanded));
  const complete = JSON.stringify(expanded);
  const { document, findings } = await parseDocument(complete);
  refuse('the complete document', findings);
  await runTemplate(document!, complete, folder);
}

function refuse(what: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  throw new Refused(`In ${what}:\n${findings.map((each) => `  ${formatFinding(each)}`).join('\n')}`);
}

/** The contract is wrong, and the message says where: no stack is needed. */
class Refused extends Error {}

function report(drifts: readonly Drift[]): number {
  if (drifts.length === 0) return 0;
  for (const { path, kind } of drifts) console.error(`generated/${path} is ${kind}.`);
  console.error('Run `npm run generate` and commit what it makes.');
  return 1;
}

try {
  process.exitCode = await main(join(import.meta.dirname, '../..'));
} catch (error) {
  const isPlain = error instanceof Refused || error instanceof YAMLParseError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}
