const LOG_SQRT_2PI = 0.9189385332046728;

/** Lanczos' series for g = 7, nine terms (Godfrey's coefficients): good to 1e-15 relative to Γ. */
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** log Γ(x), for x > 0. */
export function logGamma(x: number): number {
  let sum = LANCZOS[0]!;
  for (let k = 1; k < LANCZOS.length; k++) sum += LANCZOS[k]! / (x - 1 + k);
  const t = x + 6.5;
  return LOG_SQRT_2PI + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * log P(count) where counts have this mean and variance mean + mean² / phi: the negative binomial distribution, which
 * becomes Poisson's as phi grows.
 */
export function negativeBinomialLog(count: number, mean: number, phi: number): number {
  const ways = logGamma(count + phi) - logGamma(phi) - logGamma(count + 1);
  return ways - phi * Math.log1p(mean / phi) + count * (Math.log(mean) - Math.log(phi + mean));
}
