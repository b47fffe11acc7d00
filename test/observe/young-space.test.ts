import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const MIB = 1024 * 1024;
const MODULE = join(import.meta.dirname, '../../src/observe/young-space.ts');

/**
 * What a server goes through when thousands of connections come at once: objects that stay, more and more of them. Tells how large
 * V8's space for new objects became, how small it was once they had gone, and how large it became when others came then.
 */
const STORY = `
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
const { moderateYoungSpace } = await import(process.argv[1]);
moderateYoungSpace();
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const size = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size;

/** The largest that the space becomes while so many MB of objects come and stay, 20 a second: a few between two looks at it. */
async function crowd(megabytes) {
  const held = [];
  let most = 0;
  for (let i = 0; i < megabytes; i++) {
    for (let k = 0; k < 9_000; k++) held.push({ a: i, b: k, c: [i, k] });
    most = Math.max(most, size());
    await sleep(50);
  }
  return most;
}

const first = await crowd(45);
let rest = size();
for (let i = 0; i < 100 && rest > 2 * 1024 * 1024; i++) {
  collect();
  await sleep(10);
  rest = size();
}
await sleep(300); // it is looked at four times a second
console.log(JSON.stringify({ first, rest, second: await crowd(12) }));
`;

async function tell(...options: string[]): Promise<{ first: number; rest: number; second: number }> {
  const args = [...options, '--input-type=module', '--eval', STORY, MODULE];
  return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout);
}

it('keeps the space for new objects moderate, and lets it grow again', async () => {
  const [moderated, alone] = await Promise.all([tell(), tell('--max-semi-space-size=16')]);
  expect(moderated.first).toBeLessThanOrEqual(16 * MIB);
  expect(moderated.second).toBeGreaterThan(moderated.rest);
  expect(alone.first).toBeGreaterThan(16 * MIB);
});
