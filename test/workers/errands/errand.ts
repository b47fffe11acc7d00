import { writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';

/** What a helper is asked to do in tests. */
export type Ask =
  | { readonly do: 'square'; readonly n: number; readonly delayMs?: number }
  | { readonly do: 'thread' | 'priority' }
  | { readonly do: 'throw' | 'exit' | 'hoard' | 'stray' | 'uncloneable' }
  /** Never comes to an end; `file` is there once it has begun. */
  | { readonly do: 'loop'; readonly file: string };

/** Behaves, or misbehaves, as it is asked. */
export default async function errand(ask: Ask): Promise<unknown> {
  switch (ask.do) {
    case 'square':
      await delay(ask.delayMs ?? 0);
      return ask.n ** 2;
    case 'thread':
      await delay(20);
      return threadId;
    case 'priority':
      return getPriority(0);
    case 'throw':
      throw new Error('boom');
    case 'exit':
      return process.exit(7);
    case 'hoard':
      return hoard();
    case 'stray':
      setTimeout(() => process.exit(8), 1);
      return 'for now';
    case 'uncloneable':
      return () => 1;
    case 'loop':
      writeFileSync(ask.file, '');
      for (;;);
  }
}

function hoard(): never {
  const held = new Map();
  for (let i = 0; ; i++) held.set(i, { i });
}
