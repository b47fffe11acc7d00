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

/** Wichura's rational approximations: numerator, then denominator, from the constant on. */
const MIDDLE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const;
const NEAR_TAIL = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const FAR_TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

/** The z with P(Z ≤ z) = p, for p in (0, 1). Wichura's AS 241 (Appl. Stat. 37:477, 1988), good to 1e-15 relative. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(MIDDLE, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  return Math.sign(q) * (r <= 5 ? ratio(NEAR_TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5));
}

function ratio([above, below]: readonly [readonly number[], readonly number[]], x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) value = value * x + coefficients[k]!;
  return value;
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
