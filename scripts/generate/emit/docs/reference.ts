import { type Contract, type ErrorEntry, schemaName } from '../../document.ts';
import { fieldTable, schemaLink } from './fields.ts';
import { anchor, copyable, type Html, html, json, prose } from './html.ts';

/** What is sent and received, by name; each with its fields and an example. */
export function messageSections(contract: Contract): Html[] {
  return messageNames(contract).map((name) => shapeSection(contract, name));
}

/** The objects that messages are made of. */
export function shapeSections(contract: Contract): Html[] {
  const messages = new Set(messageNames(contract));
  return Object.entries(contract.components.schemas)
    .filter(([name, schema]) => !messages.has(name) && (schema.properties || schema.oneOf))
    .map(([name]) => shapeSection(contract, name));
}

function messageNames(contract: Contract): string[] {
  const messages = Object.values(contract.components.messages ?? {});
  return [...new Set(messages.flatMap(({ payload }) => (payload ? [schemaName(payload)] : [])))];
}

function shapeSection(contract: Contract, name: string): Html {
  const schema = contract.components.schemas[name]!;
  const body = schema.oneOf
    ? html`<p>One of ${schema.oneOf.map((member) => html`${schemaLink(schemaName(member))} `)}</p>`
    : html`${fieldTable(contract, schema)}<details><summary>Example</summary>${copyable(json(schema.examples?.[0]))}</details>`;
  return html`<section id="${anchor('shape', name)}">
<h3><code>${name}</code></h3>
<p>${prose(schema.description)}</p>
${body}
</section>
`;
}

/** What a client does after an error. */
export const COME_BACK: Record<ErrorEntry['retry'], string> = {
  never: 'no',
  later: 'after `retryAfterMs`',
  'with-new-token': 'with a new token',
  'from-earliest': 'from `earliest`',
};

/** The error catalogue as a table. */
export function errorTable(contract: Contract): Html {
  const rows = Object.entries(contract['x-errors']).map(
    ([
      code,
      error,
    ]) => html`<tr id="${anchor('error', code)}"><td><a href="/problems/${code}"><code>${code}</code></a></td><td>${error.status ?? '–'}</td><td>${error.close ?? '–'}</td>
<td>${prose(COME_BACK[error.retry])}</td><td><b>${error.title}.</b> ${prose(error.help)}</td></tr>\n`,
  );
  return html`<div class="wide"><table class="errors">
<thead><tr><th scope="col">Code</th><th scope="col">HTTP</th><th scope="col">WebSocket</th><th scope="col">Come back</th><th scope="col">What it means, what to do</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
