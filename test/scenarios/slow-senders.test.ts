import { expect, it, onTestFinished } from 'vitest';
import { openMemoryEngine } from '../../src/engines/memory.ts';
import { compose } from '../support/compose.ts';
import { tellSenderStory } from '../support/sender-story.ts';

it('200 senders that are slow over their heads are all let go, and hold up nobody', async () => {
  const engine = openMemoryEngine();
  const server = await compose(engine, { patience: { headersMs: 1_000, requestMs: 1_500 } });
  onTestFinished(() => server.close());
  const { lettingGoMs, answersMs } = await tellSenderStory(server.url, 200);
  expect(lettingGoMs).toHaveLength(200);
  expect(lettingGoMs.at(-1)).toBeLessThan(5_000);
  expect(answersMs[answersMs.length >> 1]).toBeLessThan(100);
});
