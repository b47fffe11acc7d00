/** Loaded before a server (`--import`), so that its parent can ask what it has in use. */
import { isMainThread } from 'node:worker_threads';
import { countInUse } from './in-use.ts';

// Threads load it too.
if (isMainThread) {
  process.on('message', async () => process.send!(await countInUse()));
  process.channel!.unref(); // it is no reason for the server to live on
}
