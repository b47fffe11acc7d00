import { existsSync } from 'node:fs';
import { getPriority } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import type { Ask } from '../errands/errand.ts';
import { type Behaviour, progress, result } from './shapes.ts';

/** Steps with a checkpoint each; goes on where the checkpoint was made. */
async function* steps(...[context, params]: Parameters<Behaviour>) {
  const { steps: total = 3, delayMs = 0 } = params;
  let step = (context.checkpoint as { step: number } | undefined)?.step ?? 0;
  while (step < total) {
    if (delayMs > 0) await context.sleep(delayMs);
    step++;
    yield { type: 'progress', data: progress(step, total), checkpoint: { step } };
  }
  return result(total);
}

/** The same without checkpoints. */
async function* plain(...[context, params]: Parameters<Behaviour>) {
  const { steps: total = 3, delayMs = 0 } = params;
  for (let step = 1; step <= total; step++) {
    if (delayMs > 0) await context.sleep(delayMs);
    yield { type: 'progress', data: progress(step, total) };
  }
  return result(total);
}

/** Tells each step twice: when it begins, and, with a checkpoint, when it is done. */
async function* pairs(...[context, params]: Parameters<Behaviour>) {
  const { steps: total = 3, delayMs = 0 } = params;
  let step = (context.checkpoint as { step: number } | undefined)?.step ?? 0;
  while (step < total) {
    step++;
    context.log('info', `step ${step} begins`);
    await context.sleep(delayMs);
    yield { type: 'progress', data: progress(step, total), checkpoint: { step } };
  }
  return result(total);
}

/** Two steps at a time, which belong together: the checkpoint of the second stands for both. */
async function* couples(...[context, params]: Parameters<Behaviour>) {
  const { steps: total = 4 } = params;
  let step = (context.checkpoint as { step: number } | undefined)?.step ?? 0;
  for (; step < total; step += 2) {
    const first = { type: 'progress', data: progress(step + 1, total) };
    yield [first, { type: 'progress', data: progress(step + 2, total), checkpoint: { step: step + 2 } }];
  }
  return result(total);
}

/** Steps with a checkpoint each, which kill their thread right after every second one, and go on in the next run. */
async function* dying(...[context, params]: Parameters<Behaviour>) {
  for await (const event of steps(context, params)) {
    yield event;
    await context.sleep(50);
    await turn(); // on a busy machine the 50 ms are over before what was yielded has been sent
    if (event.checkpoint.step % 2 === 0) process.exit(9);
  }
  return result(params.steps ?? 3);
}

/** Computes for `computeMs` before each event without ever letting its thread's loop turn. */
async function* computing(...[, params]: Parameters<Behaviour>) {
  const { steps: total = 3, computeMs = 20 } = params;
  for (let step = 1; step <= total; step++) {
    const until = performance.now() + (computeMs as number);
    while (performance.now() < until);
    yield { type: 'progress', data: progress(step, total) };
  }
  return result(total);
}

/** Applies inputs as they come, each by itself, until one sets `phi` to 999. Its checkpoint is how many it has applied. */
async function* listening(...[context]: Parameters<Behaviour>) {
  let applied = (context.checkpoint as { applied: number } | undefined)?.applied ?? 0;
  for (;;) {
    await context.inputs.wait();
    context.signal.throwIfAborted();
    for (const { inputId, data } of context.inputs.take()) {
      applied++;
      const event = { type: 'applied', data: { inputIds: [inputId], superseded: [], step: applied } };
      yield { ...event, checkpoint: { applied } };
      if (data.phi === 999) return result(applied);
    }
  }
}

/** Makes a checkpoint at each step and takes inputs only at the last, so that inputs are in the log before checkpoints. */
async function* late(...[context, params]: Parameters<Behaviour>) {
  const { steps: total = 3, delayMs = 0 } = params;
  for await (const event of steps(context, { ...params, steps: total - 1, delayMs })) yield event;
  const inputIds = context.inputs.take().map(({ inputId }) => inputId);
  yield { type: 'applied', data: { inputIds, superseded: [], step: total } };
  return result(total);
}

/** Tells the first numbers of its streams, its attempt, and what it found in its params. */
async function* telling(...[context]: Parameters<Behaviour>) {
  const numbers = [1, 1, 2].map((purpose) => context.random(purpose).next());
  context.log('info', 'numbers', { numbers, attempt: context.attempt, priority: getPriority(0) });
  context.log('warn', 'no fields');
  yield { type: 'progress', data: progress(1, 1) };
  return result(1);
}

/** Has helpers do what is asked, and logs what came of each; its thread dies once the file `exitAfter` is there. */
async function* together(...[context, params]: Parameters<Behaviour>) {
  const { asks, exitAfter } = params as { asks?: Ask[]; exitAfter?: string };
  if (exitAfter !== undefined) setInterval(() => existsSync(exitAfter) && process.exit(9), 10);
  const errand = new URL('../errands/errand.ts', import.meta.url);
  for await (const outcome of context.parallel<(ask: Ask) => unknown>(errand, asks ?? [])) {
    context.log('info', 'outcome', outcome as Record<string, unknown>);
  }
  yield { type: 'progress', data: progress(1, 1), checkpoint: { step: 1 } };
  return result(1);
}

/** Leaves much memory behind. */
async function* littering() {
  yield { type: 'progress', data: progress(1, 1), checkpoint: new Float64Array(20_000_000) };
  return result(1);
}

/** As many events as it can, without pausing. */
async function* burst(...[, params]: Parameters<Behaviour>) {
  const { steps: total = 1000 } = params;
  for (let i = 0; i < total; i++) yield { type: 'progress', data: progress(1 + (i % 10), 10) };
  return result(10);
}

export const sound = {
  steps,
  plain,
  pairs,
  couples,
  dying,
  computing,
  listening,
  late,
  telling,
  together,
  littering,
  burst,
};
