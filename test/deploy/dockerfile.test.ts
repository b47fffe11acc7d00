import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { envOf, execForm, isIgnored, readCopy, readDockerfile, textsOf } from '../support/dockerfile.ts';
import { testServer } from '../support/server.ts';

const stages = readDockerfile('Dockerfile');
const image = stages.at(-1)!;
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('the Dockerfile', () => {
  it('copies only what is there and what .dockerignore lets in', () => {
    const copies = stages.flatMap((stage) => textsOf(stage, 'COPY').map(readCopy));
    const sources = copies.filter(({ from }) => from === undefined).flatMap(({ sources }) => sources);
    expect(sources).toContain('src');
    for (const source of sources.filter((source) => source !== '.')) {
      expect(existsSync(source), source).toBe(true);
      expect(isIgnored(source), source).toBe(false);
    }
    const names = stages.map(({ name }) => name);
    for (const { from } of copies) if (from !== undefined) expect(names).toContain(from);
  });

  it('lets nothing in that is made, private or large', () => {
    for (const path of [
      '.git/config',
      'node_modules/ws/index.js',
      'generated/client/dist/index.js',
      'data/jobwire.db',
      '.env',
      'test/config.test.ts',
    ])
      expect(isIgnored(path), path).toBe(true);
    for (const path of ['src/main.ts', 'generated/client/src/index.ts', 'scripts/jobwire.mjs', 'tsconfig.json'])
      expect(isIgnored(path), path).toBe(false);
  });

  it('makes an image with Node 24, without devDependencies, that is not run by root', () => {
    for (const stage of stages) expect(stage.image).toBe('node:24-slim');
    const modules = stages.find(({ name }) => name === 'modules')!;
    expect(textsOf(modules, 'RUN')).toEqual(['npm ci --omit=dev --omit=optional --ignore-scripts']);
    const copied = textsOf(image, 'COPY').map(readCopy);
    const taken = copied.filter(({ from }) => from !== undefined).map(({ from, sources }) => [from, ...sources]);
    expect(taken).toEqual([
      ['modules', '/jobwire/node_modules'],
      ['sdk', '/jobwire/generated/client/dist'],
    ]);
    expect(textsOf(image, 'USER')).toEqual(['node']);
    const order = image.instructions.map(({ name }) => name);
    expect(order.lastIndexOf('RUN')).toBeLessThan(order.indexOf('USER')); // root made /data, and nothing else after it
    expect(envOf(image)).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '3000', JOBWIRE_DATA: '/data' });
    expect(textsOf(image, 'VOLUME')).toEqual(['/data']);
    expect(textsOf(image, 'EXPOSE')).toEqual([envOf(image).PORT]);
  });

  it('starts the server itself, so that SIGTERM reaches it', () => {
    expect(textsOf(image, 'ENTRYPOINT')).toEqual([]);
    expect(execForm(textsOf(image, 'CMD')[0]!)).toEqual(['node', 'src/main.ts']);
  });

  it('copies all that the server imports, and its packages are no devDependencies', () => {
    const folders = textsOf(image, 'COPY').flatMap((text) => readCopy(text).sources);
    const files = globSync(['src/**/*.ts', 'generated/protocol/**/*.{ts,js}', 'generated/tasks.ts']);
    const imported = new Set(files.flatMap(packagesOf));
    expect(imported.size).toBeGreaterThan(10);
    for (const name of imported) {
      expect(Object.keys(dependencies), name).toContain(name);
      expect(Object.keys(devDependencies), name).not.toContain(name);
    }
    for (const folder of ['src', 'generated', 'package.json', 'scripts/jobwire.mjs']) expect(folders).toContain(folder);
  });

  it('asks whether the server is healthy without curl', async () => {
    const [file, ...args] = execForm(textsOf(image, 'HEALTHCHECK')[0]!);
    expect(file).toBe('node');
    const check = async (port: string) => {
      const child = spawn(process.execPath, args, { env: { PORT: port }, stdio: 'ignore' });
      return (await once(child, 'exit'))[0] as number;
    };
    const server = await testServer();
    const { port } = new URL(server.url);
    expect(await check(port)).toBe(0);
    await server.stop();
    expect(await check(port)).toBe(1);
  });
});

/** The packages that a file imports when it is run: types are gone by then. */
function packagesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '');
  const found = text.matchAll(/(?:^import .*from|^} from|^import|import\() ?'([^.'/][^']*)'/gm);
  return [...found]
    .map(([, name]) => name!)
    .filter((name) => !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}
