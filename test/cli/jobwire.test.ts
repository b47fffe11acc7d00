import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { openSqliteEngine } from '../../src/engines/sqlite/engine.ts';
import { databaseFile } from '../../src/engines/sqlite/files.ts';
import { jobwire } from '../support/cli.ts';
import { dataFolder } from '../support/folder.ts';
import { testServer } from '../support/server.ts';
import { AUDIENCE, AUTH, ISSUER } from '../support/tokens.ts';
import { WrittenJob } from '../support/written-job.ts';

/** A data folder with a job of a few events. */
async function folderWithJob(): Promise<string> {
  const folder = await dataFolder();
  const engine = await openSqliteEngine({ folder });
  const job = await WrittenJob.begin(engine);
  await job.write(20, 1000);
  await job.end();
  await engine.close();
  return folder;
}

describe('jobwire token', () => {
  it('makes a token that a server with the same settings takes', async () => {
    const args = ['token', '--sub', 'me', '--scope', 'jobs:read', '--scope', 'jobs:admin', '--ttl', '60'];
    const { code, out, err } = await jobwire(args, AUTH);
    expect([code, err]).toEqual([0, '']);
    const claims = decodeJwt(out.trim());
    expect(claims).toMatchObject({ sub: 'me', iss: ISSUER, aud: AUDIENCE, scope: 'jobs:read jobs:admin' });
    expect(claims.exp! - claims.iat!).toBe(60);
    expect(claims.jti).toMatch(/^[0-9a-f-]{36}$/);
    const plain = decodeJwt((await jobwire(['token', '--sub', 'me'], AUTH)).out);
    expect(plain).toMatchObject({ scope: 'jobs:read jobs:write' });
  });

  it.each([
    ['without a subject', [], AUTH, /--sub/],
    ['without a subject or a secret', [], {}, /--sub/],
    ['for a guest', ['--sub', 'guest:me'], AUTH, /must not begin with "guest"/],
    ['with a scope that there is not', ['--sub', 'me', '--scope', 'jobs:all'], AUTH, /no scope "jobs:all"/],
    ['for no time', ['--sub', 'me', '--ttl', '0'], AUTH, /at least 1/],
    ['for a while', ['--sub', 'me', '--ttl', 'soon'], AUTH, /whole number of seconds/],
  ])('called %s makes none and says why', async (_name, args, env, why) => {
    expect(await jobwire(['token', ...args], env)).toEqual({ code: 2, out: '', err: expect.stringMatching(why) });
  });

  it('makes none without a secret, however it is called', async () => {
    const why = expect.stringMatching(/JOBWIRE_JWT_SECRET/);
    expect(await jobwire(['token', '--sub', 'me'])).toEqual({ code: 1, out: '', err: why });
  });
});

describe('jobwire', () => {
  it('takes a backup, restores it and says that all is whole', async () => {
    const folder = await folderWithJob();
    const other = await dataFolder();
    const file = join(other, 'copy.db');
    const backup = await jobwire(['backup', file], { JOBWIRE_DATA: folder });
    expect(backup).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(/^Copied .* to .*copy\.db, [\d,]+ bytes\.\n$/),
    });
    const restored = await jobwire(['restore', file], { JOBWIRE_DATA: join(other, 'data') });
    expect(restored).toEqual({ code: 0, err: '', out: expect.stringMatching(/holds the data of .*copy\.db now\.\n$/) });
    const whole = { code: 0, err: '', out: 'Whole: 1 job, 23 events.\n' };
    expect(await jobwire(['verify'], { JOBWIRE_DATA: join(other, 'data') })).toEqual(whole);
    expect(await jobwire(['verify', file])).toEqual(whole);
  });

  it('exports all that is kept, and imports it where nothing is', async () => {
    const folder = await folderWithJob();
    const file = join(await dataFolder(), 'all.ndjson');
    const exported = await jobwire(['export', file], { JOBWIRE_DATA: folder }, true);
    expect(exported).toMatchObject({ code: 0, out: `Exported ${folder} to ${file}: 1 job, 23 events.\n` });
    expect(exported.err).toMatch(/writing jobs [█░]{24} +\d+ % +0\/1/);
    const env = { JOBWIRE_DATA: join(await dataFolder(), 'data') };
    const imported = await jobwire(['import', file], env, true);
    const done = `Imported ${file} into ${env.JOBWIRE_DATA}: 1 job, 23 events, compared to the byte.\n`;
    expect(imported).toMatchObject({ code: 0, out: done });
    expect(imported.err).toMatch(/reading bytes [█░]{24} +\d+ %/);
    expect((await jobwire(['verify'], env)).out).toBe('Whole: 1 job, 23 events.\n');

    const refused = (args: string[], env: Record<string, string>) =>
      jobwire(args, env).then(({ code, err }) => [code, err]);
    expect(await refused(['import', file], env)).toEqual([1, expect.stringMatching(/not empty \(jobs: 1/)]);
    expect(await refused(['export', file], env)).toEqual([1, expect.stringMatching(/already.*--force/)]);
    const none = join(folder, 'none');
    expect(await refused(['export', 'new'], { JOBWIRE_DATA: none })).toEqual([1, expect.stringMatching(/no data/)]);
    expect(await refused(['import', none], env)).toEqual([1, expect.stringMatching(/no file/)]);
    expect(await refused(['import', folder], env)).toEqual([
      1,
      `${folder} is a folder, not a file that was exported.\n`,
    ]);
    const memory = { JOBWIRE_ENGINE: 'memory' };
    for (const command of ['export', 'import'])
      expect(await refused([command, file], memory)).toEqual([1, expect.stringMatching(/memory engine keeps nothing/)]);
  });

  it('replaces nothing unless it is told to', async () => {
    const env = { JOBWIRE_DATA: await folderWithJob() };
    const file = join(env.JOBWIRE_DATA, 'copy.db');
    await jobwire(['backup', file], env);
    for (const command of ['backup', 'restore']) {
      const refused = await jobwire([command, file], env);
      expect(refused).toEqual({ code: 1, out: '', err: expect.stringMatching(/already.*--force/) });
      expect(await jobwire([command, file, '--force'], env)).toMatchObject({ code: 0, err: '' });
    }
  });

  it('says in one line what is wrong, without a stack', async () => {
    const folder = await dataFolder();
    writeFileSync(databaseFile(folder), 'no database, but long enough: '.repeat(30));
    const env = { JOBWIRE_DATA: folder };
    for (const args of [['verify'], ['backup', join(folder, 'copy.db')], ['restore', join(folder, 'none.db')]]) {
      expect(await jobwire(args, env)).toEqual({ code: 1, out: '', err: expect.stringMatching(/^.*\.db.*\n$/) });
    }
    const engine = await openSqliteEngine({ folder: join(folder, 'data') });
    const inUse = await jobwire(['restore', databaseFile(folder)], { JOBWIRE_DATA: join(folder, 'data') });
    expect(inUse).toEqual({ code: 1, out: '', err: expect.stringMatching(/^Another server uses .*data\./) });
    await engine.close();
  });

  it('names the copy that cannot be written', async () => {
    const folder = await folderWithJob();
    for (const none of [join(folder, 'none'), databaseFile(folder)]) {
      const copy = join(none, 'copy.db');
      const refused = await jobwire(['backup', copy], { JOBWIRE_DATA: folder });
      expect(refused).toEqual({ code: 1, out: '', err: `${copy} cannot be written: there is no folder ${none}.\n` });
    }
  });

  it.each([
    ['redis', 'redis://127.0.0.1:1', /in Redis/],
    ['memory', undefined, /nothing is kept/],
  ])('does not take old data of the folder for that of a server on %s', async (engine, url, why) => {
    const folder = await folderWithJob();
    const env = { JOBWIRE_DATA: folder, JOBWIRE_ENGINE: engine, ...(url ? { REDIS_URL: url } : {}) };
    const copy = join(folder, 'copy.db');
    for (const args of [['backup', copy], ['restore', databaseFile(folder), '--force'], ['verify']])
      expect(await jobwire(args, env)).toEqual({ code: 1, out: '', err: expect.stringMatching(why) });
    expect(existsSync(copy)).toBe(false);
    expect(await jobwire(['verify', databaseFile(folder)], env)).toMatchObject({ code: 0 }); // this one is named
  });

  it('lists the faults that it finds', async () => {
    const folder = await folderWithJob();
    const db = await import('node:sqlite').then(({ DatabaseSync }) => new DatabaseSync(databaseFile(folder)));
    db.exec("UPDATE state SET status = 'failed', attempt = 7");
    db.close();
    const { code, out, err } = await jobwire(['verify'], { JOBWIRE_DATA: folder });
    expect([code, out]).toEqual([1, 'Damaged: 1 fault; 1 job, 23 events.\n']);
    expect(err).toMatch(/^Job [0-9a-f-]{36}: its record is not what its log says \(status, attempt\)\.\n$/);
  });

  it('shows how far it has come where somebody looks, and nowhere else', async () => {
    const env = { JOBWIRE_DATA: await folderWithJob() };
    expect((await jobwire(['verify'], env, true)).err).toContain('1 of 1 job, 23 events');
    expect((await jobwire(['verify'], env, false)).err).toBe('');
  });

  it.each([
    [[], /^Usage: jobwire COMMAND/],
    [['frobnicate'], /^jobwire has no command frobnicate/],
    [['constructor'], /^jobwire has no command constructor/],
    [['backup'], /wants to know more.\nUsage: jobwire backup FILE/],
    [['backup', 'a', 'b'], /does not know what to do with b/],
    [['verify', '--force'], /Unknown option '--force'/],
  ])('called as %j is refused as wrong usage', async (args, why) => {
    expect(await jobwire(args)).toEqual({ code: 2, out: '', err: expect.stringMatching(why) });
  });

  it('takes its settings from the environment, and refuses wrong ones', async () => {
    const wrong = await jobwire(['verify'], { JOBWIRE_DTA: 'x' });
    expect(wrong).toEqual({ code: 2, out: '', err: expect.stringMatching(/JOBWIRE_DTA is not a setting/) });
  });

  it('tells with --help of a command how that is used', async () => {
    const { code, out } = await jobwire(['backup', '--help']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^Usage: jobwire backup FILE \[--force\]\n\nCopy the data/)]);
  });

  it.each([[['--version']], [['-v']]])('%j tells what it is', async (args) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await jobwire(args)).toEqual({ code: 0, out: `jobwire ${version}\n`, err: '' });
    expect((await jobwire(['--help'])).out).toContain(`\njobwire ${version}\n`);
  });

  it.each([[['--help']], [['-h']]])('%j tells how it is used', async (args) => {
    const { code, out } = await jobwire(args);
    expect(code).toBe(0);
    for (const command of [
      'run TYPE',
      'watch ID',
      'cancel ID',
      'list [',
      'backup FILE',
      'restore FILE',
      'export FILE',
      'import FILE',
      'verify [FILE]',
      'token --sub NAME',
    ])
      expect(out).toContain(command);
  });

  it('takes JOBWIRE_URL and JOBWIRE_TOKEN for what they are: not settings of a server', async () => {
    const env = { JOBWIRE_DATA: await folderWithJob(), JOBWIRE_URL: 'http://localhost', JOBWIRE_TOKEN: 'x' };
    expect((await jobwire(['verify'], env)).code).toBe(0);
  });

  it('runs jobs as the command line of the SDK does', async () => {
    const { url } = await testServer({ JOBWIRE_ENGINE: 'memory' });
    const args = ['run', 'enkf', '--ensemble-size', '10', '--watch', '--json', '--url', url];
    const { code, out } = await jobwire(args);
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 17]);
  });

  it('is there as npx jobwire, and passes its exit code on', () => {
    const args = ['--no-install', 'jobwire', 'verify', 'none.db'];
    const { status, stderr } = spawnSync('node_modules/.bin/npx', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('There is no file none.db')]);
  });
});
