import type { ParseArgsOptionsConfig } from 'node:util';
import { jobTypes } from '../../generated/protocol/job-types.ts';
import type { JobTypeName } from '../../generated/protocol/types.ts';
import { type StartOptions, ValidationError } from '../client/index.ts';
import { type Call, type Command, EXIT, UsageError } from './command.ts';
import { type Client, CONNECTION_HELP, CONNECTION_OPTIONS, type Connect, withClient } from './connect.ts';
import { describeFlags, flagsOf, inFlags, optionsOf, paramsOf } from './flags.ts';
import { type AnyRun, follow } from './follow.ts';
import { printable } from './printable.ts';

/** What `run` itself takes, beside the params of the job type. */
const OWN = {
  ...CONNECTION_OPTIONS,
  watch: { type: 'boolean' },
  name: { type: 'string' },
  label: { type: 'string' },
  'idempotency-key': { type: 'string' },
  params: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

const OWN_HELP = [
  '--watch         Follow it to its end; ctrl-c detaches, and the job goes on',
  '--name NAME     Of a shared job: joins the one of this name where there is one',
  '--label TEXT    To find it by',
  '--idempotency-key KEY',
  '                The same key stands for the same job, however often it is started',
  '--params JSON   All params at once; flags go over them',
  CONNECTION_HELP,
].join('\n');

/** `run TYPE`: starts a job, with flags for the params of its type. */
export function runCommand(connect: Connect): Command {
  return {
    usage: 'TYPE [--PARAM VALUE]… [--watch] [--json]',
    summary: `Start a job and say its id; TYPE is one of ${Object.keys(jobTypes).join(', ')}`,
    words: [1, 1],
    options(args) {
      const type = typeIn(args);
      if (type !== '' && !isType(type)) throw noSuchType(type);
      return { ...optionsOf(flagsOf(type, OWN)), ...OWN };
    },
    help,
    run: (call) => withClient(connect, call, (client) => start(client, call)),
  };
}

async function start(client: Client, call: Call): Promise<number> {
  const { options, output } = call;
  const [type = ''] = call.words;
  if (!isType(type))
    throw new UsageError(`There is no job type ${type}: it is one of ${Object.keys(jobTypes).join(', ')}.`);
  const flags = flagsOf(type, OWN);
  const run: AnyRun = client.ofType(type).start(paramsOf(flags, options), startOptions(options));
  if (options.watch) call.interrupt(); // from now on ctrl-c waits for the id, to say how to come back
  const id = await run.id().catch((error) => {
    throw error instanceof ValidationError ? new UsageError(inFlags(flags, error)) : error;
  });
  if (options.watch) {
    if (!options.json) output.stderr.write(`${type} ${id}\n`);
    return await follow(run, call);
  }
  output.stdout.write(`${printable(options.json ? JSON.stringify(await run.snapshot()) : id)}\n`);
  return EXIT.done;
}

function startOptions({ name, label, 'idempotency-key': idempotencyKey }: Call['options']): StartOptions {
  const given = Object.entries({ name, label, idempotencyKey }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

/** The word that names the type; an option in front of it would have to be known to be passed over. */
function typeIn(args: readonly string[]): string {
  return args.find((arg) => !arg.startsWith('-')) ?? '';
}

function noSuchType(name: string): UsageError {
  return new UsageError(`There is no job type ${name}: it is one of ${Object.keys(jobTypes).join(', ')}.`);
}

function isType(name: string): name is JobTypeName {
  return Object.hasOwn(jobTypes, name);
}

function help(args: readonly string[]): string {
  const type = typeIn(args);
  if (!isType(type)) return `${OWN_HELP}\n\nThe params of a type: jobwire run TYPE --help`;
  return `${type}: ${jobTypes[type].summary}\n\n${describeFlags(flagsOf(type, OWN))}\n\n${OWN_HELP}`;
}
