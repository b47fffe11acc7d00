import { it } from 'vitest';
import { tellStall } from '../support/stall-story.ts';

// Longer than a lease (15 s) and than a peer may be silent (35 s): time in which nobody could run counts for nobody.
it('a server that stands still for 45 s drops nobody and loses no run', async () => {
  await tellStall(45_000);
});
