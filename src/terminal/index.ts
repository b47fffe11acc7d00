/** The command line of the SDK, for the generated package; the server's own adds its commands to these. */
import { type Commands, EXIT } from './command.ts';
import type { Connect } from './connect.ts';
import { type About, dispatch } from './dispatch.ts';
import { cancelCommand, listCommand, watchCommand } from './jobs.ts';
import { runCommand } from './run.ts';

export type { Call, Command, Commands, Output } from './command.ts';
export { EXIT, UsageError } from './command.ts';
export type { Connect } from './connect.ts';
export { type About, dispatch } from './dispatch.ts';
export { bar } from './pace.ts';
export { percent, statusLine } from './status-line.ts';

/** The commands that talk to a server. */
export function jobCommands(connect: Connect): Commands {
  return {
    run: runCommand(connect),
    watch: watchCommand(connect),
    cancel: cancelCommand(connect),
    list: listCommand(connect),
  };
}

/** What the exit codes of those mean. */
export const ABOUT_EXIT =
  'Exit code: 0 done, 1 failed, 2 called wrongly, 3 the job was cancelled, 4 no server to be reached, 130 detached.';

/** 128 + SIGPIPE, as shells have it: whoever read the output has gone. */
const BROKEN_PIPE = 141;

/** Carries out the command line of this process. */
export async function main(commands: Commands, about: About): Promise<void> {
  const { argv, env, stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? BROKEN_PIPE : EXIT.failed),
  );
  stderr.on('error', () => {}); // what is said beside is lost, and nothing of what was asked for
  process.exitCode = await dispatch(commands, argv.slice(2), { env, output: { stdout, stderr }, interrupt }, about);
}

/** Ctrl-c, once it is asked for; a second one ends the process as ever. */
function interrupt(): AbortSignal {
  held ??= onSignal();
  return held;
}

let held: AbortSignal | undefined;

function onSignal(): AbortSignal {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interrupted.abort());
  return interrupted.signal;
}
