interface Timer {
  readonly at: number;
  readonly n: number;
  readonly run: () => void;
}

/** Virtual time: it stands still while anything happens, and goes on to the next timer when nothing does. */
export class VirtualTime {
  /** Timers that went off. */
  steps = 0;
  #now = 0;
  #count = 0;
  /** The next one last. */
  readonly #timers: Timer[] = [];

  /** Milliseconds since the beginning. */
  get now(): number {
    return this.#now;
  }

  /** Calls `run` in `ms` milliseconds; the answer calls it off. Of timers for one moment, the one set first goes first. */
  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), n: this.#count++, run };
    this.#timers.splice(this.#placeOf(timer), 0, timer);
    return () => {
      const index = this.#timers.indexOf(timer);
      if (index >= 0) this.#timers.splice(index, 1);
    };
  }

  /** Lets `ms` milliseconds pass, or less where `isEnough` says so after a timer. */
  async pass(ms: number, isEnough: () => boolean): Promise<void> {
    const until = this.#now + ms;
    for (await settled(); !isEnough(); await settled()) {
      const timer = this.#timers.at(-1);
      if (timer === undefined || timer.at > until) {
        this.#now = until;
        return;
      }
      this.#timers.pop();
      this.#now = timer.at;
      this.steps++;
      timer.run();
    }
  }

  #placeOf(timer: Timer): number {
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#timers[middle]!;
      if (other.at > timer.at || (other.at === timer.at && other.n > timer.n)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Resolves when everything that follows in no time has happened: nothing in a simulation waits for the machine. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A process: it can stand still, and it can die, and then what it had set going never happens. */
export class Life {
  isOver = false;
  readonly time: VirtualTime;
  #stalledUntil = 0;

  constructor(time: VirtualTime) {
    this.time = time;
  }

  end(): void {
    this.isOver = true;
  }

  /** Does nothing for `ms` milliseconds; what was due meanwhile happens then. */
  stall(ms: number): void {
    this.#stalledUntil = Math.max(this.#stalledUntil, this.time.now + ms);
  }

  after(ms: number, run: () => void): () => void {
    let callOff = this.time.after(ms, () => {
      if (this.isOver) return;
      if (this.#stalledUntil <= this.time.now) run();
      else callOff = this.after(this.#stalledUntil - this.time.now, run);
    });
    return () => callOff();
  }

  every(ms: number, run: () => void): () => void {
    let callOff = this.after(ms, tick);
    const life = this;
    function tick(): void {
      callOff = life.after(ms, tick);
      run();
    }
    return () => callOff();
  }

  /** Never resolves where the process dies meanwhile. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, resolve));
  }
}
