import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
}

export interface Installed {
  /** Outside the repository: the app of `app/`, with the package and nothing else. */
  readonly folder: string;
  /** The package as it would be published. */
  readonly tarball: string;
}

const OWN_BIN = resolve('node_modules/.bin');

/**
 * Packs the SDK as it was built by `npm ci`, and installs it alone in an empty folder outside the repository, without a
 * network; all of it is gone when the file's tests have finished. Call it in `beforeAll`.
 */
export async function install(): Promise<Installed> {
  const place = await mkdtemp(join(tmpdir(), 'jobwire-package-'));
  afterAll(() => rm(place, { recursive: true }));
  const folder = join(place, 'app');
  await cp('test/package/app', folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  // Not built anew, as `npm pack` would: other tests read what is built while this one runs.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', place];
  const packed = run('npm', args, resolve('generated/client'));
  const [{ filename }] = JSON.parse(packed.out.slice(packed.out.indexOf('['))) as [{ filename: string }];
  const tarball = join(place, filename);
  const { code, out } = run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
  if (code !== 0) throw new Error(`The package cannot be installed: ${out}`);
  return { folder, tarball };
}

/** Runs a program of this project, or one that is named by its path. */
export function run(program: string, args: readonly string[], cwd: string): Ended {
  const PATH = [OWN_BIN, process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, PATH } });
  return { code: status, out: `${stdout}${status === 0 ? '' : stderr}` };
}

/** What the compiler says of an app's files, at its strictest and with no types but the package's own. */
export function checkTypes(files: readonly string[], cwd: string): Ended {
  const language = ['--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', '--types', ''];
  return run('tsc', ['--strict', '--noEmit', ...language, ...files], cwd);
}
