/**
 * Influenza A/H1N1 in a boarding school in the north of England, 1978: 763 boys, and how many were in bed on each day.
 * "Influenza in a boarding school", British Medical Journal, 4 March 1978, 1:587.
 *
 * The numbers were read from a figure, so published digitisations differ by a few. "In bed" is not how many were
 * infectious: the boys were put to bed, and so kept from infecting others.
 */
export const influenza1978 = {
  population: 763,
  /** The day of the first number. */
  firstDay: '1978-01-22',
  /** Boys in bed, day by day. */
  inBed: [3, 8, 26, 76, 225, 298, 258, 233, 189, 128, 68, 29, 14, 4],
} as const;
