import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, type Logger } from '../../src/observe/log.ts';
import { SECRET } from './tokens.ts';

const FOLDER = 'TEST_LOG_FOLDER';

/** What no log may hold: a token, a ticket, the secret they are signed with. */
const SECRETS = [/eyJ[\w-]{8,}\.[\w-]+/, new RegExp(SECRET)];

/** Lines of a log that hold one. */
export function linesWithSecrets(log: string): string[] {
  return log.split('\n').filter((line) => SECRETS.some((secret) => secret.test(line)));
}

/** The log of a server in this process. All that such servers log in a run of the tests is read at its end. */
export function runLog(level: string): Logger {
  const folder = process.env[FOLDER];
  if (folder === undefined) return createLog(level);
  const file = join(folder, `${process.pid}.log`);
  return createLog('trace', { write: (line) => appendFileSync(file, line) });
}

/** Vitest calls it before the first test, and what it returns after the last one. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jobwire-test-log-'));
  process.env[FOLDER] = folder;
  return () => {
    const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    rmSync(folder, { recursive: true });
    const lines = logs.flatMap((log) => log.split('\n'));
    const found = logs.flatMap(linesWithSecrets);
    if (found.length > 0)
      throw new Error(`A token, ticket or secret stands in the log of the run:\n${found.join('\n')}`);
    console.log(`The servers of this run logged ${lines.length} lines: no token, no ticket and no secret among them.`);
  };
}
