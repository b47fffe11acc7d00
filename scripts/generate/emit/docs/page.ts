import { readFileSync } from 'node:fs';
import type { Contract } from '../../document.ts';
import { type GeneratedFile, notice } from '../file.ts';
import { channelLinks, channelSections } from './channels.ts';
import { copyable, type Html, html, prose } from './html.ts';
import { baseUrl, jobTypeLinks, jobTypeSection } from './job-types.ts';
import { emitProblemPages } from './problems.ts';
import { errorTable, messageSections, shapeSections } from './reference.ts';
import { shell } from './shell.ts';

/** The pages at `/docs` and `/problems/…`: the contract as a person reads it. They need no script, and nothing from anywhere else. */
export function emitDocs(contract: Contract): GeneratedFile[] {
  return [
    { path: 'docs/index.html', text: shell(`${contract.info.title}: the contract`, page(contract)).text },
    ...emitProblemPages(contract),
    { path: 'docs/docs.css', text: notice('/*', '*/') + readFileSync(new URL('./docs.css', import.meta.url), 'utf8') },
  ];
}

function page(contract: Contract): Html {
  const { title, description } = contract.info;
  return html`<div class="columns">
<nav class="contents" aria-label="Contents">
<ul>
<li><a href="#quick">Quick start</a></li>
<li><a href="#jobs">Job types</a><ul>${jobTypeLinks(contract)}</ul></li>
<li><a href="#addresses">Addresses</a><ul>${channelLinks(contract)}</ul></li>
<li><a href="#messages">Messages</a></li>
<li><a href="#shapes">Shapes</a></li>
<li><a href="#limits">Limits</a></li>
<li><a href="#errors">Errors</a></li>
</ul>
</nav>
<main id="content">
<h1>${title}</h1>
<p class="lead">${prose(description)}</p>
<p>As a file: <a href="/asyncapi.yaml">asyncapi.yaml</a>, <a href="/asyncapi.json">asyncapi.json</a>.</p>
${quickStart(contract)}
<h2 id="jobs">Job types</h2>
${Object.entries(contract['x-job-types']).map(([name, entry]) => jobTypeSection(contract, name, entry))}
<h2 id="addresses">Addresses</h2>
${channelSections(contract)}
<h2 id="messages">Messages</h2>
<p>A message with <code>seq</code> is an event of a job's log, the same bytes on every transport; one without is not.</p>
${messageSections(contract)}
<h2 id="shapes">Shapes</h2>
<p>The objects that messages are made of.</p>
${shapeSections(contract)}
<h2 id="limits">Limits</h2>
<ul>${Object.entries(contract['x-limits']).map(([name, limit]) => html`<li><code>${name}</code> ${limit.toLocaleString('en-US')}</li>`)}</ul>
<h2 id="errors">Errors</h2>
<p>Over HTTP an error is a problem document (RFC 9457); on a stream it is a <code>problem</code> message; in a reply it stands in <code>error</code>.</p>
${errorTable(contract)}
</main>
</div>`;
}

function quickStart(contract: Contract): Html {
  const base = baseUrl(contract);
  const [first] = Object.keys(contract['x-job-types']);
  const start = `curl -sS '${base}/v1/jobs' -H 'Content-Type: application/json' -d '{"type":"${first}","params":{}}'`;
  const eventSource = `new EventSource('/v1/jobs/<id>/events').onmessage = ({ data }) => console.log(JSON.parse(data));`;
  const polling = `curl -sS '${base}/v1/jobs/<id>/events?after=0&wait=20'   # then after=<next of the page>`;
  return html`<h2 id="quick">Quick start</h2>
<p>This page cannot know where you read it: where that is not <code>${base}</code>, put your address in its place.</p>
<p>Start a job; the answer has its <code>id</code>:</p>
${copyable(start)}
<p>Follow it in a terminal, as a stream:</p>
${copyable(`curl -sSN '${base}/v1/jobs/<id>/events' -H 'Accept: text/event-stream'`)}
<p>In a page, without a library:</p>
${copyable(eventSource)}
<p>From where nothing streams, page by page:</p>
${copyable(polling)}
<p>Cancel it. Leaving is not cancelling:</p>
${copyable(`curl -sS -X POST '${base}/v1/jobs/<id>/cancel'`)}
`;
}
