import { type Contract, type JobTypeEntry, type Schema, schemaName } from '../../document.ts';
import { type GeneratedFile, notice } from '../file.ts';
import { sizeTable } from './sizes.ts';

/** `client/README.md`: what somebody reads of the package before they install it. Its snippets run as they are. */
export function emitReadme(contract: Contract): GeneratedFile[] {
  return [{ path: 'client/README.md', text: readme(contract) }];
}

function readme(contract: Contract): string {
  const types = Object.entries(contract['x-job-types']);
  const [first, entry] = types[0]!;
  const { name } = contract['x-sdk'];
  const params = exampleParams(contract, entry);
  return `<!-- ${notice('').trim()} -->

# ${name}

Start long jobs on a Jobwire server and follow what they do: every event once, in order, over WebSocket, Server-Sent
Events or HTTP polling, whichever gets through. No dependencies; ESM; Node 20 and newer, and browsers.

\`\`\`ts
import { createClient } from '${name}';

const client = createClient({ baseUrl: 'http://127.0.0.1:3000' });
const run = client.${first}.start(${params});
for await (const event of run) console.log(event.seq, event.type);
console.log(await run.result());
client.close();
\`\`\`

In a \`switch\` on \`event.type\`, \`event.data\` is what events of that type hold.

**Leaving a \`for await\` detaches; only \`cancel()\` cancels.** The same goes for \`run.close()\` and \`client.close()\`: the job
goes on, and \`client.jobs.watch(id)\` comes back to it.

## Come back where you left

Give a \`checkpoint\`, or keep \`run.cursor\` yourself and hand it back as \`after\`. The next event is the first that you have
not handled. An event counts as handled when the loop asks for the next one: within the loop's body \`run.cursor\` still
stands at the event before it, so an event in whose body you crash, or leave the loop, comes again.

\`\`\`ts
import { createClient, memoryCheckpoint } from '${name}';

const client = createClient({ baseUrl: 'http://127.0.0.1:3000' });
const checkpoint = memoryCheckpoint(); // in a page indexedDbCheckpoint(), or load and save of your own
const run = client.${first}.start(${params}, { checkpoint });
for await (const event of run) if (event.seq === 5) break; // detached: the job goes on

const again = client.jobs.watch(await run.id(), { checkpoint });
for await (const event of again) console.log(event.seq, event.type); // from 5 on, which was not handled to its end
client.close();
\`\`\`

Two functions of your own do as well. Where \`save\` writes in the same database transaction as what the loop's body did,
each event counts exactly once. Any other checkpoint is saved just after the body: where all is killed in between, that one
event comes again. Two tabs with one checkpoint take turns where the browser has Web
Locks, that is in pages over HTTPS or from localhost; elsewhere each of them handles all.

## Many runs, many tabs

All runs of a client share one connection, up to 100 of them. With the option \`shareAs\`, so do all tabs of one origin that give the same
name: one of them has the connection, made with its own token, and another goes on when that one is closed. So the name has
to say who is signed in. This needs Web Locks as well; elsewhere each tab has its own connection.

For what cannot set a header, \`client.jobs.ticket([id])\` gets a key that only reads, for 15 minutes by default:
\`new EventSource('/v1/jobs/' + id + '/events?ticket=' + ticket)\`.

## What may go wrong

\`\`\`ts
import { createClient, JobCancelledError, JobwireError } from '${name}';

const client = createClient({ baseUrl: 'http://127.0.0.1:3000', token: async () => process.env.JOBWIRE_TOKEN });
const run = client.${first}.start(${params});
run.on('transport', ({ transport, reason }) => console.log(\`over \${transport}: \${reason}\`));
run.on('reconnect', ({ reason, delayMs }) => console.log(\`\${reason} Back in \${delayMs} ms.\`));
run.on('gap', ({ requested, earliest }) => console.log(\`gone for good: what was between \${requested} and \${earliest}\`));
await run.cancel('no longer needed');
try {
  await run.result();
} catch (error) {
  if (error instanceof JobCancelledError) console.log('cancelled:', error.reason);
  else if (error instanceof JobwireError) console.error(error.code, error.message, error.requestId);
  else throw error;
}
client.close();
\`\`\`

Params and inputs are checked before they are sent. A failed call is tried again by itself (\`maxRetries\`) and is safe to
repeat; \`token\` is asked again when the server says that it has ended, or is about to. A run that has been connected once is never given up.
An event of a type that this version does not know comes as \`{ type: 'unknown', event }\`.

Node 20 has no WebSocket of its own: there, event streams are used, or the one of the package \`ws\` where it is passed as the
option \`WebSocket\`.

## In a page without a bundler

The server has it ready, at \`/sdk/jobwire.js\` (to be named just so: its parts name it too).

\`\`\`html
<!doctype html>
<script type="importmap">{ "imports": { "${name}": "/sdk/jobwire.js" } }</script>
<ol></ol>
<script type="module">
  import { createClient } from '${name}';

  for await (const { type } of createClient({ baseUrl: '/' }).${first}.start(${params})) {
    document.querySelector('ol').append(Object.assign(document.createElement('li'), { textContent: type }));
  }
</script>
\`\`\`

${sizeTable()}

(\`npm run sizes\` in the repository measures it. What stands alone shares parts with the others.)

## On the command line

\`\`\`sh
npx jobwire run ${first} --watch    # a flag for each param: npx jobwire run ${first} --help
npx jobwire list --limit 5
npx jobwire watch $(npx jobwire run ${first}) --json | head -n 2
\`\`\`

\`--json\` writes a line for each event; ctrl-c detaches, the job goes on, and you are told how to come back. \`npx jobwire
cancel ID\` cancels. \`--url\` or \`JOBWIRE_URL\` says where the server is (default http://127.0.0.1:3000), and \`JOBWIRE_TOKEN\`
holds the token. Exit code: 0 done, 1 failed, 2 called wrongly, 3 cancelled, 4 no server to be reached, 130 detached.

## Job types

${types.map(([name, each]) => jobTypeSection(contract, name, each)).join('\n')}`;
}

function jobTypeSection(contract: Contract, name: string, entry: JobTypeEntry): string {
  const params = contract.components.schemas[`${schemaName(entry.params)}Input`]!;
  const rows = Object.entries(params.properties ?? {}).map(([field, property]) => paramRow(contract, field, property));
  const inputs = Object.keys(entry.inputs ?? {}).map((input) => `\`run.input.${input}(…)\``);
  return `### \`client.${name}\`

${entry.description ?? entry.summary}

| param | default | |
|---|---|---|
${rows.join('\n')}
${inputs.length > 0 ? `\nInputs while it runs: ${inputs.join(', ')}.\n` : ''}`;
}

function paramRow(contract: Contract, field: string, property: Schema): string {
  const schema = property.$ref ? contract.components.schemas[schemaName(property)]! : property;
  const fallback = schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\``;
  return `| \`${field}\` | ${fallback} | ${(schema.description ?? '').replaceAll('|', '\\|')} |`;
}

/** The first example of a job type's params that says something, as an argument. */
function exampleParams(contract: Contract, entry: JobTypeEntry): string {
  const { examples = [] } = contract.components.schemas[`${schemaName(entry.params)}Input`]!;
  const told = examples.find((each) => Object.keys(each as object).length > 0);
  return told === undefined
    ? ''
    : JSON.stringify(told)
        .replaceAll('"', '')
        .replaceAll(':', ': ')
        .replaceAll(',', ', ')
        .replace(/^\{(.*)\}$/, '{ $1 }');
}
