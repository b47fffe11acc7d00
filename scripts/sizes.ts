/**
 * `npm run sizes`: how much of the SDK goes over the wire, gzipped (level 9), as built by `npm ci`. `--write` keeps the
 * figures for the table in the SDK's README, which `npm run generate` then makes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { KEPT, type Sizes } from './generate/emit/client/sizes.ts';

const ROOT = join(import.meta.dirname, '..');

export async function measure(): Promise<Sizes> {
  const core = await coreModules();
  const alone = (...names: string[]) => bundled(names, [leaveOut(core)]);
  return {
    jobwire: built('jobwire.js'),
    forms: await bundled(['forms.ts']),
    transports: built('transports.js'),
    websocket: await alone('transports/websocket.ts'),
    sse: await alone('transports/feed.ts', 'transports/sse.ts'),
    polling: await alone('transports/feed.ts', 'transports/polling.ts'),
    tabs: built('tabs.js'),
    jobChecks: built('job-checks.js'),
  };
}

/** A file of the SDK for pages. */
function built(name: string): number {
  return packed(readFileSync(join(ROOT, 'generated/client/dist/browser', name)));
}

function packed(code: Uint8Array): number {
  return gzipSync(code, { level: 9 }).length;
}

/** Modules of the runtime with what they import, as one file. */
async function bundled(names: readonly string[], plugins: Plugin[] = []): Promise<number> {
  const contents = names.map((name) => `export * from './${name}';`).join('\n');
  const stdin = { contents, resolveDir: join(ROOT, 'src/client') };
  const { outputFiles } = await build({ ...PAGES, stdin, write: false, plugins });
  return packed(outputFiles[0]!.contents);
}

const PAGES = { absWorkingDir: ROOT, bundle: true, minify: true, format: 'esm', target: 'es2022' } as const;

/** The modules that are in `jobwire.js`: all that it imports at once. */
async function coreModules(): Promise<ReadonlySet<string>> {
  const entry = 'generated/client/src/index.ts';
  const { metafile } = await build({ ...PAGES, entryPoints: [entry], write: false, metafile: true });
  const found = new Set<string>();
  addImports(metafile, entry, found);
  return found;
}

function addImports(metafile: Metafile, module: string, found: Set<string>): void {
  if (found.has(module)) return;
  found.add(module);
  for (const { kind, path } of metafile.inputs[module]?.imports ?? [])
    if (kind === 'import-statement') addImports(metafile, path, found);
}

/** Takes from elsewhere what is there already. */
function leaveOut(modules: ReadonlySet<string>): Plugin {
  return {
    name: 'leave out',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const isThere = modules.has(relative(ROOT, join(resolveDir, path)));
        return isThere ? { path, external: true } : undefined;
      });
    },
  };
}

if (import.meta.main) {
  const sizes = await measure();
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${String(bytes).padStart(7)} B  ${name}`);
  if (process.argv.includes('--write')) writeFileSync(KEPT, `${JSON.stringify(sizes, null, 2)}\n`);
}
