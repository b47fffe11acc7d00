import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../config.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import type { Call, Command, Output } from './command.ts';
import { tokenCommand } from './token.ts';
import { verifyCommand } from './verify.ts';

const commands: { readonly [name: string]: Command } = {
  backup: backupCommand,
  restore: restoreCommand,
  token: tokenCommand,
  verify: verifyCommand,
};

/** The command line is wrong; the message says how. */
class UsageError extends Error {}

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/**
 * Carries out one call of `jobwire`.
 * @returns the exit code: 0 done, 1 failed, 2 called wrongly
 */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv, output: Output): Promise<number> {
  try {
    const [name = '', ...rest] = args;
    if (isHelp(name) || rest.some(isHelp)) return help(output);
    const command = Object.hasOwn(commands, name) ? commands[name]! : unknown(name);
    return await command.run({ ...parsed(name, command, rest), config: readConfig(env), output });
  } catch (error) {
    output.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return error instanceof UsageError || error instanceof ConfigError ? WRONG_USAGE : FAILED;
  }
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h';
}

function unknown(name: string): never {
  throw new UsageError(name === '' ? usage() : `jobwire has no command ${name}.\n\n${usage()}`);
}

function parsed(name: string, command: Command, args: string[]): Pick<Call, 'words' | 'options'> {
  const [fewest, most] = command.words;
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
    if (positionals.length < fewest) throw new Error(`jobwire ${name} wants to know more.`);
    if (positionals.length > most)
      throw new Error(`jobwire ${name} does not know what to do with ${positionals[most]}.`);
    return { words: positionals, options: values };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUsage: jobwire ${name} ${command.usage}`);
  }
}

function help({ stdout }: Output): number {
  stdout.write(`${usage()}\n`);
  return DONE;
}

function usage(): string {
  const rows = Object.entries(commands).map(([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}`);
  return [
    'Usage: jobwire COMMAND',
    '',
    ...rows,
    '',
    'The data is that of the folder in JOBWIRE_DATA (default ./data).',
    'Exit code: 0 done, 1 failed, 2 called wrongly.',
  ].join('\n');
}
