import { describe, expect, it } from 'vitest';
import { Term } from '../../src/access/term.ts';

const YEAR_MS = 365 * 24 * 3_600_000;

/** A term that ends so many ms after it began, on a clock that stands still until it is moved. */
function termOf(lengthMs: number, kind: 'token' | 'ticket' = 'token') {
  let steady = 5_000;
  let isRevoked = false;
  const term = new Term({ kind, lengthMs, isRevoked: () => isRevoked, steady: () => steady });
  return {
    term,
    pass(ms: number) {
      steady += ms;
    },
    revoke() {
      isRevoked = true;
    },
  };
}

describe('the term of a stream', () => {
  it('is told of once, 60 s before its end', () => {
    const { term, pass } = termOf(900_000);
    expect(term.look()).toBeUndefined();
    pass(839_000);
    expect(term.look()).toBeUndefined();
    pass(1_000);
    expect(term.look()).toMatchObject({ code: 'token-expiring', message: expect.stringContaining('60 s') });
    expect(term.look()).toBeUndefined();
    pass(59_999);
    expect(term.look()).toBeUndefined();
    pass(1);
    expect(term.look()).toMatchObject({ code: 'unauthorized' });
    expect(term.look()).toMatchObject({ code: 'unauthorized' });
  });

  it('is told of later where nothing can be told yet, and ends all the same', () => {
    const { term, pass } = termOf(30_000);
    expect(term.look(false)).toBeUndefined();
    expect(term.look(true)).toMatchObject({ code: 'token-expiring' });
    pass(30_000);
    expect(term.look(false)).toMatchObject({ code: 'unauthorized' });
  });

  it('may be longer than a timer can wait', () => {
    const { term, pass } = termOf(100 * YEAR_MS);
    pass(99 * YEAR_MS);
    expect(term.look()).toBeUndefined();
    expect(term.leftMs).toBe(YEAR_MS);
  });

  it('of a ticket is told of as one', () => {
    const { term, pass } = termOf(61_000, 'ticket');
    pass(1_000);
    expect(term.look()).toMatchObject({ code: 'ticket-expiring', message: expect.stringContaining('The ticket') });
  });

  it('is over as soon as the token is revoked', () => {
    const { term, revoke } = termOf(900_000);
    revoke();
    expect(term.look()).toMatchObject({ code: 'unauthorized', message: expect.stringContaining('revoked') });
  });

  it('is over at once where it ended before', () => {
    const { term } = termOf(-1);
    expect(term.leftMs).toBe(0);
    expect(term.look()).toMatchObject({ code: 'unauthorized' });
  });
});
