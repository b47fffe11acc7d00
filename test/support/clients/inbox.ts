/** What a client has received, in order. Nothing is missed: it is kept from the first moment, and asked for later. */
export class Inbox<T> {
  readonly all: T[] = [];
  #taken = 0;
  #over: string | undefined;
  #watchers: (() => void)[] = [];

  push(item: T): void {
    this.all.push(item);
    this.#tell();
  }

  /** Nothing more will come. */
  close(why: string): void {
    this.#over ??= why;
    this.#tell();
  }

  get isClosed(): boolean {
    return this.#over !== undefined;
  }

  /** The next item, waiting for it. @throws where none will come, or none came in time */
  async next(timeoutMs = 5_000): Promise<T> {
    await this.until(() => this.all.length > this.#taken, timeoutMs);
    return this.all[this.#taken++]!;
  }

  /** The first item that fits and was not taken; those before it count as taken. */
  async find<S extends T>(isWanted: (item: T) => item is S, timeoutMs?: number): Promise<S>;
  async find(isWanted: (item: T) => boolean, timeoutMs?: number): Promise<T>;
  async find(isWanted: (item: T) => boolean, timeoutMs = 5_000): Promise<T> {
    for (;;) {
      const item = await this.next(timeoutMs);
      if (isWanted(item)) return item;
    }
  }

  /** Resolves when the condition holds; it is looked at with each arrival. */
  async until(holds: () => boolean, timeoutMs = 5_000): Promise<void> {
    const late = performance.now() + timeoutMs;
    while (!holds()) {
      if (this.#over !== undefined) throw new Error(`${this.#over} after ${JSON.stringify(this.all).slice(-2_000)}`);
      const left = late - performance.now();
      if (left <= 0) throw new Error(`Nothing in time after ${JSON.stringify(this.all).slice(-2_000)}`);
      await this.#arrival(left);
    }
  }

  #arrival(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.#watchers.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #tell(): void {
    for (const watcher of this.#watchers.splice(0)) watcher();
  }
}
