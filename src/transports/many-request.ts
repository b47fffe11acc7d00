import type { IncomingMessage } from 'node:http';
import { DamageError, ProtocolError } from '../errors.ts';
import { type Position, parseCursor } from '../log/cursor.ts';
import { invalidCursor } from './events-request.ts';
import { listCheck, type ManyPlace, parseManyCursor } from './many-cursor.ts';
import { invalidParameter, readQuery } from './query.ts';

/** Most jobs of one stream or page. */
const MAX_JOBS = 100;

/** Where a job of a list begins. */
export type ManyStart = ManyPlace | 'latest' | undefined;

/** A list of jobs. */
export interface ManyList {
  readonly jobs: readonly string[];
  /** What all cursors of this list begin with. */
  readonly check: string;
}

/** A list of jobs, and where they are to be followed from. */
export interface ManyBegin extends ManyList {
  /** For each job: where it begins. */
  readonly starts: readonly ManyStart[];
  /** The index of the job whose turn it is. */
  readonly turn: number;
}

/** What a request for the events of many jobs asks for. */
export interface ManyRequest<Name extends string> extends ManyBegin {
  /** Every job's place is named by a cursor. */
  readonly isFixed: boolean;
  /** They are named by a cursor of the list. */
  readonly isResumed: boolean;
  /** The other parameters. */
  readonly query: { readonly [N in Name]?: string };
}

/**
 * Reads the list of jobs and where each begins: at its own `@cursor`; a cursor of the list (`after`, or what a browser
 * hands back) counts more.
 * @param known further parameters
 * @throws ProtocolError `invalid-parameter`, `invalid-cursor`
 */
export function readManyRequest<Name extends string>(
  request: IncomingMessage,
  known: readonly Name[],
  lastEventId?: string,
): ManyRequest<Name> {
  const [path = '', search = ''] = (request.url ?? '').split('?', 2);
  const parameters = new URLSearchParams(search);
  const { jobs, starts } = readJobs(parameters.getAll('job'));
  parameters.delete('job');
  if (parameters.getAll('after').length > 1) throw invalidCursor('/query/after', 'is given twice');
  const { after, ...query } = readQuery(`${path}?${parameters}`, ['after', ...known]);
  const pointer = lastEventId === undefined ? '/query/after' : '/headers/last-event-id';
  const from = readFrom(lastEventId ?? after, jobs, pointer);
  const places = from.places ?? starts.map((start) => start ?? from.initial);
  return {
    jobs,
    starts: places,
    turn: from.turn ?? 0,
    isResumed: from.places !== undefined,
    isFixed: places.every((place) => typeof place === 'object' || place === 'gone'),
    check: listCheck(jobs),
    query: query as ManyRequest<Name>['query'],
  };
}

function readJobs(items: readonly string[]): { jobs: string[]; starts: ManyStart[] } {
  if (items.length === 0) throw invalidParameter('/query/job', 'must be given, once for each job to follow');
  if (items.length > MAX_JOBS) throw invalidParameter('/query/job', `must be given at most ${MAX_JOBS} times`);
  const jobs = items.map((item) => item.split('@', 1)[0]!);
  if (!jobs.every((job) => /^[\w-]{1,64}$/.test(job))) throw invalidParameter('/query/job', 'must be the id of a job');
  if (new Set(jobs).size < jobs.length) throw invalidParameter('/query/job', 'must name each job once');
  return { jobs, starts: items.map(readStart) };
}

function readStart(item: string): Position | 'latest' | undefined {
  const at = item.indexOf('@');
  if (at < 0) return undefined;
  const cursor = item.slice(at + 1);
  const start = cursor === 'latest' ? cursor : parseCursor(cursor);
  if (start) return start;
  throw invalidCursor('/query/job', 'has something else than a cursor behind its @');
}

/** What `after` says: a place for each job, or where those begin that have no cursor of their own. */
function readFrom(
  after: string | undefined,
  jobs: readonly string[],
  pointer: string,
): { places?: readonly ManyPlace[]; turn?: number; initial?: Position | 'latest' } {
  if (after === undefined) return {};
  if (after === 'latest') return { initial: after };
  if (after === '0') return { initial: { seq: 0 } };
  const position = parseManyCursor(after, jobs);
  if (position) return position;
  throw invalidCursor(pointer, 'is not a cursor of this list of jobs');
}

/** The problem of one job of a list, which the others go on without: it is not there, or its log is damaged. */
export function isAboutOne(error: unknown): error is ProtocolError {
  return error instanceof DamageError || (error instanceof ProtocolError && isGone(error));
}

/** Whether a job is not there, for good. */
export function isGone({ code }: ProtocolError): boolean {
  return code === 'job-not-found';
}
