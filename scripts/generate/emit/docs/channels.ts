import type { Contract, Message, Reference, Schema } from '../../document.ts';
import { schemaName } from '../../document.ts';
import { fieldTable } from './fields.ts';
import { anchor, type Html, html, prose } from './html.ts';

interface Channel {
  address: string;
  title?: string;
  summary?: string;
  'x-order'?: string[];
  'x-feature'?: string;
  'x-close-codes'?: Record<string, { meaning: string; back: string }>;
}

interface Operation {
  action: 'send' | 'receive';
  channel: Reference;
  summary?: string;
  description?: string;
  messages?: Reference[];
  reply?: { messages?: Reference[] };
  bindings?: { http?: { method: string; query?: Schema } };
  'x-problems'?: string[];
  'x-statuses'?: Record<string, string>;
  'x-scopes'?: string[];
}

/** One section per channel: its operations with what they take and answer, its order, its close codes. */
export function channelSections(contract: Contract): Html[] {
  const operations = Object.values((contract.operations ?? {}) as Record<string, Operation>);
  return Object.entries((contract.channels ?? {}) as Record<string, Channel>).map(([key, channel]) =>
    section(
      contract,
      key,
      channel,
      operations.filter((each) => each.channel.$ref === `#/channels/${key}`),
    ),
  );
}

export function channelLinks(contract: Contract): Html[] {
  return Object.entries((contract.channels ?? {}) as Record<string, Channel>).map(
    ([key, { title, address }]) =>
      html`<li><a href="#${anchor('channel', key)}">${title ?? key}</a> <code>${address}</code></li>\n`,
  );
}

function section(contract: Contract, key: string, channel: Channel, operations: Operation[]): Html {
  const feature = channel['x-feature'];
  const served = feature === undefined || contract['x-features'][feature]?.served;
  const order = channel['x-order'];
  return html`<section id="${anchor('channel', key)}">
<h3>${channel.title ?? key} <code>${channel.address}</code></h3>
<p>${prose(channel.summary)}</p>
${!served && html`<p class="note">This version of the server does not answer here yet: <code>${feature}</code> is not among its features.</p>`}
${operations.map((operation) => operationPart(contract, operation))}
${order && html`<h4>In which order</h4><ul>${order.map((rule) => html`<li>${prose(rule)}</li>`)}</ul>`}
${channel['x-close-codes'] && closeCodes(channel['x-close-codes'])}
</section>
`;
}

function operationPart(contract: Contract, operation: Operation): Html {
  const { http } = operation.bindings ?? {};
  const direction = operation.action === 'receive' ? 'Client → server' : 'Server → client';
  const replies = operation.reply?.messages ?? [];
  const problems = operation['x-problems'] ?? [];
  const statuses = Object.entries(operation['x-statuses'] ?? {});
  return html`<h4>${http ? html`<code>${http.method}</code> ` : `${direction}: `}${operation.summary}</h4>
${operation.description && html`<p>${prose(operation.description)}</p>`}
${http?.query && html`<details><summary>Query parameters</summary>${fieldTable(contract, http.query)}</details>`}
${operation.messages && messageList(contract, http ? 'Request' : 'Messages', operation.messages)}
${replies.length > 0 && messageList(contract, http ? 'Answers' : 'Replies', replies)}
${statuses.length > 0 && html`<ul>${statuses.map(([status, meaning]) => html`<li><b>${status}</b> ${prose(meaning)}</li>`)}</ul>`}
${problems.length > 0 && html`<p>Errors of its own: ${problems.map((code) => html`<a href="#${anchor('error', code)}"><code>${code}</code></a> `)}</p>`}`;
}

function messageList(contract: Contract, title: string, references: Reference[]): Html {
  const items = references.map(({ $ref }) => {
    const key = $ref.split('/').at(-1)!;
    const message = contract.components.messages![key]!;
    return html`<li>${statusOf(message)}${link(key, message)} ${prose(message.summary)}</li>\n`;
  });
  return html`<details><summary>${title} (${items.length})</summary><ul>${items}</ul></details>`;
}

function statusOf(message: Message): Html | undefined {
  const { statusCode } = (message.bindings?.http ?? {}) as { statusCode?: number };
  return statusCode === undefined ? undefined : html`<b>${statusCode}</b> `;
}

function link(key: string, message: Message): Html {
  const label = html`<code>${message.title ?? key}</code>`;
  return message.payload ? html`<a href="#${anchor('shape', schemaName(message.payload))}">${label}</a>` : label;
}

function closeCodes(codes: Record<string, { meaning: string; back: string }>): Html {
  const back: Record<string, string> = { never: 'not as you are', later: 'later', 'at-once': 'at once' };
  const rows = Object.entries(codes).map(
    ([code, { meaning, back: when }]) =>
      html`<tr><td><code>${code}</code></td><td>${prose(meaning)}</td><td>${back[when]}</td></tr>\n`,
  );
  return html`<h4>Close codes</h4><div class="wide"><table>
<thead><tr><th scope="col">Code</th><th scope="col">Meaning</th><th scope="col">Come back</th></tr></thead>
<tbody>${rows}</tbody></table></div>
<p>40xx: do not come back as you are. 41xx: come back later. 42xx: come back. What is not in the list: later.</p>`;
}
