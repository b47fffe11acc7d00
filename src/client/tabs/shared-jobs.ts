import { type Place, parseCursor } from '../cursor.ts';
import type { ClientTransport, FollowRequest, Message } from '../transports/transport.ts';
import { placeBehind, SharedLog } from './shared-log.ts';

/**
 * A transport over which a job that several follow is followed once. Who begins elsewhere in the log has a following of
 * its own until it has caught up with the others.
 */
export function sharedByJob(transport: ClientTransport): ClientTransport {
  const logs = new Map<string, SharedLog>();

  function open(request: FollowRequest): SharedLog {
    const log: SharedLog = new SharedLog(
      transport,
      request,
      () => logs.get(request.job) === log && logs.delete(request.job),
    );
    logs.set(request.job, log);
    return log;
  }

  async function* follow(request: FollowRequest): AsyncGenerator<readonly Message[]> {
    const { job, after = '', signal } = request;
    const log = logs.get(job);
    if (!log) return yield* open(request).read(0, signal);
    const first = log.joinAt(after);
    if (first === undefined) return yield* catchUp(request);
    const at = parseCursor(after);
    if (at) yield [{ type: 'alive', at }];
    yield* log.read(first, signal);
  }

  async function* catchUp(request: FollowRequest): AsyncGenerator<readonly Message[]> {
    let place: Place | undefined;
    let log: SharedLog | undefined;
    let first: number | undefined;
    for await (const messages of transport.follow(request)) {
      for (const message of messages) place = placeBehind(message, place);
      yield messages;
      log = logs.get(request.job);
      first = place && log?.joinBehind(place);
      if (first !== undefined) break; // its own following ends here
    }
    if (first !== undefined) yield* log!.read(first, request.signal);
  }

  return { name: transport.name, follow };
}
