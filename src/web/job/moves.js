/**
 * @typedef {object} Move an input and what became of it
 * @property {string} id
 * @property {string} name of the input
 * @property {object} data
 * @property {string} by
 * @property {'kept' | 'applied' | 'superseded'} fate
 * @property {number} [step] at which it took effect
 */

/** The inputs of a job, read from its log: which took effect, and at which step; which were overtaken. */
export class Moves {
  /** @type {Map<string, Move>} by id, in the order of the log */
  all = new Map();

  /** @returns whether the event was one of an input */
  take({ type, data }) {
    if (type === 'input')
      this.all.set(data.inputId, { id: data.inputId, name: data.name, data: data.data, by: data.by, fate: 'kept' });
    else if (type === 'applied') this.#apply(data);
    return type === 'input' || type === 'applied';
  }

  /** The values of an input's fields that are in force, over those of the params. */
  inForce(name, params) {
    const values = { ...params };
    for (const move of this.all.values())
      if (move.name === name && move.fate === 'applied') Object.assign(values, move.data);
    return values;
  }

  /** A later run may apply an input anew: the latest counts. */
  #apply({ inputIds, superseded, step }) {
    for (const id of inputIds) Object.assign(this.all.get(id) ?? {}, { fate: 'applied', step });
    for (const id of superseded) Object.assign(this.all.get(id) ?? {}, { fate: 'superseded' });
  }
}
