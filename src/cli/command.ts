import type { ParseArgsOptionsConfig } from 'node:util';
import type { Config } from '../config.ts';

/** Where a command writes: what it was asked for, and what is said beside it. */
export interface Output {
  readonly stdout: { write(text: string): unknown };
  /** `isTTY`: somebody is looking. */
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

export interface Call {
  /** What stood beside the options, in order. */
  readonly words: readonly string[];
  readonly options: { readonly [name: string]: string | boolean | (string | boolean)[] | undefined };
  readonly config: Config;
  readonly output: Output;
}

/** A command of `jobwire`. */
export interface Command {
  /** What follows its name. */
  readonly usage: string;
  readonly summary: string;
  /** The fewest and the most words beside its options. */
  readonly words: readonly [number, number];
  readonly options: ParseArgsOptionsConfig;
  /** @returns the exit code. @throws with a message for the one who called it */
  run(call: Call): Promise<number> | number;
}
