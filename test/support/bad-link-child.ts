/** Uses a server over whatever network this process is in, and prints what was wrong with it as JSON. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, summary } from './checker.ts';
import { tellKillStory } from './kill-story.ts';
import { chance } from './random.ts';

const folder = await mkdtemp(join(tmpdir(), 'jobwire-test-'));
const began = performance.now();
const { seen, connections } = await tellKillStory({
  rounds: 0,
  lifeMs: [0, 0],
  chance: chance(7),
  env: { JOBWIRE_DATA: folder },
  settleMs: 400_000,
});
await rm(folder, { recursive: true });
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ findings: summary(check(seen)), readers: seen.readers.length, connections, seconds }));
process.exit(0);
