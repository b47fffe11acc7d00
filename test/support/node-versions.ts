import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The program of a Node of this major version on the PATH, beside the one of this project; undefined where there is none. */
export function nodeOnPath(major: number): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return folders
    .map((folder) => join(folder, 'node'))
    .find((program) => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.startsWith(`v${major}.`));
}
