import type { Config } from '../config.ts';
import { createAddresses } from './addresses.ts';
import { type Budgets, createBudgets } from './budgets.ts';
import type { Credentials } from './credentials.ts';
import { guests } from './guests.ts';
import { createIdentify, type Identify } from './identify.ts';
import { type Keys, sharedSecret } from './keys.ts';
import { limitsOf } from './limits.ts';
import type { SharedPlaces } from './places.ts';
import { publishedKeys } from './published-keys.ts';
import { openRevocations, type RevocationSource, type Revocations } from './revocations.ts';
import type { SharedTallies } from './tallies.ts';
import { keptTicketKey, newTicketKey } from './ticket-key.ts';
import { createTickets, type Tickets } from './tickets.ts';
import { createTokens } from './tokens.ts';

/** Who may, as a server is configured. */
export interface Access {
  readonly identify: Identify;
  readonly budgets: Budgets;
  readonly tickets: Tickets;
  readonly revocations: Revocations;
  /** Ends what goes on in the background. */
  close(): void;
}

/** Whom it tells what an operator wants to know. */
export interface AccessLog {
  /** Something does not work at the moment. */
  report(error: unknown, what: string): void;
  /** Something is set up in a way that is hardly meant. */
  warn(facts: object, what: string): void;
}

/** @param source where revocations are kept, and, where several servers share it, what else they have in common */
export async function openAccess(
  config: Config,
  source: RevocationSource | (RevocationSource & Common),
  { report, warn }: AccessLog,
): Promise<Access> {
  const now = Date.now;
  const tickets = createTickets({ key: await ticketKey(config, source), ttlMs: config.JOBWIRE_TICKET_TTL * 1000, now });
  const revocations = await openRevocations({
    source,
    now,
    report: (error) => report(error, 'cannot read revocations'),
  });
  const keys = openKeys(config, (error) => report(error, `cannot fetch the keys at ${config.JOBWIRE_JWKS_URL}`));
  const credentials = keys ? tokensOf(config, keys) : guests;
  const budgets = createBudgets({ limits: limitsOf(config), ...('tally' in source ? { shared: source } : {}) });
  const addresses = createAddresses({
    trusted: config.JOBWIRE_TRUSTED_PROXIES,
    warn: (peer) =>
      warn(
        { peer },
        'a proxy that is not in JOBWIRE_TRUSTED_PROXIES forwards requests: all it speaks for count as one',
      ),
  });
  return {
    identify: createIdentify({ credentials, tickets, revocations, addresses, budgets }),
    budgets,
    tickets,
    revocations,
    close() {
      keys?.close();
      revocations.close();
    },
  };
}

/** What tokens are verified with; undefined on an anonymous server. */
function openKeys(config: Config, report: (error: unknown) => void): Keys | undefined {
  const { JOBWIRE_JWT_SECRET: secret, JOBWIRE_JWKS_URL: url } = config;
  if (secret !== undefined) return sharedSecret(secret);
  return url === undefined ? undefined : publishedKeys({ url, report });
}

function tokensOf(config: Config, keys: Keys): Credentials {
  // The configuration is refused without these two.
  const { JOBWIRE_JWT_ISSUER: issuer = '', JOBWIRE_JWT_AUDIENCE: audience = '' } = config;
  return createTokens({ keys, issuer, audience, now: Date.now });
}

/** What several servers have in common. */
interface Common extends SharedTallies, SharedPlaces {
  /** Keeps the first secret that it is given, for all servers. */
  sharedSecret(candidate: string): Promise<string>;
}

/** A key that holds as long as the data does: the memory engine keeps nothing across a restart, and so no key. */
async function ticketKey(config: Config, source: RevocationSource | Common): Promise<Uint8Array> {
  if (config.JOBWIRE_TICKET_SECRET !== undefined) return Buffer.from(config.JOBWIRE_TICKET_SECRET);
  if ('sharedSecret' in source) {
    const candidate = newTicketKey().toString('base64url');
    return Buffer.from(await source.sharedSecret(candidate), 'base64url');
  }
  return config.JOBWIRE_ENGINE === 'memory' ? newTicketKey() : keptTicketKey(config.JOBWIRE_DATA);
}
