import { type Contract, type JobTypeEntry, type Schema, schemaName } from '../../document.ts';
import { events } from '../messages.ts';
import { flatFieldTable } from './fields.ts';
import { anchor, copyable, type Html, html, json, prose } from './html.ts';

/** The section of one job type: what it is, how to start it, what it takes, tells and gives. */
export function jobTypeSection(contract: Contract, name: string, entry: JobTypeEntry): Html {
  const params = contract.components.schemas[`${schemaName(entry.params)}Input`]!;
  const own = Object.entries(entry.events ?? {});
  const inputs = Object.entries(entry.inputs ?? {});
  return html`<section id="${anchor('job', name)}" class="job-type">
<h3><code>${name}</code> ${entry.summary}</h3>
<p>${prose(entry.description)}</p>
${traits(entry)}
<h4>Start it</h4>
${calls(contract, name, params)}
<h4>Params</h4>
${flatFieldTable(contract, params)}
${choice(params)}
${own.map(([event, reference]) => part(contract, html`Event <code>${event}</code>`, schemaName(reference), true))}
${inputs.map(([input, reference]) => part(contract, html`Input <code>${input}</code>`, schemaName(reference), false, inputCall(contract, input, schemaName(reference))))}
${part(contract, html`Result`, schemaName(entry.result!), true)}
<details><summary>All its events</summary><ul>${events(contract, name).map((event) => eventLine(contract, event))}</ul></details>
</section>
`;
}

function eventLine(contract: Contract, event: { type: string; name: string }): Html {
  const schema = contract.components.schemas[event.name]!;
  return html`<li><a href="#${anchor('shape', event.name)}"><code>${event.type}</code></a> ${prose(schema.description)}</li>\n`;
}

function part(contract: Contract, title: Html, name: string, showExample: boolean, call?: Html): Html {
  const schema = contract.components.schemas[name]!;
  const example =
    showExample && html`<details><summary>Example</summary>${copyable(json(schema.examples?.[0]))}</details>`;
  return html`<h4>${title}</h4>\n<p>${prose(schema.description)}</p>\n${flatFieldTable(contract, schema)}${call}${example}\n`;
}

function traits(entry: JobTypeEntry): Html {
  const told = [
    entry.checkpoints ? 'goes on from a checkpoint after a crash' : 'starts again after a crash, where it is retried',
    entry.shared && 'open to every caller, found by name',
    entry.presence && 'tells who follows',
    entry.endless && 'runs until it is cancelled',
    `${entry.retry?.attempts ?? 1} ${entry.retry?.attempts === undefined || entry.retry.attempts === 1 ? 'try' : 'tries'}`,
    entry.timeoutMs && `at most ${entry.timeoutMs} ms a run`,
    entry.retention?.events && `the last ${entry.retention.events} events are kept`,
  ];
  return html`<ul class="traits">${told.filter((each) => typeof each === 'string').map((each) => html`<li>${each}</li>\n`)}</ul>`;
}

function choice(params: Schema): Html | undefined {
  const { of, aliases = {}, default: fallback } = params['x-choice'] ?? {};
  if (!of) return undefined;
  const names = [...of, ...Object.keys(aliases)].map((name) => `\`${name}\``).join(', ');
  const taken = fallback ? ` Where there is none, \`${JSON.stringify(fallback)}\`.` : '';
  return html`<p>${prose(`At most one of ${names}.${taken}`)}</p>`;
}

/** The example that says the most without being long: a start is shown with it. */
function shownParams(params: Schema): unknown {
  return params.examples?.find((each) => Object.keys(each as object).length > 0) ?? params.examples?.[0] ?? {};
}

function calls(contract: Contract, name: string, params: Schema): Html {
  const shown = shownParams(params);
  const base = baseUrl(contract);
  const body = JSON.stringify({ type: name, params: shown });
  const sdk = [
    `import { createClient } from '${contract['x-sdk'].name}';`,
    `const run = createClient({ baseUrl: '${base}' }).${name}.start(${JSON.stringify(shown)});`,
    'for await (const event of run) console.log(event.type, event.data);',
    'console.log(await run.result());',
  ].join('\n');
  const frame = JSON.stringify({ id: 1, type: 'start', jobType: name, params: shown, subscribe: true });
  return html`${copyable(`curl -sS '${base}/v1/jobs' -H 'Content-Type: application/json' \\\n  -d '${body.replaceAll("'", "'\\''")}'`)}
<details><summary>With the SDK</summary>${copyable(sdk)}</details>
<details><summary>As a WebSocket frame</summary>${copyable(frame)}</details>`;
}

function inputCall(contract: Contract, input: string, name: string): Html {
  const example = contract.components.schemas[name]!.examples?.[0] ?? {};
  const body = JSON.stringify({ name: input, data: example });
  return copyable(
    `curl -sS '${baseUrl(contract)}/v1/jobs/<id>/inputs' -H 'Content-Type: application/json' \\\n  -d '${body.replaceAll("'", "'\\''")}'`,
  );
}

export function baseUrl(contract: Contract): string {
  const { host } = (contract.servers as Record<string, { host: string }>).http!;
  return `http://${host}`;
}

/** Where the job types are, for the page's list of contents. */
export function jobTypeLinks(contract: Contract): Html[] {
  return Object.entries(contract['x-job-types']).map(
    ([name, entry]) =>
      html`<li><a href="#${anchor('job', name)}"><code>${name}</code></a> <span class="quiet">${entry.summary}</span></li>\n`,
  );
}
