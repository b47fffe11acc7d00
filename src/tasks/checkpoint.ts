/** What a task keeps to go on from. `format` rises when its shape changes. */
export interface Formatted {
  readonly format: number;
}

/**
 * The checkpoint that a run begins with, as its task wrote it; undefined where it begins at the beginning.
 * @throws where a version of the task wrote it that this one does not understand
 */
export function readCheckpoint<C extends Formatted>(checkpoint: unknown, format: C['format']): C | undefined {
  if (checkpoint === undefined) return undefined;
  const found = (checkpoint as Formatted).format;
  if (found === format) return checkpoint as C;
  throw new Error(`The checkpoint has format ${found}; this version goes on from format ${format} only.`);
}
