const BYTES = 16;

/** UUIDs as one short text: a URL that names a hundred jobs has to hold a ticket for them too. */
export function packIds(ids: Iterable<string>): string {
  const bytes = [...ids].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  return Buffer.concat(bytes).toString('base64url');
}

export function unpackIds(text: string): ReadonlySet<string> {
  const bytes = Buffer.from(text, 'base64url');
  return new Set(
    Array.from({ length: bytes.length / BYTES }, (_, i) => idOf(bytes.toString('hex', i * BYTES, (i + 1) * BYTES))),
  );
}

function idOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
