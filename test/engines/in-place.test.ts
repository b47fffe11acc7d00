import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { putInPlace } from '../../src/engines/sqlite/in-place.ts';

async function folderWith(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jobwire-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of names) await writeFile(join(folder, name), name);
  return folder;
}

it('a database takes the place of another one, and nothing of that is left', async () => {
  const folder = await folderWith('db', 'db-wal', 'db-shm', 'db.part');
  putInPlace(join(folder, 'db'), join(folder, 'db.part'));
  expect(await readdir(folder)).toEqual(['db']);
  expect(await readFile(join(folder, 'db'), 'utf8')).toBe('db.part');
});

it('the old one stays where the new one cannot take its place', async () => {
  const folder = await folderWith('db');
  await mkdir(join(folder, 'db.part')); // which no file can be replaced by
  expect(() => putInPlace(join(folder, 'db'), join(folder, 'db.part'))).toThrow(/ENOTDIR/);
  expect(await readFile(join(folder, 'db'), 'utf8')).toBe('db');
});
