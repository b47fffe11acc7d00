import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './outside/http.ts';
import { freePort } from './redis.ts';

const EXECUTABLE = '/usr/sbin/nginx';

/** Whether there is an nginx; `npm test` installs one where it may, and prints what is left out where not. */
export const hasNginx = existsSync(EXECUTABLE);

/** An nginx that hands clients on to nodes, another one each time. */
export interface Balancer {
  readonly url: string;
  dispose(): Promise<void>;
}

const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** @param ports where nodes are, or will be: one that takes no connection is passed over */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const folder = await mkdtemp(join(tmpdir(), 'jobwire-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration(folder, port, ports));
  const child = spawn(EXECUTABLE, ['-c', file, '-p', folder, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  alive.add(child);
  const exited = once(child, 'exit').then(() => void alive.delete(child));
  const url = `http://127.0.0.1:${port}`;
  const dispose = async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  while ((await ask(`${url}/healthz`).catch(() => undefined))?.status !== 200) {
    if (child.exitCode !== null) throw new Error('nginx ended at its start.');
    await sleep(50);
  }
  return { url, dispose };
}

/** As the README says: no buffering, and a read timeout beyond the heartbeats. */
function configuration(folder: string, port: number, ports: readonly number[]): string {
  return `
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log stderr crit;
events { worker_connections 8192; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
  upstream nodes {
    ${ports.map((node) => `server 127.0.0.1:${node} fail_timeout=1s;`).join(' ')}
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://nodes;
      proxy_http_version 1.1;
      proxy_buffering off;
      proxy_read_timeout 75s;
      proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
    }
  }
}
`;
}
