/** @typedef {{ title: string, code: string }} Snippet */

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** Source text of a value, as people write it. */
const literal = (value) => JSON.stringify(value);

/** How to start a job without this page. @returns {Snippet[]} */
export function startSnippets({ type, params, name, label }) {
  const body = { type, params, ...(name ? { name } : {}), ...(label ? { label } : {}) };
  const options = { ...(name ? { name } : {}), ...(label ? { label } : {}) };
  const extra = Object.keys(options).length > 0 ? `, ${literal(options)}` : '';
  return [
    {
      title: 'curl',
      code: `curl -sS ${location.origin}/v1/jobs -H 'Content-Type: application/json' \\\n  -d ${quoted(literal(body))}`,
    },
    {
      title: 'SDK',
      code: [
        `import { createClient } from '@jobwire/client';`,
        '',
        `const client = createClient({ baseUrl: '${location.origin}' });`,
        `const run = client.${type}.start(${literal(params)}${extra});`,
        'for await (const event of run) console.log(event.seq, event.type, event.data);',
      ].join('\n'),
    },
    {
      title: 'WebSocket frame',
      code: literal({ id: 1, type: 'start', jobType: type, params, ...options, subscribe: true }),
    },
  ];
}

/** How to follow a job without this page, from where it has been read to. @returns {Snippet[]} */
export function followSnippets(id, cursor = '0') {
  const events = `${location.origin}/v1/jobs/${id}/events`;
  return [
    { title: 'curl, as a stream', code: `curl -sSN '${events}?after=${cursor}' -H 'Accept: text/event-stream'` },
    {
      title: 'curl, page by page',
      code: `curl -sS '${events}?after=${cursor}&wait=20'   # then after=<next of the page>`,
    },
    {
      title: 'EventSource',
      code: [
        `const source = new EventSource('${events}?after=${cursor}');`,
        'source.onmessage = ({ data }) => console.log(JSON.parse(data));',
      ].join('\n'),
    },
    {
      title: 'SDK',
      code: [
        `import { createClient } from '@jobwire/client';`,
        '',
        `const client = createClient({ baseUrl: '${location.origin}' });`,
        `const run = client.jobs.watch('${id}', { after: '${cursor}' });`,
        'for await (const event of run) console.log(event.seq, event.type, event.data);',
      ].join('\n'),
    },
  ];
}
