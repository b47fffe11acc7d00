import { describe, expect, it } from 'vitest';

const { tellApart } = await import(new URL('../../src/web/list/apart.js', import.meta.url).href);

const params = { properties: { size: { default: 10 }, seed: {}, model: {}, note: {} }, required: ['seed'] };
const types = new Map([['run', { params }]]);
const TIME = '\\d\\d:\\d\\d:\\d\\d';

/** What is said of jobs with these params, in their order. */
function said(...all: object[]): string[] {
  const jobs = all.map((more, id) => ({
    id: String(id),
    type: 'run',
    createdAt: 1e12 + 5e3 * id,
    params: {},
    ...more,
  }));
  const texts: Map<string, string> = tellApart(jobs, types);
  return jobs.map(({ id }) => texts.get(id) ?? '');
}

describe('what tells jobs apart in the list', () => {
  it('is the first param of its own where there is only one job', () => {
    expect(said({ params: { size: 20, seed: 3 } })).toEqual(['size 20']);
  });

  it('is what they differ in, first what differs most', () => {
    const jobs = [1, 2, 3].map((seed) => ({ params: { size: seed === 3 ? 30 : 20, seed } }));
    expect(said(...jobs)).toEqual(['seed 1, size 20', 'seed 2, size 20', 'seed 3, size 30']);
  });

  it('is the time where nothing else does', () => {
    const [one, other, plain] = said({ params: { seed: 1 } }, { params: { seed: 1 } }, {});
    expect(one).toMatch(new RegExp(`^${TIME} · seed 1$`));
    expect(other).toMatch(new RegExp(`^${TIME} · seed 1$`));
    expect(plain).toMatch(new RegExp(`^${TIME}$`));
    expect(new Set([one, other, plain]).size).toBe(3);
  });

  it('is nothing that the server put in, is by default, or is long', () => {
    const [text] = said({ params: { size: 10, model: 'seir', note: 'x'.repeat(30) } });
    expect(text).toMatch(new RegExp(`^${TIME}$`));
  });

  it('is nothing for a job that has a name or a label', () => {
    expect(said({ label: 'mine', params: { seed: 1 } }, { name: 'room', params: { seed: 2 } })).toEqual(['', '']);
  });

  it('is shown as text whose signs are seen', () => {
    const [text] = said({ params: { seed: 'a\u202eb' } });
    expect(text).not.toContain('\u202e');
  });
});
