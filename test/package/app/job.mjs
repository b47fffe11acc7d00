// What anyone may write after the package was installed: runs an EnKF job, and prints what came.
import { createClient } from '@jobwire/client';

const client = createClient({ baseUrl: process.argv[2] });
const run = client.enkf.start({ ensembleSize: 50, seed: 7 });
let transport = '';
run.on('transport', (change) => {
  transport = change.transport;
});
const types = [];
for await (const event of run) types.push(event.type);
const { steps } = await run.result();
client.close();
console.log(JSON.stringify({ node: process.versions.node.split('.')[0], transport, types, steps }));
