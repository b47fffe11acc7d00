/** One move of some of the values of `T` while a job runs. */
export interface Move<T> {
  readonly inputId: string;
  readonly data: Partial<T>;
}

export interface Tuned<T> {
  /** The values in force from now on. */
  values: T;
  /** The moves that had an effect, in order. */
  inputIds: string[];
  /** Those that were overtaken in every field by newer ones. */
  superseded: string[];
}

/** Applies moves to the values in force: in each field the newest counts. */
export function applyMoves<T extends object>(values: T, moves: readonly Move<T>[]): Tuned<T> {
  const tuned: Tuned<T> = { values: { ...values }, inputIds: [], superseded: [] };
  for (const [i, { inputId, data }] of moves.entries()) {
    Object.assign(tuned.values, data);
    const overtaken = Object.keys(data).every((field) => moves.slice(i + 1).some((newer) => field in newer.data));
    (overtaken ? tuned.superseded : tuned.inputIds).push(inputId);
  }
  return tuned;
}
