import { v7 as uuidv7 } from 'uuid';
import { type InputAccepted, type Job, type JobStatus, jobTypes } from '../generated/protocol/index.ts';
import { type Caller, CLOCK_SKEW_MS, type Scope, type TicketJobs } from './access/caller.ts';
import type { Belonging, Engine } from './engines/engine.ts';
import { ProtocolError } from './errors.ts';
import type { Belongings } from './jobs/belongings.ts';
import type { Presence } from './jobs/presence.ts';
import {
  checkCancel,
  checkInputRequest,
  checkRevocation,
  checkStart,
  checkTicketRequest,
  requestDigest,
} from './jobs/requests.ts';
import { viewJob } from './jobs/view.ts';
import type { LiveList } from './list/live-list.ts';
import type { ListWatcher, Watching } from './list/watcher.ts';
import { canonicalJson } from './log/canonical.ts';
import type { Follower, Following, FollowOptions, Page, PageFacts, ReadOptions } from './streams/follower.ts';
import type { Hub } from './streams/hub.ts';

/** All that transports see of the server. Refusals are `ProtocolError`s. */
export interface Service {
  /** Starts a job, or finds the one that the idempotency key or the name stands for. `request` is checked here. */
  submit(caller: Caller, request: unknown, options: { idempotencyKey?: string }): Promise<Submission>;
  get(caller: Caller, job: string): Promise<Job>;
  list(caller: Caller, query: ListFilter): Promise<{ jobs: Job[]; next?: string }>;
  /** Watches the newest jobs of a list: as it stands, then what changes. `page` is ignored. */
  watch(caller: Caller, query: ListFilter, watcher: ListWatcher): Promise<Watching>;
  cancel(caller: Caller, job: string, request: unknown): Promise<{ job: Job; ended: boolean }>;
  input(caller: Caller, job: string, request: unknown): Promise<InputAccepted>;
  remove(caller: Caller, job: string): Promise<void>;
  /** The jobs that a request for a ticket names, each of which the caller may read. */
  ticketJobs(caller: Caller, request: unknown): Promise<TicketJobs>;
  /** Keeps that a token is not to be taken any more. */
  revoke(caller: Caller, request: unknown): Promise<void>;

  /**
   * Follows a job from `after` (a cursor, `latest`, or undefined: from the earliest kept event).
   * `onBroken` says what happens where the cursor is ahead, expired or of a rewritten log: `gap` tells the follower and
   * goes on from the earliest, `refuse` throws `cursor-ahead`, `cursor-expired` or `log-rewritten`.
   */
  follow(caller: Caller, job: string, options: FollowOptions, follower: Follower): Promise<Following>;

  /**
   * One page of the log after `after`, waiting up to `waitMs` while there is nothing new.
   * `isOld`: answers whether the client already has the page; while it does, waiting goes on.
   */
  read(caller: Caller, job: string, options: ReadOptions): Promise<ServedPage>;

  /** Whether `read` would give this caller a page, which it gave before, once more: known without reading, or false. */
  again(caller: Caller, page: ServedFacts): boolean;
}

/** A page, and to whom its job belongs, which does not change while the job is kept. */
export type ServedPage = Page & ServedFacts;
export interface ServedFacts extends PageFacts {
  readonly belonging: Belonging;
}

export interface Submission {
  job: Job;
  created: boolean;
  /** The job found by name runs with other params than these. */
  paramsDiffer: boolean;
}

export interface ListFilter {
  type?: string;
  status?: JobStatus;
  name?: string;
  label?: string;
  limit?: number;
  page?: string;
}

/** What a service is made of. */
export interface ServiceParts {
  engine: Engine;
  belongings: Belongings;
  hub: Hub;
  list: LiveList;
  presence: Pick<Presence, 'attendance'>;
  /** The time in ms since 1970. */
  now: () => number;
  maxQueued: number;
  /** How many jobs of one caller may wait and run. */
  maxActive: number;
  /** Counts what a caller uses. @throws ProtocolError `rate-limited` */
  draw: (caller: Caller, amounts: { starts: 1 } | { inputs: 1 }) => Promise<void>;
}

export function createService(parts: ServiceParts): Service {
  const { engine, belongings, hub, list, presence, now, maxQueued, draw } = parts;

  /** Whose a job is that the caller may see; another owner's job is the same as none. */
  const visible = async (caller: Caller, job: string): Promise<Belonging> => {
    const recalled = belongings.recall(job);
    if (recalled && mayKnow(caller, job, recalled)) return recalled;
    const belonging = isJobId(job) ? await belongings.ask(job) : undefined;
    if (!belonging || !mayKnow(caller, job, belonging)) throw noSuchJob(job);
    return belonging;
  };

  /** The server's own jobs are nobody's. */
  const maxActiveOf = ({ address }: Caller) =>
    address === undefined || parts.maxActive === Number.POSITIVE_INFINITY ? {} : { maxActive: parts.maxActive };

  return {
    async submit(caller, request, { idempotencyKey }) {
      need(caller, 'jobs:write');
      const start = checkStart(request);
      await draw(caller, { starts: 1 });
      const time = now();
      const { job, created } = await engine.submit({
        ...start,
        id: uuidv7({ msecs: time }),
        owner: caller.owner,
        shared: jobTypes[start.type].shared,
        ...(idempotencyKey === undefined ? {} : { idempotency: { key: idempotencyKey, digest: requestDigest(start) } }),
        time,
        maxQueued,
        ...maxActiveOf(caller),
      });
      return { job: viewJob(job), created, paramsDiffer: canonicalJson(job.params) !== canonicalJson(start.params) };
    },

    async get(caller, job) {
      need(caller, 'jobs:read');
      await visible(caller, job);
      const record = await engine.get(job);
      if (!record) throw noSuchJob(job); // removed meanwhile
      return viewJob(record);
    },

    async list(caller, { limit = DEFAULT_LIMIT, ...filter }) {
      need(caller, 'jobs:read');
      needList(caller);
      const { jobs, next } = await engine.list({ ...filter, ...ownerOf(caller), limit });
      return { jobs: jobs.map(viewJob), ...(next === undefined ? {} : { next }) };
    },

    async watch(caller, { limit = DEFAULT_LIMIT, page: _page, ...filter }, watcher) {
      need(caller, 'jobs:read');
      needList(caller);
      return list.watch({ ...filter, ...ownerOf(caller) }, limit, watcher);
    },

    async cancel(caller, job, request) {
      need(caller, 'jobs:write');
      const { reason } = checkCancel(request);
      needOwner(caller, job, await visible(caller, job));
      const cancelled = await engine.cancel(job, {
        ...(reason === undefined ? {} : { reason }),
        by: caller.name,
        time: now(),
      });
      return { job: viewJob(cancelled.job), ended: cancelled.ended };
    },

    async input(caller, job, request) {
      need(caller, 'jobs:write');
      const { type } = await visible(caller, job);
      const { name, data, key } = checkInputRequest(type, request);
      await draw(caller, { inputs: 1 });
      const time = now();
      return engine.input(job, {
        inputId: uuidv7({ msecs: time }),
        name,
        data,
        by: caller.name,
        owner: caller.owner,
        ...(key === undefined ? {} : { idempotency: { key, digest: requestDigest({ name, data }) } }),
        time,
      });
    },

    async remove(caller, job) {
      need(caller, 'jobs:write');
      needOwner(caller, job, await visible(caller, job));
      await engine.remove(job);
    },

    async ticketJobs(caller, request) {
      need(caller, 'jobs:read');
      const jobs = checkTicketRequest(request);
      if (jobs === 'all') return jobs;
      for (const job of jobs) await visible(caller, job);
      return new Set(jobs);
    },

    async revoke(caller, request) {
      needAuthority(caller);
      const { jti, exp } = checkRevocation(request, now() - CLOCK_SKEW_MS);
      const until = Math.min(exp * 1000 + CLOCK_SKEW_MS, Number.MAX_SAFE_INTEGER);
      await engine.revoke({ id: jti, until }, now());
    },

    async follow(caller, job, options, follower) {
      need(caller, 'jobs:read');
      const { type } = await visible(caller, job);
      const attendance = jobTypes[type].presence ? { attendance: presence.attendance(job, caller) } : {};
      return hub.follow(job, { ...options, ...attendance }, follower);
    },

    async read(caller, job, options) {
      need(caller, 'jobs:read');
      const belonging = await visible(caller, job);
      return { ...(await hub.read(job, options)), belonging };
    },

    again(caller, page) {
      return has(caller, 'jobs:read') && mayKnow(caller, page.job, page.belonging) && hub.again(page);
    },
  };
}

/** How many jobs a list shows where nothing is said. */
const DEFAULT_LIMIT = 50;

const JOB_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text can be a job's id at all; others never reach the engine. */
function isJobId(text: string): boolean {
  return JOB_ID.test(text);
}

/** Whose jobs a caller's lists show, beside the shared ones. */
function ownerOf(caller: Caller): { owner?: string } {
  return caller.ownership && !caller.scopes.has('jobs:admin') ? { owner: caller.owner } : {};
}

/** A ticket for some jobs shows no others, and so no list. */
function needList(caller: Caller): void {
  if (caller.ticket === undefined || caller.ticket.jobs === 'all') return;
  throw new ProtocolError(
    'forbidden',
    'This ticket is for some jobs by their ids: the list needs one made with { "all": true }.',
  );
}

function isInTicket({ ticket }: Caller, job: string): boolean {
  return ticket === undefined || ticket.jobs === 'all' || ticket.jobs.has(job);
}

/** Where nobody has a token there are no admins, and nothing to revoke. */
function needAuthority(caller: Caller): void {
  if (!caller.ownership) throw new ProtocolError('forbidden', 'This server takes no tokens: there is none to revoke.');
  need(caller, 'jobs:admin');
}

/** Whether a caller may know of a job. */
function mayKnow(caller: Caller, job: string, belonging: Belonging): boolean {
  return (belonging.shared || mayRule(caller, belonging)) && isInTicket(caller, job);
}

function mayRule(caller: Caller, { owner }: Belonging): boolean {
  return !caller.ownership || caller.scopes.has('jobs:admin') || owner === caller.owner;
}

function needOwner(caller: Caller, job: string, belonging: Belonging): void {
  if (mayRule(caller, belonging)) return;
  throw new ProtocolError(
    'forbidden',
    'Everyone may read and send to a shared job; only its owner and admins end it.',
    { job },
  );
}

function has({ scopes }: Caller, scope: Scope): boolean {
  return scopes.has(scope) || scopes.has('jobs:admin');
}

function need(caller: Caller, scope: Scope): void {
  if (has(caller, scope)) return;
  throw new ProtocolError('forbidden', `This call needs the scope ${scope}, which your token does not have.`);
}

function noSuchJob(job: string): ProtocolError {
  const shown = isJobId(job) ? { job } : {};
  return new ProtocolError('job-not-found', 'There is no such job, or it is not yours to see.', shown);
}
