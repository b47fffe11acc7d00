import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig } from 'tsdown';
// @ts-expect-error A generated file without types.
import configs from '../../../generated/client/tsdown.config.js';
import type { StaticFile } from '../../support/middlebox.ts';

/** A page that has nothing but the SDK, as `jobwire`. */
const PAGE = `<!doctype html><title>A page</title>
<script type="module">import * as jobwire from '/sdk/jobwire.js'; globalThis.jobwire = jobwire;</script>`;

/** What a page in a browser has as `jobwire`. */
export interface PageGlobals {
  readonly jobwire: typeof import('../../../generated/client/src/index.ts');
}

const [, forPages] = configs as [InlineConfig, InlineConfig];

/** A page at `/page`, and the generated package as pages get it: made anew, for what is in `dist` may be older. */
export async function pageFiles(): Promise<Map<string, StaticFile>> {
  const outDir = await mkdtemp(join(tmpdir(), 'jobwire-sdk-'));
  await build({ ...forPages, cwd: 'generated/client', outDir, config: false, logLevel: 'silent' });
  const files = new Map<string, StaticFile>([['/page', { type: 'text/html', body: PAGE }]]);
  for (const name of await readdir(outDir)) {
    files.set(`/sdk/${name}`, { type: 'text/javascript', body: await readFile(join(outDir, name), 'utf8') });
  }
  await rm(outDir, { recursive: true });
  return files;
}
