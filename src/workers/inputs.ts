import type { JobTypeName } from '../../generated/protocol/index.ts';
import type { TaskInput, TaskInputs } from '../tasks/task.ts';
import type { InputMessage } from './messages.ts';

/** The inputs that have come for a task and that it has not taken, in order. */
export class InputQueue implements TaskInputs<JobTypeName> {
  readonly #signal: AbortSignal;
  #queue: { readonly seq: number; readonly input: TaskInput<JobTypeName> }[] = [];
  /** The seq of the last one that was taken. */
  #takenTo: number;
  #arrived = Promise.withResolvers<void>();
  readonly #complete = Promise.withResolvers<void>();

  /** @param takenTo the seq of the last input that the checkpoint to begin with holds */
  constructor(signal: AbortSignal, takenTo: number) {
    this.#signal = signal;
    this.#takenTo = takenTo;
    const stop = () => {
      this.#arrived.resolve();
      this.#complete.resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  }

  /** Resolves when the inputs that were there before the run have come, or the run has to stop. */
  get complete(): Promise<void> {
    return this.#complete.promise;
  }

  get takenTo(): number {
    return this.#takenTo;
  }

  push({ seq, inputId, name, data, by }: InputMessage): void {
    this.#queue.push({ seq, input: { inputId, name, data, by } as TaskInput<JobTypeName> });
    this.#arrived.resolve();
  }

  /** What was there before the run has come. */
  catchUp(): void {
    this.#complete.resolve();
  }

  take(most = this.#queue.length): TaskInput<JobTypeName>[] {
    const taken = this.#queue.splice(0, most);
    this.#takenTo = taken.at(-1)?.seq ?? this.#takenTo;
    if (this.#queue.length === 0 && !this.#signal.aborted) this.#arrived = Promise.withResolvers();
    return taken.map(({ input }) => input);
  }

  async wait(ms?: number): Promise<void> {
    if (ms === undefined) return this.#arrived.promise;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([this.#arrived.promise, late]);
    clearTimeout(timer);
  }
}
