import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildNative, type Native } from './native.ts';

/** Where processes run: the server on one core and the load on another, or anywhere. */
export type Place = 'server' | 'load' | 'anywhere';

/** What the bench runs on. */
export interface Machine {
  /** A folder for data, gone at the end. */
  readonly folder: string;
  /** The programs in C; undefined where there is no compiler. */
  readonly native: Native | undefined;
  /** The command line that runs `command` in a place. */
  at(place: Place, command: readonly string[]): string[];
  /** What a reader has to know of it. */
  readonly facts: readonly string[];
  close(): void;
}

/** Looks what there is and builds the native programs. */
export function openMachine(): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'jobwire-bench-'));
  const canPin = availableParallelism() >= 2 && has('taskset');
  const native = has('cc') ? buildNative(folder) : undefined;
  return {
    folder,
    native,
    at(place, command) {
      if (!canPin || place === 'anywhere') return [...command];
      return ['taskset', '-c', place === 'server' ? '0' : '1', ...command];
    },
    facts: [
      `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.version}`,
      canPin ? 'server on core 0, load on core 1, over loopback' : 'server and load share the cores: no taskset',
      ...(native ? [] : ['no C compiler (cc): rows that need the load generator are left out']),
    ],
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whether a program is in the PATH. */
export function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

/** Whether a command ends well. */
export function works(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
