import { parseArgs } from 'node:util';
import { ConnectionError, UnexpectedAnswerError, ValidationError } from '../client/errors.ts';
import { type Call, type Command, type Commands, EXIT, UsageError } from './command.ts';
import { printable } from './printable.ts';

/** What there is beside the arguments. */
export type Surroundings = Pick<Call, 'env' | 'output' | 'interrupt'>;

/** What a command line says of itself. */
export interface About {
  /** What `--help` says below the commands. */
  readonly text: string;
  /** What it is and its version, as `--version` says it. */
  readonly version: string;
}

/**
 * Carries out one call of `jobwire`.
 * @returns the exit code
 */
export async function dispatch(
  commands: Commands,
  args: readonly string[],
  { env, output, interrupt }: Surroundings,
  about: About,
): Promise<number> {
  try {
    const [name = '', ...rest] = args;
    if (isHelp(name)) return say(usage(commands, about));
    if (name === '--version' || name === '-v') return say(about.version);
    if (name === '') throw new UsageError(usage(commands, about));
    if (!Object.hasOwn(commands, name))
      throw new UsageError(`jobwire has no command ${name}.\n\n${usage(commands, about)}`);
    const command = commands[name]!;
    if (rest.some(isHelp)) return say(commandHelp(name, command, rest));
    return await command.run({ ...parsed(name, command, rest), env, output, interrupt });
  } catch (error) {
    output.stderr.write(`${printable(String(error instanceof Error ? error.message : error))}\n`);
    return codeOf(error);
  }

  function say(text: string): number {
    output.stdout.write(`${text}\n`);
    return EXIT.done;
  }
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function codeOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof ValidationError) return EXIT.usage;
  if (error instanceof ConnectionError || error instanceof UnexpectedAnswerError) return EXIT.unreachable;
  return EXIT.failed;
}

function parsed(name: string, command: Command, args: string[]): Pick<Call, 'words' | 'options'> {
  const [fewest, most] = command.words;
  try {
    const options = command.options(args);
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, allowNegative: true });
    if (positionals.length < fewest) throw new UsageError(`jobwire ${name} wants to know more.`);
    if (positionals.length > most)
      throw new UsageError(`jobwire ${name} does not know what to do with ${positionals[most]}.`);
    return { words: positionals, options: values };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUsage: jobwire ${name} ${command.usage}`);
  }
}

function commandHelp(name: string, command: Command, args: readonly string[]): string {
  const more = command.help?.(args);
  return [`Usage: jobwire ${name} ${command.usage}`, '', command.summary, ...(more ? ['', more] : [])].join('\n');
}

function usage(commands: Commands, { text, version }: About): string {
  const rows = Object.entries(commands).map(([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}`);
  return ['Usage: jobwire COMMAND | --help | --version', '', ...rows, '', text, version].join('\n');
}
