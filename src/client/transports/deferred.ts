import { JobwireError } from '../errors.ts';
import { Failure } from '../failure.ts';
import type { TransportName } from '../options.ts';
import { orAborted } from '../signals.ts';
import type { ClientTransport } from './transport.ts';

type Transports = ReadonlyMap<TransportName, ClientTransport>;

/**
 * Transports whose code is loaded beside the rest. It is asked for at once and not when the first run needs it: by then
 * a page that stays open for days might get it from a newer server, and the network might be worse. A run that follows
 * before it is there waits for it; where it could not be loaded, the run tries again as after any lost connection.
 */
export function deferred(names: readonly TransportName[], load: () => Promise<Transports>): Transports {
  let held: Promise<Transports> | undefined;
  function loaded(): Promise<Transports> {
    held ??= load().catch((cause) => {
      held = undefined;
      throw cause instanceof JobwireError ? cause : new Failure('later', `The SDK could not be loaded (${cause}).`);
    });
    return held;
  }
  loaded().catch(() => {}); // whoever follows asks again, and is told
  async function* follow(name: TransportName, request: Parameters<ClientTransport['follow']>[0]) {
    yield* (await orAborted(loaded(), request.signal)).get(name)!.follow(request);
  }
  return new Map(names.map((name) => [name, { name, follow: (request) => follow(name, request) }]));
}
