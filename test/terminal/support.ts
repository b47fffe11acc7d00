import type { JobTypeMap } from '../../generated/protocol/index.ts';
import { createRuntimeClient } from '../../src/client/index.ts';
import type { Sink } from '../../src/terminal/command.ts';
import { ABOUT_EXIT, dispatch, jobCommands } from '../../src/terminal/index.ts';

const commands = jobCommands((options) =>
  createRuntimeClient<JobTypeMap>(options, () => import('../../generated/client/src/job-checks.ts')),
);

export interface Surroundings {
  readonly env?: Record<string, string>;
  /** Somebody looks at what is said beside the output. */
  readonly isTTY?: boolean;
  readonly interrupt?: AbortSignal;
  /** Called with what is written to the output. */
  readonly onOut?: (text: string) => void;
  /** In the place of one that takes whatever comes. */
  readonly stdout?: Sink;
}

/** Calls the command line in this process. */
export async function jobwire(args: readonly string[], around: Surroundings = {}) {
  const { env = {}, isTTY = false, interrupt = new AbortController().signal, onOut } = around;
  const out: string[] = [];
  const err: string[] = [];
  const keep = (text: string) => {
    out.push(text);
    onOut?.(text);
  };
  const output = {
    stdout: around.stdout ?? { write: keep },
    stderr: { write: (text: string) => err.push(text), isTTY },
  };
  const about = { text: ABOUT_EXIT, version: 'jobwire 1.2.3' };
  const code = await dispatch(commands, args, { env, output, interrupt: () => interrupt }, about);
  return { code, out: out.join(''), err: err.join('') };
}
