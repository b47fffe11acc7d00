/** The entry of a helper's thread: calls the function of a module with an input, and answers what came of it. */
import { parentPort } from 'node:worker_threads';
import type { Outcome } from '../tasks/task.ts';
import type { Errand } from './helper.ts';
import { giveWay } from './priority.ts';

giveWay();
const run = parentPort!;

run.on('message', async (errand: Errand) => {
  const outcome = await carryOut(errand);
  try {
    run.postMessage(outcome);
  } catch (error) {
    run.postMessage(failed(error)); // its value cannot be cloned
  }
});

async function carryOut({ module, input }: Errand): Promise<Outcome<unknown>> {
  try {
    const { default: work } = (await import(module)) as { default: (input: unknown) => unknown };
    return { value: await work(input) };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Outcome<unknown> {
  const message = error instanceof Error ? error.message || error.name : String(error);
  return { error: message.slice(0, 1000).toWellFormed() };
}
