/**
 * The order in which commands are carried out: those for one job one after another, others side by side. A command that
 * holds back (`auth`) is waited for by all that come after it.
 */
export class CommandOrder {
  /** The last command of each job that has one under way. */
  #lanes: Map<string, Promise<void>> | undefined;
  #barrier: Promise<void> | undefined;

  /**
   * @param lane the job the command is for; undefined where it is for none
   * @param work must not throw
   */
  run(lane: string | undefined, work: () => Promise<void>): Promise<void> {
    const before = [this.#barrier, lane === undefined ? undefined : this.#lanes?.get(lane)].filter((done) => done);
    const done = before.length > 0 ? Promise.all(before).then(work) : work();
    if (lane !== undefined) this.#hold(lane, done);
    return done;
  }

  /** Carries out a command that holds back what comes after it. */
  holdBack(work: () => Promise<void>): Promise<void> {
    const done = this.#barrier ? this.#barrier.then(work) : work();
    this.#barrier = done;
    void done.then(() => {
      if (this.#barrier === done) this.#barrier = undefined;
    });
    return done;
  }

  #hold(lane: string, done: Promise<void>): void {
    this.#lanes ??= new Map();
    this.#lanes.set(lane, done);
    void done.then(() => {
      if (this.#lanes?.get(lane) === done) this.#lanes.delete(lane);
      if (this.#lanes?.size === 0) this.#lanes = undefined;
    });
  }
}
