import type { Belonging, Engine } from '../engines/engine.ts';

/** Most jobs whose belonging is remembered; the one that was asked for first goes first. */
const MAX_REMEMBERED = 1_000;

export interface BelongingsOptions {
  /** The engine tells of each job that is removed, so that what is remembered holds until then. Default: no. */
  isToldAll?: boolean;
}

/**
 * To whom jobs belong, which never changes while they are kept. It is asked about each request: when a thousand clients come
 * back for one job, a look into the database each time costs as much as all that is checked beside it.
 */
export class Belongings {
  readonly #engine: Pick<Engine, 'whose'>;
  readonly #remembered = new Map<string, Belonging>();
  readonly #isToldAll: boolean;
  /** How often a job was removed. */
  #removals = 0;

  constructor(engine: Pick<Engine, 'whose' | 'listen'>, { isToldAll = false }: BelongingsOptions = {}) {
    this.#engine = engine;
    this.#isToldAll = isToldAll;
    engine.listen({
      removed: (job) => {
        this.#removals++;
        this.#remembered.delete(job);
      },
    });
  }

  /**
   * What is remembered of a job. Only for letting somebody in: whoever is refused has to wait as long as for a job that does
   * not exist, and so for `ask`.
   */
  recall(job: string): Belonging | undefined {
    return this.#remembered.get(job);
  }

  /** Undefined where there is no such job. */
  async ask(job: string): Promise<Belonging | undefined> {
    const removals = this.#removals;
    const belonging = await this.#engine.whose(job);
    // One that was removed meanwhile would be remembered, and nothing would ever tell of it again.
    if (belonging && this.#isToldAll && removals === this.#removals) this.#remember(job, belonging);
    return belonging;
  }

  #remember(job: string, belonging: Belonging): void {
    this.#remembered.set(job, belonging);
    if (this.#remembered.size > MAX_REMEMBERED) this.#remembered.delete(this.#remembered.keys().next().value!);
  }
}
