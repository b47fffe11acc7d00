import { expect, it } from 'vitest';
import { SseClient } from '../support/clients/sse.ts';
import { SocketClient } from '../support/clients/websocket.ts';
import { eventElements } from '../support/outside/elements.ts';
import { ask } from '../support/outside/http.ts';
import { testServer } from '../support/server.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  'line\r\nid: 9\r\ndata: {"seq":99}\n\n',
  '\u2028\u2029 \u202Eevil \u001b[31mred',
  '😀 Zoë "},"seq":1,{',
];

interface Said {
  readonly type: string;
  readonly data: Record<string, unknown>;
}

const start = (url: string, name: string, body: object) =>
  ask(`${url}/v1/jobs`, { method: 'POST', body, headers: { authorization: `Guest ${name}` } });
const say = (url: string, job: string, name: string, text: string) => {
  const headers = { authorization: `Guest ${name}` };
  return ask(`${url}/v1/jobs/${job}/inputs`, { method: 'POST', body: { name: 'say', data: { text } }, headers });
};
const told = (texts: readonly string[]) => texts.map((text) => JSON.parse(text) as Said);
const messages = (texts: readonly string[]) =>
  told(texts).flatMap(({ type, data }) => (type === 'message' ? [`${data.user}: ${data.text}`] : []));

it('two callers talk in one room over three transports, and all see the very same', async () => {
  const { url } = await testServer();
  const ann = await SocketClient.open(url, { path: '/v1/ws?guest=ann' });
  const asked = { type: 'start', jobType: 'chat', params: { topic: 'flu' }, name: 'lobby', subscribe: true };
  const { data: made } = await ann.ask(asked);
  expect(made).toMatchObject({ created: true, job: { name: 'lobby', shared: true, params: { topic: 'flu' } } });
  const job = made.job.id as string;
  const found = await start(url, 'bob', { type: 'chat', name: 'lobby', params: {} });
  expect(found.status).toBe(200);
  expect(JSON.parse(found.body)).toMatchObject({ id: job, params: { topic: 'flu' }, paramsDiffer: true });
  const bob = await SseClient.open(url, `/v1/jobs/${job}/events?guest=bob`);

  for (const text of HOSTILE) {
    expect(await ann.ask({ type: 'input', job, name: 'say', data: { text } })).toMatchObject({ ok: true });
    expect((await say(url, job, 'bob', text)).status).toBe(202);
  }
  const said = HOSTILE.flatMap((text) => [`ann: ${text}`, `bob: ${text}`]);
  await ann.inbox.until(() => messages(ann.events(job)).length === said.length);
  await bob.inbox.until(() => messages(bob.events()).length === said.length);
  expect(messages(ann.events(job))).toEqual(said);

  expect((await ann.ask({ type: 'cancel', job })).ok).toBe(true);
  await ann.inbox.until(() => told(ann.events(job)).at(-1)?.type === 'cancelled');
  await bob.inbox.until(() => told(bob.events()).at(-1)?.type === 'cancelled');
  const page = await ask(`${url}/v1/jobs/${job}/events?limit=1000&guest=cid`);
  expect(ann.events(job)).toEqual(eventElements(page.body));
  expect(bob.events()).toEqual(eventElements(page.body));
  const events = told(ann.events(job));
  const presence = events.filter(({ type }) => type === 'joined').map(({ data }) => data);
  expect(presence).toEqual([
    { who: 'ann', count: 1 },
    { who: 'bob', count: 2 },
  ]);
  const applied = events.flatMap(({ type, data }) => (type === 'applied' ? (data.inputIds as string[]) : []));
  const inputs = events.flatMap(({ type, data }) => (type === 'input' ? [data.inputId] : []));
  expect(applied).toEqual(inputs);
});

it.each([
  [{ text: '' }, '/data/text'],
  [{ text: 'x'.repeat(2001) }, '/data/text'],
  [{ text: 'hi', user: 'bob' }, '/data/user'],
])('what cannot be said is refused: %j', async (data, pointer) => {
  const { url } = await testServer();
  const { id } = JSON.parse((await start(url, 'ann', { type: 'chat', name: 'den', params: {} })).body);
  const answer = await ask(`${url}/v1/jobs/${id}/inputs`, { method: 'POST', body: { name: 'say', data } });
  expect(answer.status).toBe(422);
  expect(JSON.parse(answer.body).errors[0].pointer).toBe(pointer);
});
