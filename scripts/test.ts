/**
 * `npm test`: makes sure of what the suites need from the machine, runs them, and closes with `N passed, N failed`.
 * `--long` runs the loops that take long (`test/long`); further arguments go to vitest (`npm test -- test/engines`).
 * What is left to chance comes from one seed, `TEST_SEED`, or a new one; it is printed, so that a run can be repeated.
 */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A program the suites use, the Debian package it comes in, and what is left out without it. */
const NEEDS = [
  { program: '/usr/bin/chromium', package: 'chromium', suites: 'the pages in a real browser (test/web)' },
  { program: '/usr/bin/redis-server', package: 'redis-server', suites: 'the Redis engine (test/**/redis*)' },
  { program: '/usr/sbin/nginx', package: 'nginx', suites: 'what runs behind nginx (test/deploy, test/long)' },
  { program: '/usr/sbin/haproxy', package: 'haproxy', suites: 'what runs behind HAProxy (test/deploy)' },
  { program: '/usr/bin/caddy', package: 'caddy', suites: 'what runs behind Caddy (test/deploy)' },
  { program: '/usr/bin/openssl', package: 'openssl', suites: 'what runs behind any of them with TLS (test/deploy)' },
  { program: '/usr/bin/curl', package: 'curl', suites: "the README's loop (test/scenarios/readme-curl)" },
  { program: '/usr/bin/jq', package: 'jq', suites: "the README's loop (test/scenarios/readme-curl)" },
];

/** Where Debian asks whether a service may be started when its package is installed. */
const POLICY = '/usr/sbin/policy-rc.d';
const DENY = '#!/bin/sh\nexit 101\n';

let isUpdated = false;
const args = process.argv.slice(2);
const long = args.includes('--long');
const seed = process.env.TEST_SEED ?? String(Date.now() % 2 ** 31);
console.log(`TEST_SEED=${seed}`);
const folder = mkdtempSync(join(tmpdir(), 'jobwire-test-'));
const report = join(folder, 'report.json');

const missing = NEEDS.filter((need) => !existsSync(need.program) && !install(need.package));
for (const need of missing)
  console.log(`${need.package} is missing and cannot be installed here: left out: ${need.suites}.`);

const vitest = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args.filter((arg) => arg !== '--long'),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      // The tests start hundreds of threads and servers: each would strip the types and compile all of it anew.
      NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
      TEST_SEED: seed,
      ...(long ? { TEST_LONG: '1' } : {}),
      TEST_MISSING: missing.map((need) => need.package).join(','),
    },
  },
);

const { numPassedTests, numFailedTests, numPendingTests } = existsSync(report)
  ? (JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>)
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
rmSync(folder, { recursive: true });
console.log(
  `${numPassedTests} passed, ${numFailedTests} failed${numPendingTests ? `, ${numPendingTests} skipped` : ''}`,
);
process.exit(vitest.status ?? 1);

/** Installs a Debian package where this runs as root, and starts no service of it; true where it is there afterwards. */
function install(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${name} from Debian's packages for the tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet: SpawnSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env };
  const hasPolicy = existsSync(POLICY);
  if (!hasPolicy) writeFileSync(POLICY, DENY, { mode: 0o755 });
  try {
    if (!isUpdated) isUpdated = spawnSync('apt-get', ['update', '-q'], quiet).status === 0;
    return spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], quiet).status === 0;
  } finally {
    if (!hasPolicy) rmSync(POLICY);
  }
}
