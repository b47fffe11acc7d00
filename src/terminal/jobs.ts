import type { Job, JobStatus } from '../../generated/protocol/index.ts';
import { type JobFilter, ValidationError } from '../client/index.ts';
import { type Call, type Command, EXIT, type Output, UsageError } from './command.ts';
import { CONNECTION_HELP, CONNECTION_OPTIONS, type Connect, withClient } from './connect.ts';
import { follow } from './follow.ts';
import { printable } from './printable.ts';

/** `watch ID`: follows a job that was started before. */
export function watchCommand(connect: Connect): Command {
  return {
    usage: 'ID [--after CURSOR] [--json]',
    summary: 'Follow a job to its end; ctrl-c detaches, and the job goes on',
    words: [1, 1],
    options: () => ({ ...CONNECTION_OPTIONS, after: { type: 'string' } }),
    help: () => `--after CURSOR  Begin behind an event, or with "latest" at the next one\n${CONNECTION_HELP}`,
    run: (call) =>
      withClient(connect, call, async (client) => {
        const { after } = call.options;
        const run = usable(() =>
          client.jobs.watch(call.words[0]!, after === undefined ? {} : { after: String(after) }),
        );
        return await follow(run, call);
      }),
  };
}

/** `cancel ID`: the one way to end a job. */
export function cancelCommand(connect: Connect): Command {
  return {
    usage: 'ID [--reason TEXT] [--json]',
    summary: 'Cancel a job',
    words: [1, 1],
    options: () => ({ ...CONNECTION_OPTIONS, reason: { type: 'string' } }),
    help: () => `--reason TEXT   Why; whoever follows the job is told\n${CONNECTION_HELP}`,
    run: (call) =>
      withClient(connect, call, async (client) => {
        const [id = ''] = call.words;
        const { reason, json } = call.options;
        const job = await usable(() => client.jobs.cancel(id, reason === undefined ? undefined : String(reason)));
        const isLate = job.status === 'completed' || job.status === 'failed';
        const told = isLate ? `Job ${id} had ended before: ${job.status}.` : `Job ${id} is cancelled.`;
        call.output.stdout.write(`${printable(json ? JSON.stringify(job) : told)}\n`);
        return isLate ? EXIT.failed : EXIT.done;
      }),
  };
}

const MAX_LISTED = 20;

/** `list`: jobs, newest first. */
export function listCommand(connect: Connect): Command {
  return {
    usage: '[--type TYPE] [--status STATUS] [--name NAME] [--label TEXT] [--limit N] [--json]',
    summary: `List jobs, newest first, ${MAX_LISTED} of them`,
    words: [0, 0],
    options: () => ({
      ...CONNECTION_OPTIONS,
      type: { type: 'string' },
      status: { type: 'string' },
      name: { type: 'string' },
      label: { type: 'string' },
      limit: { type: 'string', default: String(MAX_LISTED) },
    }),
    help: () => CONNECTION_HELP,
    run: (call) =>
      withClient(connect, call, async (client) => {
        const { limit, json } = call.options;
        const most = Number(limit);
        if (!Number.isInteger(most) || most < 1)
          throw new UsageError(`--limit must be a whole number from 1, not ${limit}.`);
        let left = most;
        try {
          for await (const job of client.jobs.list({ ...filter(call), limit: Math.min(most, 1000) })) {
            writeJob(job, json === true, call.output);
            if (--left === 0) break;
          }
        } catch (error) {
          // What the server calls a part of its query is an option here.
          throw error instanceof ValidationError ? new UsageError(error.message.replaceAll('/query/', '--')) : error;
        }
        return EXIT.done;
      }),
  };
}

function filter({ options }: Call): JobFilter {
  const { type, status, name, label } = options;
  const given = Object.entries({ type, status: status as JobStatus, name, label }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(given);
}

/** `019aa4c2-…  enkf    running     50 %  2026-11-29 12:30:05  a label` */
function writeJob(job: Job, asJson: boolean, { stdout }: Output): void {
  if (asJson) return void stdout.write(`${printable(JSON.stringify(job))}\n`);
  const { id, type, status, createdAt, name, label } = job;
  const { pct } = ('progress' in job ? job.progress : {}) as { pct?: number };
  const far = pct === undefined ? '' : `${Math.floor(pct)} %`;
  const when = createdAt.slice(0, 19).replace('T', ' ');
  const columns = [
    id,
    type.padEnd(8),
    status.padEnd(9),
    far.padStart(5),
    when,
    [name, label].filter(Boolean).join(' '),
  ];
  stdout.write(`${printable(columns.join('  ').trimEnd())}\n`);
}

/** @throws UsageError for an id or a cursor that is none */
function usable<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}
