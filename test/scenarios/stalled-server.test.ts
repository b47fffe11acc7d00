import { it } from 'vitest';
import { tellStall } from '../support/stall-story.ts';

it('a server that stands still for 5 s drops nobody and loses no run', async () => {
  await tellStall(5_000);
}, 60_000);
