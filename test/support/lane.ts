import { MessageChannel } from 'node:worker_threads';
import { expect, onTestFinished, vi } from 'vitest';
import type { Engine, LaneReply, RunRef } from '../../src/engines/engine.ts';
import type { DraftBatch } from '../../src/log/event.ts';

/** A task's side of a lane, which ends with the test. */
export function openLane(engine: Pick<Engine, 'lane'>) {
  const { port1, port2 } = new MessageChannel();
  const replies: LaneReply[] = [];
  port2.on('message', (reply: LaneReply) => replies.push(reply));
  engine.lane(port1);
  onTestFinished(() => port2.close());
  return {
    replies,
    send: (run: RunRef, batch: DraftBatch, checkpoint?: Uint8Array) =>
      port2.postMessage({ run, batch, checkpoint }, [
        batch.tails.buffer as ArrayBuffer,
        batch.ends.buffer as ArrayBuffer,
      ]),
    answered: (count: number) => vi.waitFor(() => expect(replies).toHaveLength(count), { timeout: 10_000 }),
  };
}
