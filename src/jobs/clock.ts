/** The time, for all who decide by it. */
export interface Clock {
  /** Milliseconds since 1970, as the machine has it; it may jump when somebody sets the machine's clock. For what people read. */
  now(): number;
  /** Milliseconds since 1970, counted on from the start of the process; never jumps. For leases. */
  steady(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => Math.floor(performance.timeOrigin + performance.now()),
};
