import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/** How long a child may take to say what is waited for, and to end when it is asked to, in ms. */
const PATIENCE_MS = 150_000;
const END_WITHIN_MS = 10_000;

/** A process that is told things by lines and tells things by lines. */
export class Child {
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  #wake: (() => void) | undefined;
  #hasEnded = false;
  readonly #name: string;

  constructor([program, ...args]: readonly string[], env: Record<string, string> = {}) {
    const { PATH = '', HOME = '' } = process.env;
    this.#name = [program, ...args].join(' ').slice(0, 200);
    this.#child = spawn(program!, args, { env: { PATH, HOME, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
    alive.add(this.#child);
    this.#child.stdin!.on('error', () => undefined); // it has ended, which is told by its lines
    createInterface({ input: this.#child.stdout! })
      .on('line', (line) => this.#take(line))
      .on('close', () => this.#end());
    this.#child.on('error', () => this.#end());
    this.#child.on('exit', () => alive.delete(this.#child));
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Writes a line to its standard input. */
  say(line: string): void {
    this.#child.stdin!.write(`${line}\n`);
  }

  /** The next line that matches; the others before it are dropped. @throws where it ends first, or takes too long */
  async hear(pattern: RegExp): Promise<RegExpExecArray> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      for (let line = this.#lines.shift(); line !== undefined; line = this.#lines.shift()) {
        const match = pattern.exec(line);
        if (match) return match;
      }
      if (this.#hasEnded) throw new Error(`${this.#name} ended before it said ${pattern}`);
      if (performance.now() > until) throw new Error(`${this.#name} did not say ${pattern} in time`);
      await this.#next();
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exited = once(this.#child, 'exit');
    this.#child.kill(signal);
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), END_WITHIN_MS);
    await exited;
    clearTimeout(timer);
  }

  #take(line: string): void {
    this.#lines.push(line);
    this.#wake?.();
  }

  #end(): void {
    this.#hasEnded = true;
    this.#wake?.();
  }

  async #next(): Promise<void> {
    const said = new Promise<void>((resolve) => (this.#wake = resolve));
    await Promise.race([said, sleep(1_000, undefined, { ref: false })]);
  }
}
