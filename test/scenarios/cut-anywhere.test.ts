import { expect, it } from 'vitest';
import { cutsOf, followCut } from '../support/cut-story.ts';
import { WAYS } from '../support/outside/reader.ts';
import { chance, testSeed } from '../support/random.ts';

// A part of the places, another one in each run; test/long/cut-anywhere.test.ts cuts at each.
const STRIDE = 16;
const first = chance(testSeed()).int(0, STRIDE - 1);

it.each(WAYS)('%s: exact when the stream is cut anywhere in its first 2,000 bytes', async (way) => {
  const cuts = cutsOf('down', { first, end: 2_000, stride: STRIDE });
  expect(cuts).toHaveLength(2_000 / STRIDE);
  await followCut(way, cuts);
});

it.each(WAYS)('%s: exact when the request is cut anywhere', async (way) => {
  await followCut(way, cutsOf('up', { first: first % 4, end: 100, stride: 4 }));
});
