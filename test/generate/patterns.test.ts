import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../scripts/generate/emit/leaves.ts';
import { expand } from '../../scripts/generate/expand/expand.ts';
import { schemaNodes } from '../../scripts/generate/lint/walk.ts';
import { sourceWithRoom } from './sources.ts';

const patterns = new Map([
  ...Object.entries(FORMATS),
  ...[...schemaNodes(expand(sourceWithRoom()))].flatMap(({ schema }) =>
    schema.pattern === undefined ? [] : [[schema.pattern, new RegExp(schema.pattern, 'u')] as const],
  ),
]);

/** Texts that make a pattern try again from many places. */
const LONG = ['0', '1', 'a', '-', ' ', '~', '.', 'f', '1-', 'a.', '0-0'].flatMap((part) => {
  const text = part.repeat(50_000 / part.length);
  return [text, `${text}\n`, `\n${text}`, `${text}é`];
});

describe('patterns', () => {
  it.each([...patterns])('%s answers at once, whatever it is given', (_, pattern) => {
    const began = process.cpuUsage().user;
    for (const text of LONG) pattern.test(text);
    // 44 texts of 50 kB: a linear pattern takes microseconds each, a quadratic one seconds.
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(500);
  });

  it('are there', () => {
    expect(patterns.size).toBeGreaterThan(5);
  });
});
