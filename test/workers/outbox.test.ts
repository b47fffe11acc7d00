import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LaneReply, LaneRequest } from '../../src/engines/engine.ts';
import { Outbox, type Trouble } from '../../src/workers/outbox.ts';

const RUN = { job: 'j', attempt: 1 };

/** An outbox, and the engine's end of its lane: `requests` grows as they come, `answer` answers the oldest. */
function lane() {
  const { port1, port2 } = new MessageChannel();
  const requests: LaneRequest[] = [];
  const troubles: Trouble[] = [];
  port1.on('message', (request) => requests.push(request));
  const outbox = new Outbox(RUN, port2, (trouble) => troubles.push(trouble));
  onTestFinished(() => outbox.close());
  const answer = async (reply: LaneReply) => {
    const heard = once(port2, 'message');
    port1.postMessage(reply);
    await heard;
  };
  return { outbox, requests, troubles, answer, hangUp: () => port1.close() };
}

const kept = { lost: false, lastSeq: 1 };
const sizes = (requests: LaneRequest[]) => requests.map(({ batch }) => batch.ends.length);
const said = (data = '{}') => ({ type: 'log', data });
const bytes = (n: number) => new Uint8Array([n]);

describe('the outbox', () => {
  it('sends together what was added in one turn', async () => {
    const { outbox, requests, answer } = lane();
    for (let i = 0; i < 3; i++) outbox.add([said(`{"i":${i}}`)]);
    await expect.poll(() => sizes(requests)).toEqual([3]);
    const text = Buffer.from(requests[0]!.batch.tails).toString();
    expect(text).toMatch(/^(,"time":"[^"]{24}","type":"log","data":\{"i":\d\}\}\n){3}$/);
    await answer(kept);
    await outbox.settled();
  });

  it('has at most four requests unanswered, and lets the rest grow into one batch', async () => {
    const { outbox, requests, answer } = lane();
    for (let i = 0; i < 10; i++) {
      outbox.add([said()]);
      await turn();
    }
    await expect.poll(() => requests.length).toBe(4);
    await answer(kept);
    await expect.poll(() => sizes(requests)).toEqual([1, 1, 1, 1, 6]);
  });

  it('says when it has no room: a full batch waits for a credit', async () => {
    const { outbox, requests, answer } = lane();
    for (let i = 0; i < 4 * 500; i++) outbox.add([said()]);
    expect(outbox.room()).toBeUndefined();
    for (let i = 0; i < 500; i++) outbox.add([said()]);
    const room = outbox.room();
    expect(room).toBeDefined();
    await expect.poll(() => requests.length).toBe(4);
    await answer(kept);
    await room;
    await expect.poll(() => sizes(requests)).toEqual([500, 500, 500, 500, 500]);
  });

  it('cuts a batch by its size too', async () => {
    const { outbox, requests } = lane();
    outbox.add([said(JSON.stringify({ message: 'x'.repeat(70_000) }))]);
    outbox.add([said()]);
    await expect.poll(() => sizes(requests)).toEqual([1, 1]);
  });

  it('sends a checkpoint with the batch whose last event carried it', async () => {
    const { outbox, requests } = lane();
    outbox.add([said()], bytes(1));
    outbox.add([said()], bytes(2));
    outbox.add([said()]);
    expect(outbox.sinceCheckpoint).toBe(1);
    await expect.poll(() => sizes(requests)).toEqual([2, 1]);
    expect(requests.map(({ checkpoint }) => checkpoint && [...checkpoint])).toEqual([[2], undefined]);
  });

  it('keeps events that belong together in one request, however many or large, their checkpoint with the last', async () => {
    const { outbox, requests } = lane();
    outbox.add(Array.from({ length: 499 }, () => said()));
    outbox.add([said(), said(JSON.stringify({ message: 'x'.repeat(70_000) })), said()], bytes(1));
    outbox.add([said()]);
    await expect.poll(() => sizes(requests)).toEqual([502, 1]);
    expect(requests.map(({ checkpoint }) => checkpoint && [...checkpoint])).toEqual([[1], undefined]);
  });

  it.each([
    ['lost', { lost: true, lastSeq: 0 }, { kind: 'lost' }],
    ['refused', { unavailable: 'disk full' }, { kind: 'unavailable', detail: 'disk full' }],
  ])('drops what it has and takes no more once a request was %s', async (_, reply, trouble) => {
    const { outbox, requests, troubles, answer } = lane();
    for (let i = 0; i < 6; i++) {
      outbox.add([said()]);
      await turn();
    }
    await expect.poll(() => requests.length).toBe(4);
    for (let i = 0; i < 4; i++) await answer(reply);
    outbox.add([said()]);
    await outbox.settled();
    expect(requests).toHaveLength(4);
    expect(troubles).toEqual([trouble]);
  });

  it('does not wait for answers of an engine that is gone', async () => {
    const { outbox, troubles, requests, hangUp } = lane();
    outbox.add([said()]);
    await expect.poll(() => requests.length).toBe(1);
    hangUp();
    await outbox.settled();
    expect(troubles).toEqual([expect.objectContaining({ kind: 'unavailable' })]);
  });
});
