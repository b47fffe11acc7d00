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
  /** When the token ends, in ms since 1970; absent: never. */
  readonly expiresAt?: number;
}
