import type { Clock } from './clock.ts';
import type { TransportName } from './options.ts';
import type { ConnectionContext } from './transports/connection.ts';
import { feedTransport } from './transports/feed.ts';
import { readPages } from './transports/polling.ts';
import { readStream } from './transports/sse.ts';
import type { ClientTransport } from './transports/transport.ts';
import { webSocketTransport } from './transports/websocket.ts';

export { JobwireError } from './errors.ts';

export interface TransportContext extends ConnectionContext {
  readonly clock: Clock;
  /** How long one try of a request may take, in ms. */
  readonly timeoutMs: number;
}

/** The transports of one client, in a file of their own: what starts, lists and cancels jobs does not wait for it. */
export async function makeTransports(context: TransportContext): Promise<ReadonlyMap<TransportName, ClientTransport>> {
  const own = new Map<TransportName, ClientTransport>([
    ['websocket', webSocketTransport(context)],
    ['sse', feedTransport('sse', context, readStream)],
    ['polling', feedTransport('polling', context, readPages)],
  ]);
  if (context.settings.shareAs === undefined) return own;
  return (await import('./tabs/tabs.ts')).shareTabs(own, context);
}
