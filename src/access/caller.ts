export type Scope = 'jobs:read' | 'jobs:write' | 'jobs:admin';

export const SCOPES: readonly Scope[] = ['jobs:read', 'jobs:write', 'jobs:admin'];

/** Who is calling. Every call of the service carries one. */
export interface Caller {
  /** Under which jobs are kept and keys counted: a token's `sub`, `guest:<name>`, or `guest`. */
  readonly owner: string;
  /** What others see as `by`, `who` and a chat's `user`: the name alone. */
  readonly name: string;
  readonly scopes: ReadonlySet<Scope>;
  /** Whether jobs have owners at all: false on an anonymous server, where everyone sees and cancels everything. */
  readonly ownership: boolean;
  /** From where the call comes, as budgets count it; absent: the server itself calls. */
  readonly address?: string;
  /** When the token or the ticket ends, in ms since 1970; absent: never. */
  readonly expiresAt?: number;
  /** The token's `jti`, by which it can be revoked; a ticket has that of the token it was made with. */
  readonly tokenId?: string;
  /** Present where a ticket was shown: it opens these jobs alone. */
  readonly ticket?: { readonly jobs: TicketJobs };
}

/** Which jobs a ticket is good for: `all` that its owner may see, or some by their ids. */
export type TicketJobs = ReadonlySet<string> | 'all';

/** By how much the clocks of issuer and server may differ (faults.md), in ms. */
export const CLOCK_SKEW_MS = 60_000;
