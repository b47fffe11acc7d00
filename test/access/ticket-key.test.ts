import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptTicketKey } from '../../src/access/ticket-key.ts';
import { dataFolder } from '../support/folder.ts';

describe('the key of a data folder', () => {
  it('is made once, for its owner alone, and stays', async () => {
    const folder = await dataFolder();
    const key = keptTicketKey(folder);
    expect(key).toHaveLength(32);
    expect(keptTicketKey(folder)).toEqual(key);
    expect(statSync(join(folder, 'ticket.key')).mode & 0o777).toBe(0o600);
    expect(keptTicketKey(await dataFolder())).not.toEqual(key);
  });

  it.each([0o640, 0o604, 0o644])('that others could read (%o) is replaced', async (mode) => {
    const folder = await dataFolder();
    const key = keptTicketKey(folder);
    const file = join(folder, 'ticket.key');
    chmodSync(file, mode);
    expect(keptTicketKey(folder)).not.toEqual(key);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'short', 'x'.repeat(100)])('that is no key (%j) is replaced', async (text) => {
    const folder = await dataFolder();
    const file = join(folder, 'ticket.key');
    writeFileSync(file, text, { mode: 0o600 });
    writeFileSync(`${file}.new`, 'left by a crash');
    const key = keptTicketKey(folder);
    expect(readFileSync(file, 'utf8').trim()).toBe(key.toString('base64url'));
  });

  it('that cannot be read stops the server, with the reason', async () => {
    const folder = await dataFolder();
    mkdirSync(join(folder, 'ticket.key'));
    expect(() => keptTicketKey(folder)).toThrow(/EISDIR|ticket key/);
  });
});
