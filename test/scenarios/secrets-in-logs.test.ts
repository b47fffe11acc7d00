import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/observe/log.ts';
import { startServer } from '../../src/server.ts';
import { api } from '../support/api.ts';
import { SseClient } from '../support/clients/sse.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { sendRaw } from '../support/raw-http.ts';
import { linesWithSecrets } from '../support/run-log.ts';
import { AUTH, bearer, tokenFor } from '../support/tokens.ts';

it('no token and no ticket stands in the log, whatever door it came by and whatever went wrong', async () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const config = readConfig({
    ...AUTH,
    PORT: '0',
    JOBWIRE_ENGINE: 'memory',
    JOBWIRE_DRAIN_MS: '0',
    JOBWIRE_WORKERS: '1',
  });
  const server = await startServer(config, log);
  onTestFinished(() => server.stop());

  const [token, root] = [await tokenFor('ann'), await tokenFor('root', { scope: 'jobs:admin' })];
  const ended = await tokenFor('ann', { ttl: -3600 });
  const ann = api(server.url, token);
  const job = await ann.start();
  const { ticket } = (await (await ann.call('POST', '/v1/tickets', { all: true })).json()) as { ticket: string };

  for (const path of ['/v1/jobs', '/v1/nope', job.links.events, '/metrics', '/v1/jobs?limit=0']) {
    for (const shown of [token, ended, `${token}x`]) {
      await (await fetch(server.url + path, { headers: { ...bearer(shown), 'X-Forwarded-For': '192.0.2.1' } })).text();
      await (await fetch(`${server.url}${path}?token=${shown}`)).text();
    }
  }
  for (const shown of [ticket, `${ticket}x`, `${ticket}&ticket=${ticket}`]) {
    await (await fetch(`${server.url}${job.links.events}?ticket=${shown}`)).text();
  }
  const stream = await SseClient.open(server.url, `${job.links.events}?ticket=${ticket}`);
  await stream.inbox.next();
  const client = await SocketClient.open(server.url);
  for (const shown of [ended, token]) await client.ask({ type: 'auth', token: shown });
  await client.ask({ type: 'subscribe', job: job.id });
  client.send(`not JSON but ${token}`);
  await client.closed;
  await sendRaw(server.url, `GET /v1/jobs?ticket=${ticket} HTTP/9.9\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  await api(server.url, root).call('POST', '/v1/revocations', { jti: 'x', exp: 9e9 });
  log.error({ err: new Error(`something quotes ${token}`), url: `/?ticket=${ticket}` }, 'a request failed');
  await server.stop();

  const text = lines.join('');
  expect(text).toContain('listening');
  expect(text).toContain('JOBWIRE_TRUSTED_PROXIES'); // it was told of the forwarded requests
  expect(text).toContain('something quotes [token]');
  expect(linesWithSecrets(text)).toEqual([]);
  expect(linesWithSecrets(`fine\n{"msg":"${token}"}\n{"url":"?ticket=${ticket}"}`)).toHaveLength(2);
});
