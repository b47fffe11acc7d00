import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, totalOf } from '../../src/engines/sqlite/list.ts';
import { migrate } from '../../src/engines/sqlite/schema.ts';

const given = <T>(value: T) => fc.constantFrom(value, undefined);
const asked = fc.record({
  owner: fc.constant('ann'),
  type: given('enkf'),
  status: given('running' as const),
  name: given('lobby'),
  label: given('l'),
  limit: fc.constant(10),
});

describe('the statement of a list', () => {
  it('walks along one index in the order of the list, whatever is asked for', () => {
    const db = new DatabaseSync(':memory:');
    migrate(db, ':memory:');
    fc.assert(
      fc.property(asked, fc.constantFrom(undefined, 'own' as const, 'shared' as const), (query, scope) => {
        const { sql, values } = listOf(query, 100, 10, scope);
        const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
        const steps = plan.map((row) => String(row.detail));
        expect(steps).toHaveLength(2);
        expect(steps[0]).toMatch(isPlain(query, scope) ? /^SEARCH job USING INTEGER PRIMARY KEY/ : /USING INDEX/);
        expect(steps[1]).toMatch(/USING INTEGER PRIMARY KEY/);
      }),
    );
    db.close();
  });
});

describe('the statement that counts a list', () => {
  it('goes along an index, and joins only where it has to', () => {
    const db = new DatabaseSync(':memory:');
    migrate(db, ':memory:');
    const plan = (...args: Parameters<typeof totalOf>) => {
      const { sql, values } = totalOf(...args);
      return db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
        .map((row) => String(row.detail));
    };
    expect(plan({})).toEqual([expect.stringMatching(/^SCAN job USING COVERING INDEX/)]);
    expect(plan({ status: 'running' })).toEqual([expect.stringMatching(/^SEARCH state USING COVERING INDEX/)]);
    expect(plan({ type: 'enkf', status: 'running' })).toHaveLength(1);
    expect(plan({ owner: 'ann' }, 'own')).toHaveLength(1);
    expect(plan({ owner: 'ann', status: 'running' }, 'shared')).toHaveLength(2);
    db.close();
  });
});

/** Whether nothing narrows the list, so that it goes along the jobs themselves. */
function isPlain(query: { type?: string; status?: string; name?: string; label?: string }, scope?: string): boolean {
  return (
    scope === undefined && [query.type, query.status, query.name, query.label].every((value) => value === undefined)
  );
}
