import type { ParseArgsOptionsConfig } from 'node:util';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { type Call, type Command, UsageError } from '../terminal/index.ts';

/** A command that works on the server's own data or with its secrets. */
export interface ServerCommand extends Pick<Command, 'usage' | 'summary' | 'words'> {
  readonly options: ParseArgsOptionsConfig;
  /** @returns the exit code. @throws with a message for the one who called it */
  run(call: ServerCall): Promise<number> | number;
}

export interface ServerCall extends Call {
  /** The settings of the server, from the environment. */
  readonly config: Config;
}

export function asCommand({ usage, summary, words, options, run }: ServerCommand): Command {
  return { usage, summary, words, options: () => options, run: (call) => run({ ...call, config: settings(call) }) };
}

function settings({ env }: Call): Config {
  try {
    return readConfig(env);
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error;
  }
}
