/** z of the 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The 95 % interval of a probability of which `count` of `total` trials came true (Wilson, J. Am. Stat. Assoc. 22:209,
 * 1927). Unlike the plain one it says something where all or none did.
 */
export function wilsonInterval(count: number, total: number): { low: number; high: number } {
  const share = count / total;
  const spread = Z * Math.sqrt((share * (1 - share)) / total + (Z / (2 * total)) ** 2);
  const below = 1 + Z ** 2 / total;
  const middle = share + Z ** 2 / (2 * total);
  // Rounding must not lead out of [0, 1] where the formula gives its ends.
  return { low: count === 0 ? 0 : (middle - spread) / below, high: count === total ? 1 : (middle + spread) / below };
}
