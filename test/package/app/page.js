// A page of an app that is bundled: runs an EnKF job at the server of `?server=`, and shows what came.
import { createClient, indexedDbCheckpoint } from '@jobwire/client';

const client = createClient({ baseUrl: new URLSearchParams(location.search).get('server') });
const run = client.enkf.start({ ensembleSize: 50 }, { checkpoint: indexedDbCheckpoint() });
const types = [];
for await (const event of run) types.push(event.type);
document.title = `${types.length} ${types.at(-1)} ${(await run.result()).steps}`;
