/** Columns of numbers that grow by rows, for charts: at most so many rows, the oldest of which go. */
export class Columns {
  /** @type {(number | null)[][]} one array a column */
  data;
  #most;

  /** @param {number} columns @param {number} [most] rows that are held */
  constructor(columns, most = 10_000) {
    this.data = Array.from({ length: columns }, () => []);
    this.#most = most;
  }

  get length() {
    return this.data[0].length;
  }

  /** @param {(number | null | undefined)[]} row */
  add(row) {
    for (const [index, column] of this.data.entries()) column.push(row[index] ?? null);
  }

  /** Takes rows from this one on away: a run that begins anew tells them again. */
  cut(length) {
    for (const column of this.data) column.length = Math.min(column.length, length);
  }

  /** Lets the oldest go, in pieces, since taking off the front of an array moves all of it. */
  trim() {
    const over = this.length - this.#most;
    if (over > this.#most / 10) for (const column of this.data) column.splice(0, over);
  }
}
