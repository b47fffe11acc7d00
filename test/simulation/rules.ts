import type { Done } from './storage.ts';

/** What may happen to a job next, by the rules and in the order of commits. */
interface Standing {
  attempt: number;
  isHeld: boolean;
  isOver: boolean;
  /** A cancel was accepted. */
  mustCancel: boolean;
  checkpoint?: { readonly seq: number; readonly state: string };
  lastSeq: number;
}

/** Looks on at commands and their answers: who holds a job and may write, what a key stands for, what a cancel promised. */
export class Rules {
  readonly #fault: (text: string) => void;
  readonly #standings = new Map<string, Standing>();
  readonly #jobByKey = new Map<string, string>();
  readonly #inputByKey = new Map<string, number>();

  constructor(fault: (text: string) => void) {
    this.#fault = fault;
  }

  saw(done: Done): void {
    if (done.name === 'submit') this.#sawSubmit(done);
    else if (done.name === 'lease') this.#sawLease(done);
    else if (done.name === 'append') this.#sawAppend(done);
    else if (done.name === 'settle') this.#sawSettle(done);
    else if (done.name === 'input') this.#sawInput(done);
    else if (done.name === 'cancel') this.#sawCancel(done);
    else if (done.name === 'remove' && done.error === undefined) this.#sawRemove(done.args[0]);
  }

  jobs(): string[] {
    return [...this.#standings.keys()];
  }

  has(job: string): boolean {
    return this.#standings.has(job);
  }

  /** How many events the job's log must have. */
  lastSeqOf(job: string): number | undefined {
    return this.#standings.get(job)?.lastSeq;
  }

  mustCancel(job: string): boolean {
    return this.#standings.get(job)?.mustCancel === true;
  }

  #sawSubmit({ args: [{ idempotency }], answer }: Done & { name: 'submit' }): void {
    if (!answer) {
      this.#fault('a good submit was refused');
      return;
    }
    const known = this.#jobByKey.get(idempotency!.key);
    if (known !== undefined && known !== answer.job.id) this.#fault(`the key ${idempotency!.key} made two jobs`);
    this.#jobByKey.set(idempotency!.key, answer.job.id);
    if (!answer.created) return;
    const { id } = answer.job;
    this.#standings.set(id, { attempt: 0, isHeld: false, isOver: false, mustCancel: false, lastSeq: 1 });
  }

  #sawLease({ answer }: Done & { name: 'lease' }): void {
    if (!answer) return;
    const { run, checkpoint } = answer;
    const standing = this.#standings.get(run.job);
    if (!standing || standing.isHeld || standing.isOver) {
      this.#fault(`${run.job} was leased and is not free`);
      return;
    }
    if (run.attempt !== standing.attempt + 1) this.#fault(`${run.job}: run ${run.attempt} follows ${standing.attempt}`);
    const given = checkpoint && `${checkpoint.seq} ${Buffer.from(checkpoint.state)}`;
    const made = standing.checkpoint && `${standing.checkpoint.seq} ${standing.checkpoint.state}`;
    if (given !== made) this.#fault(`${run.job}: a run began at checkpoint ${given}, not ${made}`);
    standing.attempt = run.attempt;
    standing.isHeld = true;
    standing.lastSeq++;
  }

  #sawAppend({ args: [run, batch, checkpoint], answer }: Done & { name: 'append' }): void {
    const standing = this.#writer(run, answer?.lost !== false, false);
    if (!standing) return;
    standing.lastSeq += batch.ends.length;
    if (checkpoint) standing.checkpoint = { seq: standing.lastSeq, state: String(Buffer.from(checkpoint)) };
  }

  #sawSettle({ args: [run, outcome, options], answer }: Done & { name: 'settle' }): void {
    const standing = this.#writer(run, answer?.lost !== false, options.lostBefore !== undefined);
    if (!standing) return;
    standing.isHeld = false;
    standing.isOver = outcome.kind !== 'retrying' || standing.mustCancel;
    standing.lastSeq++;
  }

  /** The job of a run that wrote; nothing where it was refused. `mayKeep`: its lease may have been prolonged meanwhile. */
  #writer(run: { job: string; attempt: number }, wasRefused: boolean, mayKeep: boolean): Standing | undefined {
    const standing = this.#standings.get(run.job);
    const isHolder = standing?.isHeld === true && standing.attempt === run.attempt;
    if (!wasRefused && !isHolder) this.#fault(`${run.job}: run ${run.attempt} wrote and does not hold the job`);
    if (wasRefused && isHolder && !mayKeep) this.#fault(`${run.job}: run ${run.attempt} was refused and holds the job`);
    return wasRefused ? undefined : standing;
  }

  #sawInput({ args: [job, request], answer, error }: Done & { name: 'input' }): void {
    const standing = this.#standings.get(job);
    const key = `${job} ${request.idempotency!.key}`;
    const known = this.#inputByKey.get(key);
    if (answer) {
      if (known !== undefined && known !== answer.seq)
        this.#fault(`${job}: one input was kept as ${known} and ${answer.seq}`);
      if (known === undefined && standing?.isOver) this.#fault(`${job}: an input was kept after the end`);
      if (known === undefined && standing) standing.lastSeq++;
      this.#inputByKey.set(key, answer.seq);
    } else if (standing && !standing.isOver) this.#fault(`${job}: an input was refused: ${error}`);
  }

  /** A key is kept as long as its job: who asks once more after that gets another one. */
  #sawRemove(job: string): void {
    this.#standings.delete(job);
    for (const [key, id] of this.#jobByKey) if (id === job) this.#jobByKey.delete(key);
  }

  #sawCancel({ args: [job], answer, error }: Done & { name: 'cancel' }): void {
    const standing = this.#standings.get(job);
    if (!standing) return;
    if (!answer) this.#fault(`${job}: a cancel was refused: ${error}`);
    if (answer && answer.ended !== standing.isOver) this.#fault(`${job}: a cancel was told ended: ${answer.ended}`);
    if (standing.isOver) return;
    standing.mustCancel = true;
    if (standing.isHeld) return;
    standing.isOver = true;
    standing.lastSeq++;
  }
}
