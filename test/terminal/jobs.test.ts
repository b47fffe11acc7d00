import { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/server.ts';
import { Peer } from '../client/support/peer.ts';
import { PeerJob } from '../client/support/peer-job.ts';
import { event, JOB, line, wholeLog } from '../client/support/wire.ts';
import { sharedServer, testServer } from '../support/server.ts';
import { AUTH, tokenFor } from '../support/tokens.ts';
import { jobwire, type Surroundings } from './support.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await sharedServer({ JOBWIRE_ENGINE: 'memory' });
});

/** Calls the command line with the server's address. */
function call(args: string[], around: Surroundings = {}) {
  return jobwire(args, { ...around, env: { JOBWIRE_URL: server.url, ...around.env } });
}

/** Starts a job that goes on for long. */
async function startLong(): Promise<string> {
  return (await call(['run', 'enkf', '--delay-ms', '60000'])).out.trim();
}

async function get(id: string): Promise<{ status: string; params: object; label?: string }> {
  return (await fetch(`${server.url}/v1/jobs/${id}`)).json();
}

describe('jobwire run', () => {
  it('starts a job with the params that its flags say, and says its id', async () => {
    const args = ['run', 'enkf', '--ensemble-size', '20', '--beta-prior.median=2', '--label', 'mine'];
    const { code, out, err } = await call(args);
    expect([code, err]).toEqual([0, '']);
    const job = await get(out.trim());
    expect(job).toMatchObject({ label: 'mine', params: { ensembleSize: 20, betaPrior: { median: 2, sdLog: 0.4 } } });
  });

  it('follows it to its end with --watch: a line for each event, then the result', async () => {
    const { code, out, err } = await call(['run', 'enkf', '--ensemble-size', '20', '--watch']);
    expect([code, err]).toEqual([0, expect.stringMatching(/^enkf [0-9a-f-]{36}\n$/)]);
    const types = [...out.matchAll(/^\d\d:\d\d:\d\d +\d+ {2}(\w+)/gm)].map(([, type]) => type);
    expect(types).toEqual(['accepted', 'started', ...Array(14).fill('progress'), 'completed']);
    expect(JSON.parse(out.slice(out.lastIndexOf('completed') + 9))).toMatchObject({ steps: 14 });
  });

  it('tells the same as JSON, event for event as the server has it', async () => {
    const { code, out } = await call(['run', 'enkf', '--ensemble-size', '20', '--watch', '--json']);
    const told = out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    const kept = await (await fetch(`${server.url}/v1/jobs/${told[0].job}/events`)).json();
    expect([code, told]).toEqual([0, kept.events]);
  });

  it('shows a bar with the time that is left where somebody looks', async () => {
    const { code, out, err } = await call(['run', 'enkf', '--delay-ms', '150', '--watch'], { isTTY: true });
    expect(code).toBe(0);
    const lines = err.split('\r\x1b[K');
    expect(lines.filter((line) => /^enkf █+░+ +\d+ % {2}\d+\/14 {2}ETA \d+ s$/.test(line)).length).toBeGreaterThan(5);
    expect(lines.at(-1)).toBe(''); // the bar is gone in the end
    expect(out).not.toContain('progress');
  });

  it('makes one job of one idempotency key', async () => {
    const args = ['run', 'enkf', '--idempotency-key', `key-${Math.random()}`];
    const [first, second] = [await call(args), await call(args)];
    expect(second.out).toBe(first.out);
  });

  it('joins a shared job by its name', async () => {
    const args = ['run', 'chat', '--name', 'lobby', '--topic', 'All and nothing', '--json'];
    const [first, second] = [JSON.parse((await call(args)).out), JSON.parse((await call(args)).out)];
    expect(second).toMatchObject({ id: first.id, name: 'lobby', params: { topic: 'All and nothing' } });
  });

  it.each([
    [['run'], /wants to know more/],
    [['run', 'frobnicate'], /no job type frobnicate: it is one of enkf, sweep/],
    [['run', 'constructor'], /no job type constructor/],
    [['run', 'enkf', '--frob'], /Unknown option '--frob'/],
    [['run', 'enkf', '--ensemble-size', '1'], /^--ensemble-size must be at least 2\.\n$/],
    [['run', 'enkf', '--ensemble-size', 'many'], /^--ensemble-size must be a number, not "many"\.\n$/],
    [['run', 'enkf', '--name', 'x'], /name/],
    [['watch'], /wants to know more/],
    [['watch', 'a', 'b'], /does not know what to do with b/],
    [['watch', '../x'], /not the id of a job/],
    [['watch', JOB, '--after', 'yesterday'], /no cursor/],
    [['cancel', '../x'], /not the id of a job/],
    [['list', '--limit', '0'], /--limit must be a whole number/],
    [['list', '--url', 'nowhere'], /nowhere cannot be used: The option baseUrl/],
  ])('%j is wrong usage', async (args, why) => {
    expect(await call(args)).toEqual({ code: 2, out: '', err: expect.stringMatching(why) });
  });

  it('tells of every flag with --help', async () => {
    const { code, out } = await call(['run', 'enkf', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/--ensemble-size NUMBER\n {4}Number of ensemble members.*2 to 5000\. Default: 200\./);
    expect(out).toContain('--watch');
    expect((await call(['run', '--help'])).out).toContain('jobwire run TYPE --help');
  });
});

describe('jobwire watch', () => {
  it('ends with 3 where the job is cancelled', async () => {
    const id = await startLong();
    const watched = call(['watch', id, '--json']);
    expect(await call(['cancel', id, '--reason', 'enough'])).toEqual({
      code: 0,
      out: `Job ${id} is cancelled.\n`,
      err: '',
    });
    const { code, out } = await watched;
    expect(code).toBe(3);
    expect(JSON.parse(out.trimEnd().split('\n').at(-1)!)).toMatchObject({
      type: 'cancelled',
      data: { reason: 'enough' },
    });
    // Behind the last event there is none, and the job's state tells.
    expect((await call(['watch', id, '--after', 'latest'])).code).toBe(3);
    // A place that the log has never had: what is in it is told from its beginning.
    const ahead = await call(['watch', id, '--after', '999']);
    expect(ahead.err).toMatch(/^The log has no event 999 .* All from 1 on follows\.\n$/);
    expect(ahead.out).toMatch(/^\d\d:\d\d:\d\d +1 /);
  });

  it('ends with 1 where the job fails, and where there is none', async () => {
    const error = { type: '/problems/task-failed', title: 'T', status: 500, detail: 'boom', code: 'task-failed' };
    const peer = await Peer.start(new PeerJob().addAll([line(1), event(2, 'failed', { error })]));
    const { code, out } = await call(['watch', JOB], { env: { JOBWIRE_URL: peer.baseUrl } });
    expect([code, out]).toEqual([1, expect.stringContaining('boom')]);
    expect(await call(['watch', JOB])).toEqual({ code: 1, out: '', err: expect.stringContaining('no such job') });
  });

  it('tells of events that are gone, in their place', async () => {
    const job = new PeerJob().addAll(wholeLog(6));
    job.first = 4;
    const env = { JOBWIRE_URL: (await Peer.start(job)).baseUrl };
    const { out } = await call(['watch', JOB, '--json', '--after', '1'], { env });
    const [gap, next] = out.split('\n').map((text) => text && JSON.parse(text));
    expect([gap, next.seq]).toEqual([expect.objectContaining({ type: 'gap', earliest: 4 }), 4]);
    expect((await call(['watch', JOB, '--after', '1'], { env })).err).toBe('Events before 4 are no longer kept.\n');
  });

  it('writes nothing of others that acts on a terminal, and JSON that is the same', async () => {
    const message = 'red \u001b[31m, \u009b31m, \u202eturned';
    const events = [event(1, 'log', { level: 'info', message }), event(2, 'cancelled', { reason: message })];
    const env = { JOBWIRE_URL: (await Peer.start(new PeerJob().addAll(events))).baseUrl };
    const asJson = (await call(['watch', JOB, '--json'], { env })).out;
    for (const out of [asJson, (await call(['watch', JOB], { env })).out]) {
      expect(out).toContain('red \\u001b[31m, \\u009b31m, \\u202eturned');
      expect(out).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    }
    expect(
      asJson
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text)),
    ).toEqual(events);
    const { out: id } = await call(['run', 'enkf', '--label', message]);
    expect((await call(['list', '--limit', '1'])).out).toMatch(new RegExp(`^${id.trim()}.*red \\\\u001b`));
  });

  it('detaches on ctrl-c, and says how to come back: the job goes on, and no event is missed or seen again', async () => {
    const { out: id } = await call(['run', 'enkf', '--delay-ms', '100']);
    const interrupt = new AbortController();
    const before: string[] = [];
    const { code, err } = await call(['watch', id.trim(), '--json'], {
      interrupt: interrupt.signal,
      onOut: (text) => before.push(text) === 5 && interrupt.abort(),
    });
    expect([code, before.length]).toEqual([130, 5]);
    const back = /^Detached; the job goes on\. Come back with:\n {2}jobwire (.*)\n/.exec(err)?.[1]?.split(' ') ?? [];
    expect(back.slice(0, 3)).toEqual(['watch', id.trim(), '--after']);
    const after = await call([...back, '--json']);
    const seqs = [...before, ...after.out.trimEnd().split('\n')].map((text) => JSON.parse(text).seq);
    expect([after.code, [...new Set(seqs)]]).toEqual([0, Array.from({ length: 17 }, (_, index) => index + 1)]);
  });

  it('waits where whoever reads the output has enough for now', async () => {
    const env = { JOBWIRE_URL: (await Peer.start(new PeerJob().addAll(wholeLog(3)))).baseUrl };
    let written = 0;
    const stdout = Object.assign(new EventEmitter(), {
      write: () => ++written < 0, // always full
    });
    const watched = jobwire(['watch', JOB, '--json'], { env, stdout });
    await expect.poll(() => stdout.listenerCount('drain')).toBe(1);
    expect(written).toBe(1);
    while (written < 3) {
      stdout.emit('drain');
      await new Promise(setImmediate);
    }
    await expect.poll(() => stdout.listenerCount('drain')).toBe(1);
    stdout.emit('drain');
    expect((await watched).code).toBe(3);
  });
});

describe('jobwire cancel and list', () => {
  it('says that a job had ended before', async () => {
    const { out: id } = await call(['run', 'enkf', '--ensemble-size', '10']);
    await call(['watch', id.trim()]);
    const late = { code: 1, out: `Job ${id.trim()} had ended before: completed.\n`, err: '' };
    expect(await call(['cancel', id.trim()])).toEqual(late);
  });

  it('lists the newest jobs, as many as are asked for, and those that are', async () => {
    const label = `label ${Math.random()}`;
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.unshift((await call(['run', 'replay', '--label', label])).out.trim());
    const { code, out } = await call(['list', '--label', label, '--limit', '2']);
    const rows = out.trimEnd().split('\n');
    expect([code, rows.map((row) => row.slice(0, 36))]).toEqual([0, ids.slice(0, 2)]);
    expect(rows[0]).toMatch(/ {2}replay {4}\w+ +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}label/);
    const asJson = await call(['list', '--json', '--type', 'replay', '--label', label]);
    expect(
      asJson.out
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text).id),
    ).toEqual(ids);
  });

  it('is called wrongly with a status that there is not, and names the option', async () => {
    const why = '--status must be one of queued, running, completed, failed, cancelled.\n';
    expect(await call(['list', '--status', 'foo'])).toEqual({ code: 2, out: '', err: why });
  });
});

describe('a server', () => {
  it('that cannot be reached, or is none of ours, is told with 4', async () => {
    const nobody = await call(['list', '--url', 'http://127.0.0.1:9']);
    expect(nobody).toEqual({ code: 4, out: '', err: expect.stringMatching(/could not be reached/) });
    const peer = await Peer.start(new PeerJob());
    peer.onRequest = (_request, response) => response.end('<!doctype html><p>Welcome');
    const other = await call(['list', '--url', peer.baseUrl]);
    expect(other).toMatchObject({ code: 4, err: expect.stringMatching(/not of this protocol/) });
  });

  it('that wants a token is shown the one of JOBWIRE_TOKEN', async () => {
    const { url } = await testServer({ JOBWIRE_ENGINE: 'memory', ...AUTH });
    const env = { JOBWIRE_URL: url, JOBWIRE_TOKEN: await tokenFor('ann') };
    expect((await call(['run', 'enkf', '--ensemble-size', '10', '--watch'], { env })).code).toBe(0);
    expect(await call(['list'], { env: { JOBWIRE_URL: url } })).toMatchObject({ code: 1, out: '' });
  });
});
