import { expect, it } from 'vitest';
import { tellSenderStory } from '../support/sender-story.ts';
import { sharedServer } from '../support/server.ts';

it('200 senders that are slow over their heads are all let go within 15 s, and hold up nobody', async () => {
  const { url } = await sharedServer();
  const { lettingGoMs, answersMs } = await tellSenderStory(url, 200);
  const worst = answersMs.at(-1)!;
  console.log(`${answersMs.length} good requests: median ${answersMs[answersMs.length >> 1]} ms, worst ${worst} ms;`);
  console.log(`the last of 200 slow senders was let go after ${lettingGoMs.at(-1)} ms`);
  expect(lettingGoMs).toHaveLength(200);
  expect(lettingGoMs[0]).toBeGreaterThan(9_000);
  expect(lettingGoMs.at(-1)).toBeLessThan(15_000);
  expect(worst).toBeLessThan(100);
});
