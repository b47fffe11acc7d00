import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SseParser } from '../../src/client/sse-parser.ts';

const encoder = new TextEncoder();

function parse(...chunks: (string | Uint8Array)[]): string[] {
  const parser = new SseParser();
  return chunks.flatMap((chunk) => parser.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk));
}

/** Cuts bytes at the places given, each a share of the length. */
function cut(bytes: Uint8Array, shares: readonly number[]): Uint8Array[] {
  const places = shares.map((share) => Math.floor(share * (bytes.length + 1))).sort((a, b) => a - b);
  return [...places, bytes.length].map((end, i) => bytes.subarray(places[i - 1] ?? 0, end));
}

/** The data of the same stream by another parser. */
function parseByPeer(text: string): string[] {
  const messages: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => messages.push(data) });
  // The peer waits after a CR at the end of its input for what follows; a comment's first character settles it.
  parser.feed(`${text}:`);
  return messages;
}

const piece = fc.oneof(
  fc.constantFrom(
    'data',
    'data:',
    'data: ',
    'event: ',
    'event',
    'id: ',
    'id',
    'id: a\0b',
    'retry: 100',
    ':',
    ': note',
    'x: y',
    ' data: no',
  ),
  fc.constantFrom('\n', '\r', '\r\n', '\n\n', '\r\r', '\r\n\r\n'),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('é', '€', '😀', '\u2028', '\u0085', '\ufeff', '\v', '\f'),
);
const stream = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('').toWellFormed());

describe('SseParser', () => {
  it('reads any stream, cut anywhere, as another parser reads it whole', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { maxLength: 12 });
    fc.assert(
      fc.property(stream, shares, (text, places) => {
        expect(parse(...cut(encoder.encode(text), places))).toEqual(parseByPeer(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same whether it comes whole or byte by byte', () => {
    fc.assert(
      fc.property(stream, (text) => {
        const bytes = encoder.encode(text);
        expect(parse(...Array.from(bytes, (_, i) => bytes.subarray(i, i + 1)))).toEqual(parse(bytes));
      }),
    );
  });

  it.each([
    ['LF', 'data: a\ndata: b\n\n'],
    ['CR', 'data: a\rdata: b\r\r'],
    ['CRLF', 'data: a\r\ndata: b\r\n\r\n'],
    ['mixed', 'data: a\rdata: b\r\n\n'],
  ])('takes %s as the end of a line', (_, text) => {
    expect(parse(text)).toEqual(['a\nb']);
  });

  it('dispatches at a CR without waiting for what follows, and takes a LF after it as the same end', () => {
    const parser = new SseParser();
    expect(parser.push(encoder.encode('data: a\r\r'))).toHaveLength(1);
    expect(parser.push(encoder.encode('\ndata: b\n\n'))).toEqual(['b']);
  });

  it('strips one byte order mark, also one that is cut, and no second', () => {
    const bom = Uint8Array.of(0xef, 0xbb, 0xbf);
    expect(parse(bom.subarray(0, 1), bom.subarray(1), 'data: a\n\n')).toHaveLength(1);
    expect(parse(bom, bom, 'data: a\n\n')).toHaveLength(0);
  });

  it('keeps what only looks like the end of a line within the data', () => {
    expect(parse('data: a\u2028b\u0085c\vd\n\n')).toEqual(['a\u2028b\u0085c\vd']);
  });

  it('drops an event that the end of the stream cut', () => {
    expect(parse('data: a\n\nid: 9\ndata: b\n')).toEqual(['a']);
  });

  it('refuses an event without end before it fills the memory', () => {
    const parser = new SseParser();
    const megabyte = encoder.encode('data: '.padEnd(1024 * 1024, 'x'));
    parser.push(megabyte);
    expect(() => parser.push(megabyte)).toThrow(RangeError);
  });

  it('reads an event of 256 KiB that comes in slices of three bytes', () => {
    const bytes = encoder.encode(`data: ${'€'.repeat(85_000)}\n\n`);
    const slices = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, i) => bytes.subarray(i * 3, i * 3 + 3));
    expect(parse(...slices)[0]).toHaveLength(85_000);
  });
});
