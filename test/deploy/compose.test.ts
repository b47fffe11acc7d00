import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { ROLES } from '../../src/server.ts';
import { exitWithinMs } from '../support/exit-within.ts';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: string[];
  readonly environment?: Record<string, string | number | boolean>;
  readonly depends_on?: Record<string, { condition: string }>;
  readonly volumes?: string[];
  readonly ports?: string[];
  readonly stop_grace_period?: string;
}

interface Compose {
  readonly services: Record<string, Service>;
  readonly volumes: Record<string, unknown>;
  readonly networks: { default: { ipam: { config: { subnet: string }[] } } };
}

const { services, volumes, networks } = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as Compose;
const nodes = Object.entries(services).filter(([, { build }]) => build !== undefined);

/** The environment of a service, with what the caller's own says. */
function environmentOf({ environment = {} }: Service, env: Record<string, string> = {}): Record<string, string> {
  const filled = (text: string) =>
    text.replace(/\$\{(\w+):-([^}]*)\}/g, (_all, name: string, otherwise: string) => env[name] || otherwise);
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(String(value))]));
}

const IMAGE = { HOST: '0.0.0.0', PORT: '3000', JOBWIRE_DATA: '/data' };

describe('compose.yaml', () => {
  it('has nginx, two API nodes, two workers and Redis', () => {
    const roles = nodes.map(([name, { command }]) => [name, command!.slice(0, 3).join(' '), command!.at(-1)]);
    expect(roles).toEqual([
      ['api-1', 'node src/main.ts --role', 'api'],
      ['api-2', 'node src/main.ts --role', 'api'],
      ['worker-1', 'node src/main.ts --role', 'worker'],
      ['worker-2', 'node src/main.ts --role', 'worker'],
    ]);
    for (const [, , role] of roles) expect(ROLES).toContain(role);
    expect(Object.keys(services)).toEqual(expect.arrayContaining(['nginx', 'redis']));
  });

  it('gives the nodes settings that the server takes, as it comes and with tokens', () => {
    for (const [, service] of nodes) {
      const asItComes = readConfig({ ...IMAGE, ...environmentOf(service) });
      expect(asItComes).toMatchObject({ JOBWIRE_ENGINE: 'redis', JOBWIRE_ALLOW_ANONYMOUS: true });
      expect(new URL(asItComes.REDIS_URL!).hostname in services).toBe(true);
      const tokens = {
        JOBWIRE_ALLOW_ANONYMOUS: 'false',
        JOBWIRE_JWT_SECRET: 'x'.repeat(32),
        JOBWIRE_JWT_ISSUER: 'me',
        JOBWIRE_JWT_AUDIENCE: 'jobwire',
        JOBWIRE_PUBLIC_URL: 'https://jobs.example.org',
      };
      expect(readConfig({ ...IMAGE, ...environmentOf(service, tokens) })).toMatchObject({
        JOBWIRE_JWT_SECRET: tokens.JOBWIRE_JWT_SECRET,
        JOBWIRE_PUBLIC_URL: tokens.JOBWIRE_PUBLIC_URL,
      });
      const [network] = networks.default.ipam.config; // where nginx is
      expect(asItComes.JOBWIRE_TRUSTED_PROXIES).toEqual([network!.subnet]);
    }
  });

  it('gives a node more time to stop than it takes', () => {
    for (const [, { stop_grace_period: grace }] of nodes)
      expect(Number.parseInt(grace!, 10) * 1000).toBeGreaterThan(exitWithinMs());
  });

  it('lets in only nginx, and that only from this machine', () => {
    const open = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
    expect(open).toEqual([['nginx', '127.0.0.1:8080:8080']]);
  });

  it('has Redis keep what was answered, and nothing thrown away', () => {
    const command = services.redis!.command!;
    const setting = (name: string) => command[command.indexOf(`--${name}`) + 1];
    expect([setting('appendonly'), setting('appendfsync'), setting('maxmemory-policy')]).toEqual([
      'yes',
      'always',
      'noeviction',
    ]);
    const [volume, path] = services.redis!.volumes![0]!.split(':');
    expect([Object.keys(volumes), path]).toEqual([[volume], '/data']);
  });

  it('mounts and names only what is there', () => {
    for (const [name, { volumes: mounts = [], depends_on = {} }] of Object.entries(services)) {
      for (const mount of mounts.filter((text) => text.startsWith('./')))
        expect(existsSync(mount.split(':')[0]!), name).toBe(true);
      for (const other of Object.keys(depends_on)) expect(Object.keys(services), name).toContain(other);
    }
  });

  it('runs nginx as deploy/nginx.conf does, on its own nodes', () => {
    const [ours, theirs] = ['deploy/nginx.conf', 'deploy/compose/nginx.conf'].map((file) => readFileSync(file, 'utf8'));
    const locations = (text: string) => text.slice(text.indexOf('  location / {'));
    expect(locations(theirs!)).toBe(locations(ours!));
    const upstream = [...theirs!.matchAll(/^ {2}server (\S+):(\d+);$/gm)].map(([, host, port]) => [host, port]);
    expect(upstream).toEqual([
      ['api-1', IMAGE.PORT],
      ['api-2', IMAGE.PORT],
    ]);
    expect(theirs).toContain('listen 8080;');
  });
});
