import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ListJob, ListReady, ListRemoved, ListReset } from '../../generated/protocol/index.ts';
import type { ListWatcher, ListWire, Watching } from '../list/watcher.ts';
import type { Service } from '../service.ts';
import { readLiveList } from './list-request.ts';
import { type Opening, OpenStream, type SseShared } from './open-stream.ts';
import { answerHead } from './sse-head.ts';
import { sseControl } from './sse-wire.ts';

/** The live list as SSE: each message is named, and none has an id, since a view has no places to come back to. */
export const sseListWire: ListWire = {
  reset: () => frame({ type: 'reset' }),
  job: (job) => frame({ type: 'job', job }),
  removed: (id) => frame({ type: 'removed', id }),
  ready: (total) => frame({ type: 'ready', total }),
};

/** Serves the list of jobs as a stream. @throws ProtocolError before anything was sent */
export async function serveList(
  service: Service,
  shared: SseShared,
  request: IncomingMessage,
  opening: Opening,
): Promise<void> {
  const { response, caller } = opening;
  const stream = new ListStream(opening, shared);
  const watching = await service.watch(caller, readLiveList(request), stream);
  if (response.destroyed) return watching.close();
  if (request.method !== 'HEAD') return stream.begin(response, watching);
  watching.close();
  answerHead(response);
}

/** An open stream of a list of jobs. */
class ListStream extends OpenStream implements ListWatcher {
  #watching: Watching | undefined;

  begin(response: ServerResponse, watching: Watching): Promise<void> {
    this.#watching = watching;
    return this.open(response, () => watching.start());
  }

  protected release(): void {
    this.#watching?.close();
  }
}

function frame(data: ListReset | ListJob | ListReady | ListRemoved): Buffer {
  return Buffer.from(sseControl({ event: data.type, data }));
}
