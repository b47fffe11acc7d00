import { parseArgs } from 'node:util';
import { ConfigError, configHelp, readConfig } from './config.ts';
import { createLog } from './observe/log.ts';
import { moderateYoungSpace } from './observe/young-space.ts';
import { ROLES, type Role, startServer } from './server.ts';

/** The longest that a shutdown may take before the process ends by itself. */
const EXIT_WITHIN_MS = 30_000;

/** What `npm start` runs: a script of another package may start this server to outlive it. */
const START_SCRIPT = 'node src/main.ts';

/** How often a server that npm started looks whether npm is still there. */
const LOOK_FOR_NPM_MS = 500;

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(configHelp());
  process.exit(0);
}

// Whoever read what the server prints may go (`npm start | head`); the jobs go on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(error instanceof ConfigError ? 2 : 1);
}

async function main(): Promise<void> {
  moderateYoungSpace();
  const role = readRole(process.argv.slice(2));
  const config = readConfig(process.env);
  const log = createLog(config.JOBWIRE_LOG_LEVEL);
  const server = await startServer(config, log, role);
  console.log(`listening on ${server.url}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
  if (process.env.npm_lifecycle_script?.startsWith(START_SCRIPT)) whenOrphaned(() => stop('SIGTERM'));

  let stopping = false;
  function stop(signal: string): void {
    if (stopping) process.exit(1);
    stopping = true;
    // Who presses Ctrl-C has no load balancer that must look away first.
    const windowMs = signal === 'SIGINT' ? 0 : config.JOBWIRE_DRAIN_MS;
    log.info({ signal, windowMs }, 'stopping; a second signal ends the process at once');
    setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref();
    server.stop(windowMs).then(
      () => process.exit(0),
      (error) => {
        log.fatal({ error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  }
}

/**
 * npm runs a script in a shell, and a shell that is ended by a signal does not hand it on: the server would stay, with its port and
 * its data, when `npm start` has long ended.
 */
function whenOrphaned(act: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, LOOK_FOR_NPM_MS).unref();
}

function readRole(args: string[]): Role {
  try {
    const { role } = parseArgs({ args, options: { role: { type: 'string', default: 'all' } } }).values;
    if (ROLES.some((known) => known === role)) return role as Role;
    throw new Error(`--role ${role} is none of ${ROLES.join(', ')}.`);
  } catch (error) {
    throw new ConfigError(`${(error as Error).message} See --help.`);
  }
}
