import { setTimeout as sleep } from 'node:timers/promises';
import type { CancelStory, InputStory, StartStory } from '../checker.ts';
import { ask } from './http.ts';
import type { Where } from './reader.ts';
import { command } from './websocket.ts';

/** What a command came to: an answer, or a refusal that asking again does not change. */
type Outcome = { data: unknown } | { refusal: string };

type Mutable<Story> = {
  -readonly [Field in keyof Story]: Story[Field] extends readonly (infer Item)[] ? Item[] : Story[Field];
};

/** Sends commands, each again with the same key until it is answered, and notes the answers. */
export class Writer {
  readonly starts: Mutable<StartStory>[] = [];
  readonly inputs: Mutable<InputStory>[] = [];
  readonly cancels: Mutable<CancelStory>[] = [];
  readonly #where: Where;
  readonly #signal: AbortSignal;
  readonly #pauseMs: () => number;

  /**
   * @param signal ends what is under way: it stays without an answer
   * @param pauseMs how long it waits before it sends a command again
   */
  constructor(where: Where, signal: AbortSignal, pauseMs = () => 20 + Math.random() * 80) {
    this.#where = where;
    this.#signal = signal;
    this.#pauseMs = pauseMs;
  }

  /** Starts a job, an `enkf` where no type is given; answers its id, or undefined where it was given up. */
  async start(
    start: { key: string; params: object; label: string; type?: string },
    over: Over,
  ): Promise<string | undefined> {
    const story: Mutable<StartStory> = { ...start, answers: [] };
    this.starts.push(story);
    const { key, params, label, type = 'enkf' } = start;
    const outcome = await this.#insist((url) =>
      over === 'http'
        ? this.#post(`${url}/v1/jobs`, { type, params, label }, { 'idempotency-key': key })
        : this.#command(url, { type: 'start', jobType: type, params, label, idempotencyKey: key }),
    );
    if (!outcome) return undefined;
    if ('refusal' in outcome) throw new Error(`Start ${key} was refused: ${outcome.refusal}`);
    const job = over === 'http' ? (outcome.data as Started) : (outcome.data as { job: Started }).job;
    story.answers.push(job);
    return job.id;
  }

  async input(input: { job: string; key: string; name: string; data: object }, over: Over): Promise<void> {
    const story: Mutable<InputStory> = { ...input, answers: [] };
    this.inputs.push(story);
    const { job, ...body } = input;
    const outcome = await this.#insist((url) =>
      over === 'http'
        ? this.#post(`${url}/v1/jobs/${job}/inputs`, body)
        : this.#command(url, { type: 'input', job, ...body }),
    );
    if (outcome && 'refusal' in outcome) story.refusal = outcome.refusal;
    else if (outcome) story.answers.push(outcome.data as { inputId: string; seq: number });
  }

  async cancel(job: string, over: Over): Promise<void> {
    const story: Mutable<CancelStory> = { job, answers: [] };
    this.cancels.push(story);
    const outcome = await this.#insist((url) =>
      over === 'http' ? this.#cancel(url, job) : this.#command(url, { type: 'cancel', job }),
    );
    if (outcome && 'refusal' in outcome) story.refusal = outcome.refusal;
    else if (outcome) {
      const {
        ended,
        job: { status },
      } = outcome.data as { ended: boolean; job: Started };
      story.answers.push({ ended, status });
    }
  }

  /** Tries until there is an answer that stays; undefined where it was ended before. */
  async #insist(attempt: (url: string) => Promise<Outcome | undefined>): Promise<Outcome | undefined> {
    while (!this.#signal.aborted) {
      const url = this.#where();
      const outcome = url === undefined ? undefined : await attempt(url).catch(() => undefined);
      if (outcome) return outcome;
      await sleep(this.#pauseMs());
    }
    return undefined;
  }

  async #post(url: string, body: object, headers: Record<string, string> = {}): Promise<Outcome | undefined> {
    const answer = await ask(url, { method: 'POST', headers, body, signal: this.#signal });
    if (answer.status >= 500) return undefined;
    const data: unknown = JSON.parse(answer.body);
    return answer.status < 300 ? { data } : { refusal: (data as { code: string }).code };
  }

  /** Over HTTP the status says whether the job had ended before: 200, or 202 for a cancel that was accepted. */
  async #cancel(url: string, job: string): Promise<Outcome | undefined> {
    const options = { method: 'POST', signal: this.#signal };
    const { status, body } = await ask(`${url}/v1/jobs/${job}/cancel`, options);
    if (status >= 500) return undefined;
    return status < 300
      ? { data: { ended: status === 200, job: JSON.parse(body) } }
      : { refusal: JSON.parse(body).code };
  }

  async #command(url: string, frame: object): Promise<Outcome | undefined> {
    const reply = await command(url, frame, this.#signal);
    if (reply.ok) return { data: reply.data };
    return COME_BACK.includes(reply.error!.code) ? undefined : { refusal: reply.error!.code };
  }
}

/** What a command goes over. */
export type Over = 'http' | 'websocket';

interface Started {
  id: string;
  status: string;
  lastSeq: number;
}

const COME_BACK: readonly string[] = ['internal', 'overloaded', 'unavailable', 'draining'];
