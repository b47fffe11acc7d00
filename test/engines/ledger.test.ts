import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/engines/ledger.ts';
import { MemoryStore } from '../../src/engines/memory-store.ts';
import { submission, T0 } from '../contract/engine/bench.ts';

/** The part of a failed commit that the contract cannot reach: it has to fail between `finish` and the commit. */
describe('a ledger whose transaction failed', () => {
  it('counts and tells as if it had not been', () => {
    const ledger = new Ledger(new MemoryStore());
    ledger.begin();
    ledger.submit(submission());
    ledger.finish();

    ledger.begin();
    ledger.submit(submission());
    ledger.lease({ worker: 'w', types: ['enkf'], time: T0, until: T0 });
    ledger.finish();
    ledger.abandon();
    expect(ledger.count()).toMatchObject({ queued: 1, running: 0 });

    ledger.begin();
    ledger.submit(submission());
    ledger.abandon();
    expect(ledger.finish()).toEqual({ growths: [], cancelling: [], removed: [], trimmed: [], queued: false });
  });
});
