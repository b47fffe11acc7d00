#!/usr/bin/env node
// The command `jobwire`, on whatever Node the caller has: plain JavaScript that an old Node can read. Where that Node is
// too old for the rest, the one that came along takes over.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = new URL('../src/cli/main.ts', import.meta.url);
const local = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 24 || (major === 24 && minor >= 11)) {
  await import(main.href);
} else {
  const { status, error } = spawnSync(local, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  if (error) console.error(`jobwire needs Node 24.11 or newer; this is ${process.version}. Run npm ci in its folder.`);
  process.exitCode = status ?? 1;
}
