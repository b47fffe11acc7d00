import { expect, it, onTestFinished } from 'vitest';
import { startChild } from '../support/children.ts';
import { dataFolder } from '../support/folder.ts';
import { tellSenderStory } from '../support/sender-story.ts';
import { percentile } from '../support/slow-story.ts';

it('200 senders that are slow over their heads are all let go within 15 s, and hold up nobody', async () => {
  const server = await startChild({ JOBWIRE_DATA: await dataFolder() });
  onTestFinished(() => server.kill());
  const { lettingGoMs, answersMs } = await tellSenderStory(server.url, 200);
  const [median, most] = [0.5, 0.95].map((share) => percentile(answersMs, share));
  console.log(`${answersMs.length} good requests: median ${median} ms, 95 % ${most} ms, worst ${answersMs.at(-1)} ms;`);
  console.log(`slow senders were let go after ${lettingGoMs[0]} to ${lettingGoMs.at(-1)} ms`);
  expect(lettingGoMs).toHaveLength(200);
  expect(lettingGoMs[0]).toBeGreaterThan(9_000);
  expect(lettingGoMs.at(-1)).toBeLessThan(15_000);
  expect(most).toBeLessThan(100);
});
