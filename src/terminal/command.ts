import type { ParseArgsOptionsConfig } from 'node:util';

/** Where text goes; what a stream of Node has, and a test can be. */
export interface Sink {
  /** False: it has enough for now, and says `drain` when it takes more. */
  write(text: string): unknown;
  once?(name: 'drain', listener: () => void): unknown;
  /** Somebody is looking. */
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where a command writes: what it was asked for, and what is said beside it. */
export interface Output {
  readonly stdout: Sink;
  readonly stderr: Sink;
}

export interface Call {
  /** What stood beside the options, in order. */
  readonly words: readonly string[];
  readonly options: { readonly [name: string]: string | boolean | (string | boolean)[] | undefined };
  readonly env: { readonly [name: string]: string | undefined };
  readonly output: Output;
  /** Aborted by ctrl-c. A command that does not ask for it is ended by ctrl-c as any program. */
  readonly interrupt: () => AbortSignal;
}

/** A command of `jobwire`. */
export interface Command {
  /** What follows its name. */
  readonly usage: string;
  readonly summary: string;
  /** The fewest and the most words beside its options. */
  readonly words: readonly [number, number];
  /** What may follow the name, where that depends on `args`; they stand behind the name and were not looked at. */
  options(args: readonly string[]): ParseArgsOptionsConfig;
  /** More about these arguments than `summary` says. */
  help?(args: readonly string[]): string;
  /** @returns the exit code. @throws with a message for the one who called it */
  run(call: Call): Promise<number> | number;
}

export interface Commands {
  readonly [name: string]: Command;
}

/** What the process ends with. */
export const EXIT = {
  done: 0,
  failed: 1,
  /** Called wrongly. */
  usage: 2,
  /** The job was cancelled. */
  cancelled: 3,
  /** There is no server to be reached, or it is none of ours. */
  unreachable: 4,
  /** Ctrl-c, as shells have it (128 + SIGINT): detached, and the job goes on. */
  interrupted: 130,
} as const;

/** The command line is wrong; the message says how. */
export class UsageError extends Error {}
