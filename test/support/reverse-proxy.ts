import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { onTestFinished } from 'vitest';
import { ask } from './outside/http.ts';
import { freePort } from './redis.ts';

/** A program that stands before servers, run from its configuration in `deploy/`. */
export interface ReverseProxy {
  /** With TLS, on localhost; its certificate is trusted by this process. */
  readonly url: string;
  /** The same without TLS. */
  readonly plainUrl: string;
  /** All that it wrote: complaints, and a line for each request where it logs any. */
  output(): string;
}

export interface ReverseProxyOptions {
  /** Two servers, as URLs. */
  readonly nodes: readonly [string, string];
  /** Its timeouts of silence in the place of those that the file has, in seconds. */
  readonly silenceSeconds?: number;
}

interface Kind {
  readonly program: string;
  readonly file: string;
  /** Whether it ends streams that are silent for long. */
  readonly endsSilence: boolean;
  /** Ends it at once with all that it started: workers of nginx outlive a master that is killed. */
  readonly end: 'SIGTERM' | 'SIGKILL';
  /** Makes the configuration ready to be run in a folder; answers the arguments that the program takes. */
  prepare(config: Config, place: Place): string[];
}

/** Where a proxy logs that does so into a file. */
const LOG = 'access.log';

interface Place {
  readonly folder: string;
  readonly port: number;
  /** For HTTP without TLS. */
  readonly plainPort: number;
}

const isRoot = process.getuid?.() === 0;

export const KINDS = {
  nginx: {
    program: '/usr/sbin/nginx',
    file: 'deploy/nginx.conf',
    endsSilence: true,
    end: 'SIGTERM',
    prepare(config, { folder, port, plainPort }) {
      config
        .change('listen 443 ssl http2', `listen 127.0.0.1:${port} ssl http2`)
        .change('listen 80;', `listen 127.0.0.1:${plainPort};`)
        .change('/etc/ssl/jobwire/fullchain.pem', join(folder, 'cert.pem'))
        .change('/etc/ssl/jobwire/privkey.pem', join(folder, 'key.pem'))
        .change('/var/log/nginx/jobwire.log', join(folder, LOG))
        .write(join(folder, 'jobwire.conf'));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      const paths = temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ');
      // What stands around it in Debian's nginx.conf, as far as it is needed.
      writeFileSync(
        join(folder, 'nginx.conf'),
        `${isRoot ? 'user root;' : ''} daemon off; pid ${join(folder, 'pid')}; error_log stderr warn; worker_processes 2;
         events { worker_connections 4096; } http { ${paths} include ${join(folder, 'jobwire.conf')}; }`,
      );
      return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
    },
  },
  haproxy: {
    program: '/usr/sbin/haproxy',
    file: 'deploy/haproxy.cfg',
    endsSilence: true,
    end: 'SIGKILL',
    prepare(config, { folder, port, plainPort }) {
      config
        .change('bind :80', `bind 127.0.0.1:${plainPort}`)
        .change('bind :443', `bind 127.0.0.1:${port}`)
        .change('/etc/haproxy/jobwire.pem', join(folder, 'both.pem'))
        .change('maxconn 20000', 'maxconn 400') // what the descriptors of a test machine allow
        .write(join(folder, 'haproxy.cfg'));
      return ['-db', '-f', join(folder, 'haproxy.cfg')];
    },
  },
  caddy: {
    program: '/usr/bin/caddy',
    file: 'deploy/Caddyfile',
    endsSilence: false,
    end: 'SIGKILL',
    prepare(config, { folder, port, plainPort }) {
      const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
      config
        .change('jobs.example.org {', `https://localhost:${port} {\n\tbind 127.0.0.1\n\ttls ${cert} ${key}`)
        .write(join(folder, 'Caddyfile'), `{\n\tadmin off\n\thttp_port ${plainPort}\n\thttps_port ${port}\n}\n`);
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
    },
  },
} satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

/** Whether the program and what makes certificates are there; `npm test` installs them where it may. */
export function hasProxy(kind: KindName): boolean {
  return existsSync(KINDS[kind].program) && existsSync('/usr/bin/openssl');
}

/** A configuration that is changed where it has to be for a test, and nowhere else. */
class Config {
  #text: string;

  constructor(file: string) {
    this.#text = readFileSync(file, 'utf8');
  }

  /** @throws where it does not say what is to be changed: the test would run something else than is shipped */
  change(what: string | RegExp, to: string): this {
    const changed = typeof what === 'string' ? this.#text.replaceAll(what, to) : this.#text.replace(what, to);
    if (changed === this.#text) throw new Error(`The configuration says nothing of ${what}.`);
    this.#text = changed;
    return this;
  }

  write(file: string, before = ''): void {
    writeFileSync(file, before + this.#text);
  }
}

/** How each proxy that runs is ended. */
const alive = new Map<ChildProcess, Kind['end']>();
process.on('exit', () => {
  for (const [child, end] of alive) child.kill(end);
});

/** Starts a proxy on a free port and waits until it serves; it is gone when the test has finished. */
export async function reverseProxy(name: KindName, options: ReverseProxyOptions): Promise<ReverseProxy> {
  const kind: Kind = KINDS[name];
  const folder = mkdtempSync(join(tmpdir(), `jobwire-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  makeCertificate(folder);
  const [port, plainPort] = [await freePort(), await freePort()];
  const config = new Config(kind.file);
  const [first, second] = options.nodes.map((url) => new URL(url).host) as [string, string];
  config.change('127.0.0.1:3000', first).change('127.0.0.1:3001', second);
  if (options.silenceSeconds !== undefined && kind.endsSilence) config.change('75s', `${options.silenceSeconds}s`);
  const child = spawn(kind.program, kind.prepare(config, { folder, port, plainPort }), {
    env: { HOME: folder, PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.set(child, kind.end);
  const exited = once(child, 'exit').then(() => alive.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  onTestFinished(async () => {
    child.kill(kind.end);
    await exited;
  });
  const url = `https://localhost:${port}`;
  await untilServed(url, child, () => output);
  const logged = () => (existsSync(join(folder, LOG)) ? readFileSync(join(folder, LOG), 'utf8') : '');
  return { url, plainUrl: `http://localhost:${plainPort}`, output: () => output + logged() };
}

/** A certificate for localhost, made anew, which this process trusts from then on. */
function makeCertificate(folder: string): void {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  execFileSync(
    '/usr/bin/openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-out', cert, '-keyout', key],
    ],
    { stdio: 'pipe' },
  );
  writeFileSync(join(folder, 'both.pem'), readFileSync(cert, 'utf8') + readFileSync(key, 'utf8'));
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(cert, 'utf8')]);
}

const READY_WITHIN_MS = 10_000;

async function untilServed(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await ask(`${url}/healthz`).catch(() => undefined);
    if (answer?.status === 200) return;
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`It does not serve:\n${output()}`);
    await sleep(20);
  }
}
