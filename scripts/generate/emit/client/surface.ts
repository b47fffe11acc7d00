import { type Contract, type JobTypeEntry, pascal } from '../../document.ts';
import { docComment, type GeneratedFile, notice } from '../file.ts';

/** `client/src`: the typed surface of the SDK over the runtime in `src/client`, and its command line. */
export function emitSurface(contract: Contract): GeneratedFile[] {
  return [
    { path: 'client/src/index.ts', text: surface(contract) },
    { path: 'client/src/job-checks.ts', text: notice() + JOB_CHECKS },
    { path: 'client/src/contract.ts', text: notice() + TABLES },
    { path: 'client/src/cli.ts', text: commandLine(contract) },
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

/** The command line of the package. */
function commandLine(contract: Contract): string {
  const { name, version } = contract['x-sdk'];
  return `#!/usr/bin/env node
${notice()}
import { createRuntimeClient } from '../../../src/client/index.ts';
import { ABOUT_EXIT, jobCommands, main } from '../../../src/terminal/index.ts';
import type { JobTypeMap } from '../../protocol/types.ts';

const commands = jobCommands((options) =>
  createRuntimeClient<JobTypeMap>(options, () => import('./job-checks.ts').catch(() => undefined)),
);

await main(commands, { text: ABOUT_EXIT, version: '${name} ${version}' });
`;
}
