const LOG_SQRT_2PI = 0.9189385332046728;

/** z of the 25, 75 and 5, 95 % quantiles of the standard normal distribution, without the sign. */
export const Z_QUARTILE = 0.6744897501960817;
export const Z_TWENTIETH = 1.6448536269514722;

/** log of the density of N(0, variance) at `x`. */
export function normalLogDensity(x: number, variance: number): number {
  return -LOG_SQRT_2PI - 0.5 * Math.log(variance) - (0.5 * x * x) / variance;
}

/**
 * P(Z ≤ z) for a standard normal Z. Marsaglia's series (J. Stat. Softw. 11(4), 2004), good to 1e-15 absolute; in the
 * lower tail, where that says little, the continued fraction of Mills' ratio, good to 1e-11 relative.
 */
export function normalCdf(z: number): number {
  if (z > 8) return 1;
  if (z < -4) return normalDensity(z) * millsRatio(-z);
  let sum = z;
  let term = z;
  let before = 0;
  for (let i = 3; sum !== before; i += 2) {
    before = sum;
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z - LOG_SQRT_2PI);
}

/** (1 − Φ(z)) / φ(z) = 1/(z + 1/(z + 2/(z + 3/(z + …)))), for z of 4 and more. */
function millsRatio(z: number): number {
  let rest = z;
  for (let k = 80; k > 0; k--) rest = z + k / rest;
  return 1 / rest;
}
