import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A generated file that is not as it would be made now. */
export interface Drift {
  path: string;
  /** `missing`: it would be made and is not there. `surplus`: it is there and would not be made. */
  kind: 'changed' | 'missing' | 'surplus';
}

/** Folders beside generated files that belong to others: what a build or npm puts there. */
const FOREIGN = new Set(['dist', 'node_modules']);

/** Compares a folder of fresh files with the one that is kept, byte by byte, in both directions. */
export async function findDrift(fresh: string, kept: string): Promise<Drift[]> {
  const [made, there] = await Promise.all([filesIn(fresh), filesIn(kept)]);
  const drifts = await Promise.all(
    made.map(async (path): Promise<Drift[]> => {
      if (!there.includes(path)) return [{ path, kind: 'missing' }];
      const [one, other] = await Promise.all([readFile(join(fresh, path)), readFile(join(kept, path))]);
      return one.equals(other) ? [] : [{ path, kind: 'changed' }];
    }),
  );
  const surplus = there.filter((path) => !made.includes(path)).map((path): Drift => ({ path, kind: 'surplus' }));
  return [...drifts.flat(), ...surplus].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Brings the kept folder in line; files that have not changed are not touched. */
export async function mendDrift(drifts: readonly Drift[], fresh: string, kept: string): Promise<void> {
  for (const { path, kind } of drifts) {
    if (kind === 'surplus') {
      await rm(join(kept, path));
    } else {
      await mkdir(dirname(join(kept, path)), { recursive: true });
      await copyFile(join(fresh, path), join(kept, path));
    }
  }
}

/** The files below a folder, as paths with `/`; none where it does not exist. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => !parts.some((part) => FOREIGN.has(part)))
    .map((parts) => parts.join('/'))
    .sort();
}
