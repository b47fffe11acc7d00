import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for a server's data that can be full. */
export interface SmallDisk {
  /** What makes it small. */
  readonly name: string;
  readonly folder: string;
  /** From now on nothing more can be written. @param pid whoever writes */
  fill(pid: number): void;
  /** Writing works again. */
  free(pid: number): void;
  /** To be called when nobody writes any more. */
  dispose(): void;
}

const CHUNK = Buffer.alloc(4096);

/** A file system of its own, 16 MiB in memory: only root can mount one; undefined for others. */
export function smallFileSystem(): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'jobwire-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder]).status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    name: 'file system',
    folder,
    fill: () => writeUntilFull(filler),
    free: () => rmSync(filler),
    dispose() {
      run('umount', folder);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The system's limit on the size of the files that a process writes, which anybody may lower. */
export function smallFiles(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'jobwire-disk-'));
  return {
    name: 'limit on files',
    folder,
    fill: (pid) => run('prlimit', `--pid=${pid}`, '--fsize=1:'),
    free: (pid) => run('prlimit', `--pid=${pid}`, '--fsize=unlimited:'),
    dispose: () => rmSync(folder, { recursive: true }),
  };
}

function writeUntilFull(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    for (;;) writeSync(descriptor, CHUNK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(descriptor);
  }
}

function run(program: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${stderr}`);
}
