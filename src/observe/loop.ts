import { ProtocolError } from '../errors.ts';

/** How long the event loop may be held up. */
const HELD_MS = 1_000;
/** How long a server that was held up counts as overloaded: whoever asks every ten seconds hears of it. */
const REMEMBERED_MS = 10_000;
const TICK_MS = 100;

/** Watches whether something keeps the server's event loop from its work. */
export interface LoopWatch {
  /** @throws ProtocolError `overloaded` where the loop was held up for more than a second within the last ten */
  check(): void;
  stop(): void;
}

/** @param now a time in ms that never jumps */
export function watchLoop(now: () => number = () => performance.now()): LoopWatch {
  let tickedAt = now();
  let held = { at: Number.NEGATIVE_INFINITY, ms: 0 };
  const tick = () => {
    const at = now();
    const ms = at - tickedAt - TICK_MS;
    if (ms > HELD_MS) held = { at, ms };
    tickedAt = at;
  };
  const timer = setInterval(tick, TICK_MS).unref();
  return {
    check() {
      tick(); // the timer may not have had its turn yet since
      if (now() - held.at < REMEMBERED_MS) throw heldUp(held.ms);
    },
    stop: () => clearInterval(timer),
  };
}

function heldUp(ms: number): ProtocolError {
  const detail = `The server was held up for ${Math.round(ms)} ms: it has too much to do, or too little processor to do it.`;
  return new ProtocolError('overloaded', detail, { retryAfterMs: 1_000 });
}
