import type { Contract } from '../document.ts';
import { docComment, type GeneratedFile, notice } from './file.ts';

/** `protocol/job-types.ts`, `errors.ts`, `protocol.ts`, `index.ts`: the registry and the error catalogue as data. */
export function emitTables(contract: Contract): GeneratedFile[] {
  return [
    { path: 'protocol/job-types.ts', text: notice() + JOB_TYPE_INFO + jobTypeTable(contract) },
    { path: 'protocol/errors.ts', text: notice() + PROBLEM_INFO + problemTable(contract) },
    { path: 'protocol/protocol.ts', text: notice() + protocol(contract) },
    { path: 'protocol/index.ts', text: notice() + INDEX },
  ];
}

const JOB_TYPE_INFO = `
import type { JobTypeName } from './types.ts';

/** What is registered about a job type, with defaults filled in. Times in ms. */
export interface JobTypeInfo {
  readonly name: JobTypeName;
  readonly summary: string;
  /** Open to every caller; jobs may carry a name. */
  readonly shared: boolean;
  /** Who follows is told by \`joined\` and \`left\` events. */
  readonly presence: boolean;
  /** Runs until it is cancelled: progress has no total. */
  readonly endless: boolean;
  /** A new run goes on where the last checkpoint was made. */
  readonly checkpoints: boolean;
  /** How many runs may fail before the job does; the pause between two doubles, up to 60 s. */
  readonly retry: { readonly attempts: number; readonly backoffMs: number };
  /** The longest a run may take; absent: no limit. */
  readonly timeoutMs?: number;
  /** How many events are kept, and for how long. */
  readonly retention?: { readonly events?: number; readonly ageMs?: number };
  /** Its own event types. */
  readonly events: readonly string[];
  /** Its inputs. */
  readonly inputs: readonly string[];
}

`;

function jobTypeTable(contract: Contract): string {
  const rows = Object.entries(contract['x-job-types']).map(([name, entry]) => {
    const info = {
      name,
      summary: entry.summary,
      shared: entry.shared ?? false,
      presence: entry.presence ?? false,
      endless: entry.endless ?? false,
      checkpoints: entry.checkpoints ?? false,
      retry: { attempts: entry.retry?.attempts ?? 1, backoffMs: entry.retry?.backoffMs ?? 1000 },
      timeoutMs: entry.timeoutMs,
      retention: entry.retention,
      events: Object.keys(entry.events ?? {}),
      inputs: Object.keys(entry.inputs ?? {}),
    };
    return `  ${name}: ${literal(info)},\n`;
  });
  const about = docComment('The job types of this contract, by name.');
  return `${about}export const jobTypes: { readonly [T in JobTypeName]: JobTypeInfo } = {\n${rows.join('')}};\n`;
}

const PROBLEM_INFO = `
import type { ProblemCode } from './types.ts';

/** What an error means on each transport, and what to do about it. */
export interface ProblemInfo {
  /** The error in a few words. */
  readonly title: string;
  /** HTTP status; absent where it is never told over HTTP. */
  readonly status?: number;
  /** The code that closes a WebSocket; absent where it closes none. */
  readonly closeCode?: number;
  /** Whether and when to come back. */
  readonly retry: 'never' | 'later' | 'with-new-token' | 'from-earliest';
  /** What it means and what to do. */
  readonly help: string;
}

`;

function problemTable(contract: Contract): string {
  const rows = Object.entries(contract['x-errors']).map(
    ([code, { title, status, close, retry, help }]) =>
      `  '${code}': ${literal({ title, status, closeCode: close, retry, help })},\n`,
  );
  const about = docComment('The error catalogue, by code.');
  return `${about}export const problems: { readonly [C in ProblemCode]: ProblemInfo } = {\n${rows.join('')}};\n`;
}

const INDEX = `
export { type ProblemInfo, problems } from './errors.ts';
export { forms } from './forms.ts';
export { type JobTypeInfo, jobTypes } from './job-types.ts';
export { FEATURES, PROTOCOL } from './protocol.ts';
export type * from './types.ts';
export * from './validators.js';
`;

function protocol(contract: Contract): string {
  const served = Object.entries(contract['x-features'])
    .filter(([, feature]) => feature.served)
    .map(([name]) => `'${name}'`);
  return `
/** The protocol, as the WebSocket subprotocol and \`hello\` name it. */
export const PROTOCOL = '${contract['x-protocol']}';

/** What this version serves beyond the first form of the protocol. */
export const FEATURES: readonly string[] = [${served.join(', ')}];
`;
}

/** A value as a TypeScript literal, one member a line at the outermost level. */
function literal(value: object): string {
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{\n${members.map(([key, each]) => `    ${key}: ${JSON.stringify(each)},`).join('\n')}\n  }`;
}
