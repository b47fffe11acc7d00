import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../src/errors.ts';
import { parseIJson, readJson } from '../../src/transports/ijson.ts';

function refusal(text: Buffer | string): ProtocolError {
  try {
    parseIJson(text);
  } catch (error) {
    if (error instanceof ProtocolError) return error;
    throw error;
  }
  throw new Error(`${text} was taken`);
}

describe('I-JSON', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 5 }), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        fc.pre(!/\p{Noncharacter_Code_Point}/u.test(text) && !/(?<![.\d])\d{16,}(?![.\de])/.test(text));
        expect(parseIJson(text)).toEqual(JSON.parse(text));
        expect(parseIJson(Buffer.from(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('takes escapes, names that look alike, and the same name in different objects', () => {
    const text = String.raw`{"a\"b":["\\","\\\"",{"a":1}],"a":{"a":[{"a":2},{"a":3}]},"\ud83d\ude00":"😀","":-0,"e":1e308,"__proto__":null}`;
    expect(parseIJson(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['{"a":1,"a":2}', '/a', 'named twice'],
    [String.raw`{"a":1,"\u0061":2}`, '/a', 'named twice'],
    ['{"x":[0,{"a/b":1, "~" : 2,"~":3}]}', '/x/1/~0', 'named twice'],
    ['[1,{"a/b":{},"a/b":1}]', '/1/a~1b', 'named twice'],
    ['{"__proto__":1,"__proto__":2}', '/__proto__', 'named twice'],
    [String.raw`["\ud800"]`, '/0', 'lone surrogate'],
    [String.raw`{"\udc00x":1}`, '/\udc00x', 'lone surrogate'],
    ['{"a":"\uffff"}', '/a', 'noncharacter'],
    ['[0,[9007199254740992]]', '/1/0', 'integer beyond'],
    ['{"a":-9007199254740993}', '/a', 'integer beyond'],
    ['1e999', '', 'beyond what a double holds'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, '/0'.repeat(32), 'deeper than 32'],
  ])('refuses %s at %j', (text, pointer, message) => {
    const error = refusal(text);
    expect(error.code).toBe('invalid-body');
    expect(error.extras.errors).toEqual([{ pointer, message: expect.stringContaining(message) }]);
    expect(readJson(text).value).toEqual(JSON.parse(text));
  });

  it('takes integers up to ±(2^53 − 1) and 32 levels', () => {
    expect(parseIJson('[9007199254740991,-9007199254740991]')).toEqual([9007199254740991, -9007199254740991]);
    expect(parseIJson(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeInstanceOf(Array);
  });

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['\ufeff{}', 'byte order mark'],
    ['{"secret":"hunter2"', 'not JSON'],
    ["{'secret':'hunter2'}", 'not JSON'],
    ['{"a":NaN}', 'not JSON'],
    ['"a\u0000"', 'not JSON'],
    ['[1,]', 'not JSON'],
    ['{"a":01}', 'not JSON'],
    ['['.repeat(100_000), 'not JSON'],
  ])('refuses %.20j as %s', (text, what) => {
    for (const body of [text, Buffer.from(text)]) {
      const error = refusal(body);
      expect(error.code).toBe('invalid-body');
      expect(error.message).toContain(what);
      expect(error.message).not.toContain('hunter2');
    }
  });

  it.each([
    [[0x22, 0xff, 0x22]],
    [[0x22, 0xc0, 0xaf, 0x22]],
    [[0x22, 0xed, 0xa0, 0x80, 0x22]],
    [[0xff, 0xfe, 0x7b, 0x00]],
  ])('refuses the bytes %j as not UTF-8', (bytes) => {
    expect(refusal(Buffer.from(bytes)).message).toContain('not UTF-8');
  });

  it('says where a long text breaks', () => {
    expect(refusal(`{"a":${'1'.repeat(15)},"b":"${'x'.repeat(100)}",}`).message).toMatch(/at position \d+/);
  });
});
