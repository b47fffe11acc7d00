import type { MessagePort } from 'node:worker_threads';
import type { Appended, LaneReply, LaneRequest } from '../engine.ts';

/** Keeps one batch of a lane; `number`: which of its batches it is, from 1. */
export type KeepBatch = (request: LaneRequest, number: number) => Promise<Appended>;

/**
 * Takes a task's appends. They are sent on without waiting for each other's answers: on one connection they are carried
 * out in order, and since each says which batch it is, one that follows a batch that was not kept is refused.
 */
export function openLane(port: MessagePort, keep: KeepBatch): void {
  let sent = 0;
  let broken: string | undefined;
  let answered: Promise<void> = Promise.resolve();
  const outcome = async (request: LaneRequest): Promise<LaneReply> => {
    if (broken !== undefined) return { unavailable: broken };
    try {
      return await keep(request, ++sent);
    } catch (error) {
      broken ??= (error as Error).message;
      return { unavailable: broken };
    }
  };
  port.on('message', (request: LaneRequest) => {
    const reply = outcome(request);
    answered = answered.then(async () => port.postMessage(await reply));
  });
}
