import { type Contract, type JobTypeEntry, type Schema, schemaName } from '../../document.ts';
import { type GeneratedFile, notice } from '../file.ts';

/** `client/README.md`: what somebody reads of the package before they install it. */
export function emitReadme(contract: Contract): GeneratedFile[] {
  return [{ path: 'client/README.md', text: readme(contract) }];
}

function readme(contract: Contract): string {
  const types = Object.entries(contract['x-job-types']);
  const [first, entry] = types[0]!;
  return `<!-- ${notice('').trim()} -->

# ${contract['x-sdk'].name}

Start long jobs on a Jobwire server and follow what they do: every event once, in order, over WebSocket, Server-Sent
Events or HTTP polling, whichever gets through. No dependencies; ESM; Node 20 and newer, and browsers.

\`\`\`ts
import { createClient } from '${contract['x-sdk'].name}';

const client = createClient({ baseUrl: 'http://localhost:3000' });
const run = client.${first}.start(${exampleParams(contract, entry)});
for await (const event of run) console.log(event.seq, event.type, event.data);
console.log(await run.result());
client.close();
\`\`\`

**Leaving the loop, \`run.close()\` and \`client.close()\` only detach: the job goes on. Only \`run.cancel()\` cancels it.**

To go on after a restart of your program, give a \`checkpoint\`, or keep \`run.cursor\` yourself and hand it back:
\`client.jobs.watch(id, { after: cursor })\`. The next event is the first that you have not handled. An event counts as handled
when the loop asks for the next one: within the loop's body \`run.cursor\` still stands at the event before it, so an event in
whose body you crash, or leave the loop, comes again.

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
