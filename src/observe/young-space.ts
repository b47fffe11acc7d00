import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Up to here V8's space for new objects may grow, in bytes; the next step is twice as much. */
const SMALL_BYTES = 8 * 1024 * 1024;

const LOOK_EVERY_MS = 250;

/**
 * Keeps V8's space for new objects moderate. It grows when many objects outlive it at once, as ten thousand connections do
 * that come together, and is then kept: 6 kB for each of them. A space of a few MiB costs a busy server nothing, one of 1 MiB,
 * to which V8 shrinks it in an idle process, a third of its speed (`npm run bench -- --only idle,starts`): so it may always
 * grow back. Whoever starts Node with a size of its own (`--max-semi-space-size`) is left with that.
 */
export function moderateYoungSpace(): void {
  const options = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
  if (options.includes('semi-space')) return;
  let mayGrow = true;
  setInterval(() => {
    const isSmall = youngBytes() < SMALL_BYTES;
    if (isSmall === mayGrow) return;
    mayGrow = isSmall;
    setFlagsFromString(`--semi-space-growth-factor=${mayGrow ? 2 : 1}`);
  }, LOOK_EVERY_MS).unref();
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}
