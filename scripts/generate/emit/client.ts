import { type Contract, type JobTypeEntry, pascal, type Schema, schemaName } from '../document.ts';
import { docComment, type GeneratedFile, notice } from './file.ts';

/** The TypeScript SDK as an npm package: its typed surface over the runtime in `src/client`, its manifest, its README. */
export function emitClient(contract: Contract): GeneratedFile[] {
  return [
    { path: 'client/package.json', text: manifest(contract) },
    { path: 'client/src/index.ts', text: surface(contract) },
    { path: 'client/src/job-checks.ts', text: notice() + JOB_CHECKS },
    { path: 'client/src/contract.ts', text: notice() + TABLES },
    { path: 'client/tsdown.config.js', text: notice() + BUILD },
    { path: 'client/README.md', text: readme(contract) },
  ];
}

function surface(contract: Contract): string {
  const types = Object.entries(contract['x-job-types']);
  const members = types.map(([name, entry]) => {
    const about = [entry.summary, entry.description].filter(Boolean).join('\n\n');
    return `${docComment(about, '  ')}  readonly ${name}: ${pascal(name)}Jobs;\n`;
  });
  return `${notice()}
import { type ClientOptions, createRuntimeClient, type Jobs, type JobsOfType, type Run } from '../../../src/client/index.ts';
import type { JobTypeMap, JobTypeName } from '../../protocol/types.ts';

export type * from '../../protocol/types.ts';
export type { Violation } from '../../protocol/validators.js';
export * from '../../../src/client/index.ts';

${types.map(([name, entry]) => jobTypeAliases(name, entry)).join('\n')}
/** A client of a Jobwire server: one namespace per job type, and \`jobs\` for all of them. */
export interface Client {
${members.join('\n')}
  /** Jobs of every type. */
  readonly jobs: Jobs<JobTypeMap[JobTypeName]>;

  /** Detaches all runs and closes all connections; calls that wait reject with \`ClosedError\`. Jobs go on. */
  close(): void;
}

/**
 * A client of the server at \`baseUrl\`. Nothing is connected until a run is read.
 * @throws TypeError for options that cannot be used
 */
export function createClient(options: ClientOptions): Client {
  const client = createRuntimeClient<JobTypeMap>(options, () => import('./job-checks.ts').catch(() => undefined));
  return {
${types.map(([name]) => `    ${name}: client.ofType('${name}'),\n`).join('')}    jobs: client.jobs,
    close: client.close,
  };
}
`;
}

function jobTypeAliases(name: string, entry: JobTypeEntry): string {
  return `${docComment(`A job of type \`${name}\` that is followed: ${entry.summary}.`)}export type ${pascal(name)}Run = Run<JobTypeMap['${name}']>;

${docComment(`Starts and follows jobs of type \`${name}\`.`)}export type ${pascal(name)}Jobs = JobsOfType<JobTypeMap['${name}']>;
`;
}

function manifest(contract: Contract): string {
  const { license } = contract.info as { license?: { name: string } };
  return `${JSON.stringify(
    {
      '//': notice('').trim(),
      ...contract['x-sdk'],
      description:
        'Start long jobs and follow what they do: typed events over WebSocket, Server-Sent Events or polling.',
      license: license?.name,
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20' },
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './contract': { types: './dist/contract.d.ts', default: './dist/contract.js' },
        './browser/*': './dist/browser/*',
      },
      files: ['dist'],
      scripts: { build: 'tsdown --log-level error', prepack: 'npm run build' },
    },
    null,
    2,
  )}\n`;
}

/** What is known of each job type: a file of its own, which grows with them and is loaded when the first run needs it. */
const JOB_CHECKS = `
import { checkEvent, jobTypes } from '../../protocol/index.ts';
import type { UnknownEvent } from '../../protocol/types.ts';

export { checkInput, checkParams } from '../../protocol/index.ts';

/** The event types of a job type: its own, and those that every job type has. */
function typesOf(jobType: string): readonly string[] {
  const info = Object.hasOwn(jobTypes, jobType) ? jobTypes[jobType as keyof typeof jobTypes] : undefined;
  return info ? [...info.events, ...COMMON] : [];
}

const COMMON = ['accepted', 'started', 'progress', 'log', 'input', 'applied', 'joined', 'left', 'retrying', 'completed', 'failed', 'cancelled'];

/** Whether an event is of a type that this contract has, and its data as the contract says. */
export function isKnown(event: Omit<UnknownEvent, 'data'> & { readonly data: unknown }): boolean {
  return typesOf(event.jobType).includes(event.type) && checkEvent(event).length === 0;
}
`;

const TABLES = `
/** The contract as data: its job types and its error catalogue. */
export { type JobTypeInfo, jobTypes, PROTOCOL, type ProblemInfo, problems } from '../../protocol/index.ts';
`;

/** How the package is built: for bundlers and Node, and small for pages, which load it as it is. */
const BUILD = `
const shared = {
  format: 'esm',
  target: 'es2022',
  fixedExtension: false,
  outputOptions: { chunkFileNames: '[name].js' },
};

// What a page loads later takes what it needs from \`jobwire.js\`, where it is already.
const oneFile = { preserveEntrySignatures: 'allow-extension' };

export default [
  { ...shared, entry: ['src/index.ts', 'src/contract.ts'], platform: 'neutral', dts: true },
  {
    ...shared,
    entry: { jobwire: 'src/index.ts' },
    outDir: 'dist/browser',
    platform: 'browser',
    dts: false,
    minify: true,
    inputOptions: oneFile,
  },
];
`;

function readme(contract: Contract): string {
  const types = Object.entries(contract['x-job-types']);
  const [first, entry] = types[0]!;
  return `<!-- ${notice('').trim()} -->

# ${contract['x-sdk'].name}

Start long jobs on a Jobwire server and follow what they do: every event once, in order, over WebSocket, Server-Sent
Events or HTTP polling, whichever gets through. No dependencies; ESM; Node 20 and newer, and browsers.

\`\`\`ts
import { createClient } from '${contract['x-sdk'].name}';

const client = createClient({ baseUrl: 'http://localhost:3000' });
const run = client.${first}.start(${exampleParams(contract, entry)});
for await (const event of run) console.log(event.seq, event.type, event.data);
console.log(await run.result());
client.close();
\`\`\`

**Leaving the loop, \`run.close()\` and \`client.close()\` only detach: the job goes on. Only \`run.cancel()\` cancels it.**

To go on after a restart of your program, give a \`checkpoint\`, or keep \`run.cursor\` yourself and hand it back:
\`client.jobs.watch(id, { after: cursor })\`. The next event is the first that you have not handled. An event counts as handled
when the loop asks for the next one: within the loop's body \`run.cursor\` still stands at the event before it, so an event in
whose body you crash, or leave the loop, comes again.

## Job types

${types.map(([name, each]) => jobTypeSection(contract, name, each)).join('\n')}`;
}

function jobTypeSection(contract: Contract, name: string, entry: JobTypeEntry): string {
  const params = contract.components.schemas[`${schemaName(entry.params)}Input`]!;
  const rows = Object.entries(params.properties ?? {}).map(([field, property]) => paramRow(contract, field, property));
  const inputs = Object.keys(entry.inputs ?? {}).map((input) => `\`run.input.${input}(…)\``);
  return `### \`client.${name}\`

${entry.description ?? entry.summary}

| param | default | |
|---|---|---|
${rows.join('\n')}
${inputs.length > 0 ? `\nInputs while it runs: ${inputs.join(', ')}.\n` : ''}`;
}

function paramRow(contract: Contract, field: string, property: Schema): string {
  const schema = property.$ref ? contract.components.schemas[schemaName(property)]! : property;
  const fallback = schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\``;
  return `| \`${field}\` | ${fallback} | ${(schema.description ?? '').replaceAll('|', '\\|')} |`;
}

/** The first example of a job type's params that says something, as an argument. */
function exampleParams(contract: Contract, entry: JobTypeEntry): string {
  const { examples = [] } = contract.components.schemas[`${schemaName(entry.params)}Input`]!;
  const told = examples.find((each) => Object.keys(each as object).length > 0);
  return told === undefined
    ? ''
    : JSON.stringify(told)
        .replaceAll('"', '')
        .replaceAll(':', ': ')
        .replaceAll(',', ', ')
        .replace(/^\{(.*)\}$/, '{ $1 }');
}
