import { createParser, type EventSourceMessage } from 'eventsource-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventBytes, sealBatch } from '../../src/log/block.ts';
import { draftBatch, eventTail } from '../../src/log/event.ts';
import { pageBody } from '../../src/transports/page-body.ts';
import { sseControl, sseNamedWire, sseWire } from '../../src/transports/sse-wire.ts';
import { websocketBatchWire, websocketWire } from '../../src/transports/websocket-wire.ts';
import { eventTexts } from '../support/clients/websocket.ts';

const JOB = '019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44';
const TIME = Date.UTC(2026, 10, 21, 9);

/** Data with everything that could break a frame: line breaks of all kinds, quotes, and lengths around 126 and 65,536. */
const data = fc.record({
  text: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\r\nid: 9\r\ndata: x', '\u2028\u2029\u0085', '"],"next":"1","ended":true', '{"job":"x"}', '\0'),
    fc.integer({ min: 0, max: 200 }).map((n) => 'x'.repeat(n)),
    fc.integer({ min: 65_300, max: 65_600 }).map((n) => 'x'.repeat(n)),
  ),
});
const block = fc
  .tuple(fc.array(data, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 2_000 }))
  .map(([events, firstSeq]) => {
    const tails = events.map((data, i) => eventTail(TIME + i, 'progress', JSON.stringify(data)));
    return sealBatch(JOB, 'enkf', firstSeq, draftBatch(tails));
  });
const texts = (block: ReturnType<typeof sealBatch>) =>
  Array.from(block.ends, (_, i) => eventBytes(block, i).toString());

describe('what goes over the wire is the log, byte for byte', () => {
  it('in WebSocket frames', () => {
    fc.assert(
      fc.property(block, (block) => {
        expect(readFrames(websocketWire.frame(block))).toEqual(texts(block));
      }),
    );
  });

  it('in WebSocket batches', () => {
    fc.assert(
      fc.property(block, (block) => {
        const frames = readFrames(websocketBatchWire.frame(block));
        const expected = texts(block);
        expect(frames).toEqual(
          expected.length === 1 ? expected : [`{"type":"batch","events":[${expected.join(',')}]}`],
        );
      }),
    );
  });

  it('in SSE', () => {
    fc.assert(
      fc.property(block, (block) => {
        const events = readSse(sseWire.frame(block));
        expect(events.map(({ data }) => data)).toEqual(texts(block));
        expect(events.map(({ id }) => id)).toEqual(texts(block).map((_, i) => `${block.firstSeq + i}-${TIME + i}`));
        expect(events.every(({ event }) => event === undefined)).toBe(true);
        const named = readSse(sseNamedWire.frame(block));
        expect(named).toEqual(events.map((event) => ({ ...event, event: 'progress' })));
      }),
    );
  });

  it('in pages', () => {
    fc.assert(
      fc.property(block, (block) => {
        const next = { seq: block.lastSeq, time: TIME };
        const page = { job: JOB, from: { seq: 0 }, next, block, ended: false, final: false, full: false };
        const body = pageBody(page, 900).toString();
        const events = texts(block).join(',');
        expect(body).toBe(`{"events":[${events}],"next":"${next.seq}-${TIME}","ended":false,"retryAfterMs":900}`);
        expect(eventTexts(body)).toEqual(texts(block));
      }),
    );
  });

  it('an empty page has the cursor alone', () => {
    const page = { job: JOB, from: { seq: 0 }, next: { seq: 0 }, ended: false, final: false, full: false };
    expect(pageBody(page, 0).toString()).toBe('{"events":[],"next":"0","ended":false,"retryAfterMs":0}');
  });
});

describe('SSE control messages', () => {
  it('carry an id and a reconnection time only where they are given', () => {
    expect(sseControl({ event: 'heartbeat', data: { type: 'heartbeat' } })).toBe(
      'event: heartbeat\ndata: {"type":"heartbeat"}\n\n',
    );
    const control = sseControl({ event: 'gap', id: '4', retry: 5, data: { text: 'a\r\n\nid: 9\u2028' } });
    expect(readSse(Buffer.from(control))).toEqual([
      { event: 'gap', id: '4', data: JSON.stringify({ text: 'a\r\n\nid: 9\u2028' }) },
    ]);
  });
});

/** The payloads of the frames in some bytes, each an unmasked, final text frame (RFC 6455, 5.2). */
function readFrames(bytes: Buffer): string[] {
  const frames: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    expect(bytes[at]).toBe(0x81);
    const short = bytes[at + 1]!;
    const [length, head] =
      short < 126
        ? [short, 2]
        : short === 126
          ? [bytes.readUInt16BE(at + 2), 4]
          : [Number(bytes.readBigUInt64BE(at + 2)), 10];
    expect(length >= (head === 4 ? 126 : head === 10 ? 65_536 : 0)).toBe(true);
    frames.push(bytes.toString('utf8', at + head, at + head + length));
    at += head + length;
  }
  return frames;
}

function readSse(bytes: Buffer): EventSourceMessage[] {
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => events.push(event) });
  parser.feed(bytes.toString());
  return events.map((event) => JSON.parse(JSON.stringify(event)));
}
