import { setTimeout as delay } from 'node:timers/promises';
import { type Behaviour, progress, result } from './shapes.ts';

const first = { type: 'progress', data: progress(1, 3), checkpoint: { step: 1 } };

/** Throws after its first event, on the first `failing` attempts. */
async function* throwing(...[context, { failing = Number.POSITIVE_INFINITY }]: Parameters<Behaviour>) {
  yield first;
  if (context.attempt <= failing) throw new Error(`boom ${context.attempt}`);
  return result(1);
}

async function* exiting() {
  yield first;
  await delay(50);
  process.exit(7);
}

/** Dies before it has told anything. */
// biome-ignore lint/correctness/useYield: that is what it is for
async function* stillborn() {
  process.exit(7);
}

async function* looping() {
  yield first;
  for (;;);
}

/** Takes heap until it is stopped. A Map that grows asks for more and more at once, which V8's own limit does not survive. */
async function* hoarding() {
  yield first;
  const hoard = new Map();
  for (let i = 0; ; i++) hoard.set(i, { i });
}

/** Takes memory outside of the heap. */
async function* buffering() {
  yield first;
  const hoard: Float64Array[] = [];
  for (;;) {
    hoard.push(new Float64Array(1024 * 1024).fill(1));
    await delay(5);
  }
}

async function* misspelt() {
  yield first;
  const { step, ...rest } = progress(2, 3);
  yield { type: 'progress', data: { ...rest, stepp: step } };
  yield { type: 'progress', data: progress(3, 3) };
}

/** Breaks the contract with the second of two events that belong together. */
async function* halfMisspelt() {
  yield first;
  const { step, ...rest } = progress(3, 3);
  yield [
    { type: 'progress', data: progress(2, 3) },
    { type: 'progress', data: { ...rest, stepp: step } },
  ];
}

async function* unknown() {
  yield { type: 'estimate', data: {} };
}

async function* usurping() {
  yield { type: 'completed', data: { result: result(1) } };
}

async function* logging(...[context, { fields }]: Parameters<Behaviour>) {
  const strange: Record<string, unknown> = {
    nan: Number.NaN,
    map: new Map([[1, 2]]),
    surrogate: '\ud800',
    large: 'x'.repeat(270_000),
  };
  context.log('info', 'strange', { inner: strange[fields as string] });
  yield first;
  return result(1);
}

async function* uncloneable() {
  yield first;
  yield { type: 'progress', data: progress(2, 3), checkpoint: { step: () => 2 } };
}

async function* wrongResult() {
  yield first;
  return { ...result(1), digest: 'none' };
}

/** Hears no signal: goes on yielding. */
async function* stubborn() {
  for (let i = 0; ; i++) {
    yield { type: 'progress', data: progress(1 + (i % 10), 10) };
    await delay(5);
  }
}

/** Hears no signal: waits for something that never comes. */
async function* deaf() {
  yield first;
  await new Promise(() => {});
}

/** Throws where its run cannot see it. */
async function* straying() {
  yield first;
  setTimeout(() => {
    throw new Error('stray');
  }, 20);
  await delay(10_000);
}

/** Leaves behind what goes wrong when its run is over: at once, or after a while. */
async function* leaving(...[, { delayMs = 0 }]: Parameters<Behaviour>) {
  yield first;
  if (delayMs === 0) void Promise.reject(new Error('left behind'));
  else {
    setTimeout(() => {
      throw new Error('left behind');
    }, delayMs);
  }
  return result(1);
}

async function* chatty() {
  console.log('to the console');
  process.stderr.write('to stderr\n');
  yield first;
  return result(1);
}

export const faults = {
  throwing,
  exiting,
  stillborn,
  looping,
  hoarding,
  buffering,
  misspelt,
  halfMisspelt,
  unknown,
  usurping,
  logging,
  uncloneable,
  wrongResult,
  stubborn,
  deaf,
  straying,
  leaving,
  chatty,
};
