import { expect, it } from 'vitest';
import { summary } from '../support/checker.ts';
import { chance, testSeed } from '../support/random.ts';
import { tellSoakStory } from '../support/soak-story.ts';

const MINUTES = Number(process.env.TEST_SOAK_MINUTES ?? 30);
const MIB = 1024 * 1024;

it(
  `${MINUTES} minutes of everything at once are exact and leave memory, handles and descriptors where they were`,
  async () => {
    const { findings, jobs, events, visits, minutes, errors } = await tellSoakStory(MINUTES, chance(testSeed()));
    const [first, last] = [minutes[0]!, minutes.at(-1)!];
    console.log(
      `${jobs} jobs, ${events} events told, ${visits} passers-by; MiB in use after each minute: ` +
        minutes.map(({ memory }) => (memory / MIB).toFixed(2)).join(', '),
    );
    expect(summary(findings)).toBe('');
    expect(errors).toEqual([]);
    expect(last.memory - first.memory).toBeLessThan(4 * MIB);
    expect(last.resources).toEqual(first.resources);
    expect(last.descriptors).toBe(first.descriptors);
  },
  (MINUTES + 10) * 60_000,
);
