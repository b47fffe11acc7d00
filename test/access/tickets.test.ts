import { randomBytes } from 'node:crypto';
import { decodeProtectedHeader, SignJWT } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/access/caller.ts';
import { sharedSecret } from '../../src/access/keys.ts';
import { createTickets } from '../../src/access/tickets.ts';
import { createTokens } from '../../src/access/tokens.ts';
import { AUDIENCE, ISSUER, tokenFor } from '../support/tokens.ts';

const T0 = Date.parse('2026-11-21T09:00:00.000Z');
const KEY = randomBytes(32);
const unauthorized = { code: 'unauthorized' };

function ticketsAt(now: number, key: Uint8Array = KEY) {
  return createTickets({ key, ttlMs: 900_000, now: () => now });
}

const ann: Caller = {
  owner: 'ann',
  name: 'ann',
  scopes: new Set(['jobs:read', 'jobs:write']),
  ownership: true,
  expiresAt: T0 + 3_600_000,
  tokenId: 'token-1',
};

describe('a ticket', () => {
  it('reads in the name of its caller, and does nothing else', async () => {
    const jobs = new Set([uuidv7(), uuidv7()]);
    const { ticket, expiresAt } = await ticketsAt(T0).issue(ann, jobs);
    expect(expiresAt).toBe(T0 + 900_000);
    expect(await ticketsAt(T0 + 899_000).read(ticket)).toEqual({
      owner: 'ann',
      name: 'ann',
      scopes: new Set(['jobs:read']),
      ownership: true,
      expiresAt,
      tokenId: 'token-1',
      ticket: { jobs },
    });
  });

  it('ends after its time, without a second more', async () => {
    const { ticket } = await ticketsAt(T0).issue(ann, 'all');
    await expect(ticketsAt(T0 + 900_000).read(ticket)).rejects.toMatchObject(unauthorized);
  });

  it('never outlives its token', async () => {
    const { expiresAt } = await ticketsAt(T0).issue({ ...ann, expiresAt: T0 + 90_500 }, 'all');
    expect(expiresAt).toBe(T0 + 90_000);
  });

  it('of an admin sees what admins see, and has no scope but to read', async () => {
    const admin: Caller = { ...ann, scopes: new Set(['jobs:admin']) };
    const { ticket } = await ticketsAt(T0).issue(admin, 'all');
    const caller = await ticketsAt(T0).read(ticket);
    expect(caller).toMatchObject({ ownership: false, ticket: { jobs: 'all' } });
    expect([...caller.scopes]).toEqual(['jobs:read']);
  });

  it('of a guest lasts as long as tickets do', async () => {
    const { expiresAt: _, tokenId: __, ...guest } = { ...ann, owner: 'guest:ann', ownership: false };
    const { ticket, expiresAt } = await ticketsAt(T0).issue(guest, 'all');
    expect(expiresAt).toBe(T0 + 900_000);
    expect(await ticketsAt(T0).read(ticket)).toMatchObject({ owner: 'guest:ann', name: 'ann', ownership: false });
  });

  it('for a hundred jobs fits into a URL that names them all', async () => {
    const jobs = Array.from({ length: 100 }, () => uuidv7());
    const { ticket } = await ticketsAt(T0).issue({ ...ann, owner: 'a'.repeat(64) }, new Set(jobs));
    const url = `/v1/events?${jobs.map((job) => `job=${job}`).join('&')}&ticket=${ticket}`;
    expect(url.length).toBeLessThan(8192);
    expect((await ticketsAt(T0).read(ticket)).ticket).toEqual({ jobs: new Set(jobs) });
  });

  it('holds across nodes and restarts with the same key, and with no other', async () => {
    const { ticket } = await ticketsAt(T0).issue(ann, 'all');
    expect(await ticketsAt(T0, Uint8Array.from(KEY)).read(ticket)).toMatchObject({ owner: 'ann' });
    await expect(ticketsAt(T0, randomBytes(32)).read(ticket)).rejects.toMatchObject(unauthorized);
  });

  it('of which one character is another is refused', async () => {
    const { ticket } = await ticketsAt(T0).issue(ann, 'all');
    for (let at = 0; at < ticket.length - 1; at += 3) {
      const altered = ticket.slice(0, at) + (ticket[at] === 'A' ? 'B' : 'A') + ticket.slice(at + 1);
      await expect(ticketsAt(T0).read(altered)).rejects.toMatchObject(unauthorized);
    }
  });

  it.each(['', 'x', 'a.b.c', '..', '\u0000', 'eyJ'.repeat(3000)])('that is garbage (%j) is refused', async (text) => {
    await expect(ticketsAt(T0).read(text)).rejects.toMatchObject(unauthorized);
  });

  it('is no token, and a token is no ticket, even with one key for both', async () => {
    const tokens = createTokens({
      keys: sharedSecret('x'.repeat(32)),
      issuer: ISSUER,
      audience: AUDIENCE,
      now: Date.now,
    });
    const key = Buffer.from('x'.repeat(32));
    const tickets = createTickets({ key, ttlMs: 900_000, now: Date.now });
    const { ticket } = await tickets.issue({ ...ann, expiresAt: Date.now() + 3_600_000 }, 'all');
    await expect(tokens.token(ticket)).rejects.toMatchObject(unauthorized);
    await expect(tickets.read(await tokenFor('ann', { key }))).rejects.toMatchObject(unauthorized);
  });

  it('of another kind, algorithm or shape is refused, though the key is right', async () => {
    const { typ } = decodeProtectedHeader((await ticketsAt(T0).issue(ann, 'all')).ticket);
    const sign = (header: { alg: string; typ?: string }, claims: object, key: Uint8Array = KEY) =>
      new SignJWT({ name: 'ann', sub: 'ann', exp: T0 / 1000 + 60, ...claims }).setProtectedHeader(header).sign(key);
    expect(await ticketsAt(T0).read(await sign({ alg: 'HS256', typ: typ! }, {}))).toMatchObject({ owner: 'ann' });
    for (const forged of [
      await sign({ alg: 'HS256' }, {}),
      await sign({ alg: 'HS256', typ: 'JWT' }, {}),
      await sign({ alg: 'HS512', typ: typ! }, {}, Buffer.concat([KEY, KEY])),
      await sign({ alg: 'HS256', typ: typ! }, { exp: undefined }),
      await sign({ alg: 'HS256', typ: typ! }, { sub: undefined }),
    ]) {
      await expect(ticketsAt(T0).read(forged)).rejects.toMatchObject(unauthorized);
    }
  });
});
