/** How much the latest step counts for what the next ones will take. */
const WEIGHT = 0.2;

/** How fast a job gets on, by the times that its own events have: so a log that is read at once tells the same. */
export class Pace {
  #stepMs: number | undefined;
  #last: { readonly step: number; readonly at: number } | undefined;

  /** @param at when the step was done, in ms */
  see(step: number, at: number): void {
    const last = this.#last;
    this.#last = { step, at };
    // A run that goes on at a checkpoint does steps again: they are none that it gets on by.
    if (!last || step <= last.step) return;
    const stepMs = Math.max(0, at - last.at) / (step - last.step);
    this.#stepMs = this.#stepMs === undefined ? stepMs : (1 - WEIGHT) * this.#stepMs + WEIGHT * stepMs;
  }

  /** How long the steps up to `total` will take, in ms; undefined before that can be said. */
  remainingMs(total: number): number | undefined {
    return this.#stepMs === undefined ? undefined : this.#stepMs * Math.max(0, total - this.#last!.step);
  }
}

const CELLS = 24;

/** `enkf ████████████░░░░░░░░░░░░  50 %  7/14  ETA 2 s` */
export function bar(name: string, step: number, total: number, remainingMs: number | undefined): string {
  const share = Math.min(1, step / total);
  const full = Math.floor(CELLS * share);
  const eta = remainingMs === undefined ? '' : `  ETA ${duration(remainingMs)}`;
  const pct = String(Math.floor(100 * share)).padStart(3);
  return `${name} ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${pct} %  ${step}/${total}${eta}`;
}

/** `2 s`, `3 min 20 s`, `1 h 5 min`. */
export function duration(ms: number): string {
  const s = Math.ceil(ms / 1000);
  if (s < 60) return `${s} s`;
  const min = Math.floor(s / 60);
  return min < 60 ? `${min} min ${s % 60} s` : `${Math.floor(min / 60)} h ${min % 60} min`;
}
