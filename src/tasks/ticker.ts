import { beat } from './beat.ts';
import { readCheckpoint } from './checkpoint.ts';
import { PriceWalk, type WalkState } from './price-walk.ts';
import type { Task } from './task.ts';

/** What is kept with each tick. */
interface Checkpoint {
  readonly format: 1;
  readonly walk: WalkState;
}

/** Tells the price of each share at each tick, without end. */
const ticker: Task<'ticker'> = async function* ({ params: { symbols, intervalMs }, random, checkpoint, sleep }) {
  const kept = readCheckpoint<Checkpoint>(checkpoint, 1);
  const walk = kept ? PriceWalk.resume(kept.walk) : PriceWalk.begin(symbols.length, random);
  const nextTick = beat(intervalMs, sleep);
  for (;;) {
    await nextTick();
    const prices = walk.tick().map((price, i) => ({ type: 'price' as const, data: { symbol: symbols[i]!, ...price } }));
    yield [...prices.slice(0, -1), { ...prices.at(-1)!, checkpoint: { format: 1, walk: walk.state() } }];
  }
};

export default ticker;
