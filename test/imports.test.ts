import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. Each room lists the rooms and files it may reach; its own it always may. `main.ts`, `server.ts`,
 * `open-engine.ts` and `app.ts` name concrete things and are free.
 */
const ARROWS: { [room: string]: readonly string[] } = {
  'generated/protocol': [],
  'generated/tasks.ts': ['generated/protocol', 'src/tasks'],
  'generated/client': ['generated/protocol', 'src/client', 'src/terminal'],
  'src/errors.ts': ['generated/protocol'],
  'src/config.ts': [],
  'src/log': ['generated/protocol', 'src/errors.ts'],
  'src/engines': ['generated/protocol', 'src/errors.ts', 'src/log'],
  'src/moving': ['generated/protocol', 'src/log', 'src/engines/engine.ts', 'src/engines/portable.ts'],
  'src/access': ['generated/protocol', 'src/errors.ts', 'src/config.ts'],
  'src/tasks': ['generated/protocol', 'src/log/canonical.ts'],
  'src/streams': ['generated/protocol', 'src/errors.ts', 'src/log', 'src/engines/engine.ts'],
  'src/workers': [
    'generated/protocol',
    'generated/tasks.ts',
    'src/errors.ts',
    'src/log',
    'src/engines/engine.ts',
    'src/tasks',
  ],
  'src/jobs': ['generated/protocol', 'src/errors.ts', 'src/log', 'src/engines/engine.ts', 'src/workers'],
  'src/list': [
    'generated/protocol',
    'src/errors.ts',
    'src/engines/engine.ts',
    'src/jobs/view.ts',
    'src/streams/follower.ts',
    'src/streams/clock.ts',
  ],
  'src/service.ts': [
    'generated/protocol',
    'src/errors.ts',
    'src/log',
    'src/engines/engine.ts',
    'src/access/caller.ts',
    'src/jobs',
    'src/streams',
    'src/list',
  ],
  'src/transports': [
    'generated/protocol',
    'src/errors.ts',
    'src/log',
    'src/access',
    'src/service.ts',
    'src/streams/follower.ts',
    'src/list/watcher.ts',
  ],
  'src/observe': ['generated/protocol', 'src/errors.ts', 'src/log', 'src/engines/engine.ts'],
  'src/sdk.ts': ['src/errors.ts', 'src/transports/etag.ts', 'src/transports/rest.ts'],
  'src/client': ['generated/protocol'],
  'src/terminal': ['generated/protocol', 'src/client'],
  'src/cli': [
    'generated/protocol',
    'generated/client/src/job-checks.ts',
    'src/errors.ts',
    'src/log',
    'src/config.ts',
    'src/engines',
    'src/access',
    'src/client',
    'src/moving',
    'src/terminal',
  ],
  'src/web': [],
  'src/pages': ['src/errors.ts', 'src/transports/etag.ts', 'src/transports/rest.ts'],
};

const FREE = new Set(['src/main.ts', 'src/server.ts', 'src/open-engine.ts', 'src/app.ts']);

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*).*$/gm, '');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g);
  return [...found].map((match) => normalize(join(dirname(file), match[1]!)));
}

/** Whether `path` is `room` or lies in it. */
function isIn(room: string, path: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}

/** The arrows of a file that point where they may not, as `from → to`. */
function wrongArrows(file: string, imports: readonly string[]): string[] {
  const room = Object.keys(ARROWS).find((name) => isIn(name, file));
  if (room === undefined) return [`${file} is in no room`];
  const allowed = [room, ...ARROWS[room]!];
  return imports.filter((path) => !allowed.some((name) => isIn(name, path))).map((path) => `${file} → ${path}`);
}

describe('import arrows', () => {
  const files = globSync(['src/**/*.{ts,js}', 'generated/**/*.{ts,js}'])
    .filter((file) => !FREE.has(file) && !file.includes('/dist/') && !file.includes('node_modules'))
    .sort();

  it('reads the tree', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('%s', (file) => {
    expect(wrongArrows(file, importsOf(file))).toEqual([]);
  });

  it('names the arrow that is wrong', () => {
    expect(wrongArrows('src/streams/hub.ts', ['src/engines/memory.ts'])).toEqual([
      'src/streams/hub.ts → src/engines/memory.ts',
    ]);
  });
});
