import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Paths of the programs that are built from native/. */
export interface Native {
  readonly load: string;
  readonly limit: string;
}

const SOURCES: { [Program in keyof Native]: readonly string[] } = {
  load: ['load.c', 'connection.c', 'websocket.c', 'sse.c', 'http.c', 'histogram.c', 'usage.c'],
  limit: ['limit.c'],
};

/** Compiles them into a folder. */
export function buildNative(folder: string): Native {
  return { load: build(folder, 'load'), limit: build(folder, 'limit') };
}

function build(folder: string, program: keyof Native): string {
  const output = join(folder, program);
  const sources = SOURCES[program].map((file) => join(import.meta.dirname, 'native', file));
  execFileSync('cc', ['-O2', '-Wall', '-Wextra', '-o', output, ...sources], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return output;
}
