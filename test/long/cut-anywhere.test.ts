import { it } from 'vitest';
import { cutsOf, followCut } from '../support/cut-story.ts';
import { WAYS } from '../support/outside/reader.ts';

it.each(WAYS)('%s: exact when the stream is reset or ended at any of its first 2,000 bytes', async (way) => {
  const cuts = cutsOf('down', { end: 2_000 });
  await followCut(way, cuts);
  await followCut(
    way,
    cuts.map((cut) => ({ ...cut, by: cut.by === 'fin' ? 'reset' : 'fin' })),
  );
});

it.each(WAYS)('%s: exact when the request is cut at any byte', async (way) => {
  await followCut(way, cutsOf('up', { end: 100 }));
});
