import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { exitWithinMs } from '../support/exit-within.ts';

const unit = readFileSync('deploy/jobwire.service', 'utf8');
const setting = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)![1]!;

describe('deploy/jobwire.service', () => {
  it('starts the server itself, on the Node that npm ci brings along', () => {
    const [node, main] = setting('ExecStart').split(' ') as [string, string];
    expect(node).toBe(`${setting('WorkingDirectory')}/node_modules/.bin/node`);
    expect(existsSync(main)).toBe(true);
  });

  it('gives it settings that it takes, and its data where it may write', () => {
    const env = Object.fromEntries(
      setting('Environment')
        .split(' ')
        .map((pair) => pair.split('=')),
    );
    expect(readConfig(env).JOBWIRE_DATA).toBe(`/var/lib/${setting('StateDirectory')}`);
  });

  it('gives it more time to stop than it takes', () => {
    expect(Number(setting('TimeoutStopSec')) * 1000).toBeGreaterThan(exitWithinMs());
  });
});
