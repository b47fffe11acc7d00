/** A token that is not to be taken any more. */
export interface Revocation {
  /** Its `jti`. */
  readonly id: string;
  /** From when on nobody would take it anyway, in ms since 1970. */
  readonly until: number;
}

/** Where revocations are kept, for all nodes. */
export interface RevocationSource {
  /** What was revoked after a place in their order (0: all that is kept), and the place to go on from, which may be before. */
  revocations(after: number): Promise<{ revoked: readonly Revocation[]; place: number }>;
}

/** What has been revoked, as this node knows it. */
export interface Revocations {
  has(tokenId: string): boolean;
  /** Looks for new ones now. */
  look(): Promise<void>;
  close(): void;
}

/** How often a node looks for what was revoked on others, in ms: all know within 60 s, also where some looks fail. */
const LOOK_EVERY_MS = 10_000;

export interface RevocationOptions {
  readonly source: RevocationSource;
  /** The time in ms since 1970. */
  readonly now: () => number;
  /** Told why it could not look. */
  readonly report: (error: unknown) => void;
  readonly lookEveryMs?: number;
}

/** Reads what has been revoked, then what is. @throws where it cannot be read: nobody may be let in before */
export async function openRevocations(options: RevocationOptions): Promise<Revocations> {
  const { source, now, report, lookEveryMs = LOOK_EVERY_MS } = options;
  const known = new Map<string, number>();
  let seen = 0;

  const look = async () => {
    const { revoked, place } = await revokedSince(source, seen);
    for (const { id, until } of revoked) known.set(id, until);
    seen = place;
    for (const [id, until] of known) if (until < now()) known.delete(id);
  };

  await look();
  const timer = setInterval(() => void look().catch(report), lookEveryMs).unref();
  return { has: (tokenId) => known.has(tokenId), look, close: () => clearInterval(timer) };
}

/** Where the storage went back behind what had been seen, as after a fail-over, all is read anew. */
async function revokedSince(source: RevocationSource, seen: number) {
  const page = await source.revocations(seen);
  return page.place < seen ? source.revocations(0) : page;
}
