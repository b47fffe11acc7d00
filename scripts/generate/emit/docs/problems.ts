import type { Contract, ErrorEntry } from '../../document.ts';
import type { GeneratedFile } from '../file.ts';
import { anchor, copyable, type Html, html, json, prose } from './html.ts';
import { COME_BACK } from './reference.ts';
import { shell } from './shell.ts';

/** A page for each error: where the `type` of its problem documents leads. */
export function emitProblemPages(contract: Contract): GeneratedFile[] {
  return Object.entries(contract['x-errors']).map(([code, error]) => ({
    path: `docs/problems/${code}.html`,
    text: shell(`${error.title} · Jobwire`, page(contract, code, error)).text,
  }));
}

function page(contract: Contract, code: string, error: ErrorEntry): Html {
  return html`<main id="content" class="problem">
<p class="quiet"><code>${code}</code></p>
<h1>${error.title}</h1>
<p class="lead">${prose(error.help)}</p>
<dl class="facts">
${fact('Over HTTP', error.status === undefined ? 'not a status' : String(error.status))}
${fact('On a WebSocket', error.close === undefined ? 'answered, not closed' : `closes with ${error.close}`)}
${fact('Come back', COME_BACK[error.retry])}
${fact('Told', WHERE[error.where ?? 'answer'])}
</dl>
<h2>As it comes</h2>
${copyable(json(example(code, error)))}
<h2>Who answers with it</h2>
${answerers(contract, code)}
<p><a href="/docs#${anchor('error', code)}">All errors</a></p>
</main>`;
}

const WHERE = {
  answer: 'as a problem document (RFC 9457), in a reply, or as a `problem` message',
  message: 'as a `problem` message on a stream or socket',
  failed: 'in the `error` of the job that failed',
};

function fact(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${prose(value)}</dd></div>\n`;
}

/** What a client sees, with made-up details. */
function example(code: string, { title, status = 500, retry }: ErrorEntry): object {
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail: 'What is wrong here, where, and what to do.',
    code,
    ...(retry === 'later' ? { retryAfterMs: 1000 } : {}),
    ...(retry === 'from-earliest' ? { earliest: 5, lastSeq: 10 } : {}),
    requestId: '5298ea95-04b8-4b87-8ad7-7c24bb527ff2',
  };
}

interface Operation {
  summary?: string;
  channel: { $ref: string };
  bindings?: { http?: { method: string } };
  'x-problems'?: string[];
}

function answerers(contract: Contract, code: string): Html {
  if (contract['x-common-problems'].includes(code)) return html`<p>Any request may be answered with it.</p>`;
  const operations = Object.values((contract.operations ?? {}) as Record<string, Operation>);
  const own = operations.filter((operation) => operation['x-problems']?.includes(code));
  if (own.length === 0) return html`<p>It stands in events and messages, and answers no request by itself.</p>`;
  return html`<ul>${own.map((operation) => operationLine(contract, operation))}</ul>`;
}

function operationLine(contract: Contract, { summary, channel, bindings }: Operation): Html {
  const key = channel.$ref.split('/').at(-1)!;
  const { address } = (contract.channels as Record<string, { address: string }>)[key]!;
  const call = `${bindings?.http ? `${bindings.http.method} ` : ''}${address}`;
  return html`<li><a href="/docs#${anchor('channel', key)}"><code>${call}</code></a> ${prose(summary)}</li>\n`;
}
