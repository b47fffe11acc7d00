import type { JobTypeMap, JobTypeName } from '../../generated/protocol/index.ts';
import type { Run } from '../client/index.ts';
import type { EventMessage } from '../client/transports/transport.ts';
import { type Call, EXIT } from './command.ts';
import { jsonView, plainView } from './view.ts';

export type AnyRun = Run<JobTypeMap[JobTypeName]>;

/** Shows a job to its end, or until ctrl-c; then the job goes on, and it is said how to come back. @returns the exit code */
export async function follow(run: AnyRun, call: Call): Promise<number> {
  const { output, options } = call;
  const view = options.json ? jsonView(output) : plainView(output);
  run.on('gap', view.gap);
  run.on('reconnect', view.reconnect);
  const interrupt = call.interrupt();
  interrupt.addEventListener('abort', () => run.close());
  let last: string | undefined;
  try {
    for await (const event of run) {
      last = event.type;
      await view.event((event.type === 'unknown' ? event.event : event) as EventMessage);
    }
  } finally {
    view.end();
  }
  if (!isEnd(last) && interrupt.aborted) return detached(await run.id(), run.cursor, call);
  // What was asked for may lie behind the last event.
  return codeOf(isEnd(last) ? last : (await run.snapshot()).status);
}

function isEnd(type: string | undefined): type is string {
  return type === 'completed' || type === 'failed' || type === 'cancelled';
}

function codeOf(status: string): number {
  if (status === 'completed') return EXIT.done;
  return status === 'cancelled' ? EXIT.cancelled : EXIT.failed;
}

function detached(id: string, cursor: string | undefined, { output, options }: Call): number {
  const rest = [...(cursor ? [`--after ${cursor}`] : []), ...(options.url ? [`--url ${options.url}`] : [])];
  const back = ['jobwire watch', id, ...rest].join(' ');
  output.stderr.write(`Detached; the job goes on. Come back with:\n  ${back}\nOr end it with: jobwire cancel ${id}\n`);
  return EXIT.interrupted;
}
