import { describe, expect, it } from 'vitest';
import { findNotIJson } from '../../src/workers/ijson.ts';

describe('findNotIJson', () => {
  it.each([
    ['text, numbers, null, nesting', { a: 'ä😀', b: [1, -0, 1.5e308, null, true, { c: [] }] }],
    ['a member that is undefined', { a: undefined }],
    ['the largest exact integers', [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]],
    ['a large number that is written with an exponent', 1e21],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
    ['31 levels', nested(31)],
  ])('passes %s', (_, value) => {
    expect(findNotIJson(value)).toBeUndefined();
  });

  it.each([
    ['NaN', { a: { b: [0, Number.NaN] } }, '/a/b/1'],
    ['infinity', [Number.NEGATIVE_INFINITY], '/0'],
    ['an integer that is not exact', { n: 2 ** 53 }, '/n'],
    ['a lone surrogate', { 'a/b~c': '\udc00' }, '/a~1b~0c'],
    ['a lone surrogate in a name', { x: { '\ud800': 1 } }, '/x'],
    ['a hole in an array', { a: [undefined] }, '/a/0'],
    ['a function', { f: () => 1 }, '/f'],
    ['a big integer', { n: 1n }, '/n'],
    ['a date', { at: new Date(0) }, '/at'],
    ['a map', { m: new Map() }, '/m'],
    ['a typed array', { v: new Float64Array(2) }, '/v'],
    ['too many levels', nested(33), '/a'.repeat(32)],
  ])('finds %s', (_, value, pointer) => {
    expect(findNotIJson(value)?.pointer).toBe(pointer);
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { a: nested(levels - 1) };
}
