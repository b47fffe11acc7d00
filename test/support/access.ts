import { createAddresses } from '../../src/access/addresses.ts';
import { type Budgets, createBudgets } from '../../src/access/budgets.ts';
import type { Credentials } from '../../src/access/credentials.ts';
import { guests } from '../../src/access/guests.ts';
import { createIdentify, type Identify } from '../../src/access/identify.ts';
import { type Limits, limitsOf } from '../../src/access/limits.ts';
import { openRevocations, type RevocationSource, type Revocations } from '../../src/access/revocations.ts';
import { newTicketKey } from '../../src/access/ticket-key.ts';
import { createTickets, type Tickets } from '../../src/access/tickets.ts';
import { readConfig } from '../../src/config.ts';

export interface TestAccessOptions {
  /** Default: everyone is a guest. */
  readonly credentials?: Credentials;
  /** Where revocations are kept; default: there are none. */
  readonly source?: RevocationSource;
  /** How long a ticket is good, in ms; default 15 minutes. */
  readonly ttlMs?: number;
  readonly now?: () => number;
  readonly steady?: () => number;
  /** Default: any amount of everything. */
  readonly limits?: Partial<Limits>;
}

export interface TestAccess {
  readonly identify: Identify;
  readonly budgets: Budgets;
  readonly tickets: Tickets;
  readonly revocations: Revocations;
}

const NONE: RevocationSource = { revocations: async () => ({ revoked: [], place: 0 }) };

/** Who may, as a server has it, on clocks of the test's own. */
export async function testAccess(options: TestAccessOptions = {}): Promise<TestAccess> {
  const { credentials = guests, source = NONE, ttlMs = 900_000, now = Date.now, steady } = options;
  const tickets = createTickets({ key: newTicketKey(), ttlMs, now });
  const report = (error: unknown) => {
    throw error;
  };
  const revocations = await openRevocations({ source, now, report, lookEveryMs: 50 });
  const clock = steady ? { now, steady } : { now };
  const budgets = createBudgets({ limits: { ...limitsOf(readConfig({})), ...options.limits }, ...clock });
  const addresses = createAddresses({ trusted: [], warn: () => undefined });
  const identify = createIdentify({ credentials, tickets, revocations, addresses, budgets, ...clock });
  return { identify, budgets, tickets, revocations };
}
