/** Points along a density. */
const POINTS = 121;

/** Even places from one value to another. */
export function placesBetween(low, high) {
  return Array.from({ length: POINTS }, (_, i) => low + ((high - low) * i) / (POINTS - 1));
}

/**
 * How dense draws lie: Gaussian kernels of Silverman's width (1986, eq. 3.31), 0.9 min(sd, IQR / 1.34) n^(−1/5).
 * @param {number[]} draws
 * @param {number[]} places where it is told
 * @returns {(number | null)[]} nothing where there are too few draws to tell
 */
export function kernelDensity(draws, places) {
  const width = kernelWidth(draws);
  if (draws.length < 20 || !(width > 0)) return places.map(() => null);
  const scale = 1 / (draws.length * width * Math.sqrt(2 * Math.PI));
  return places.map((x) => scale * draws.reduce((sum, draw) => sum + Math.exp(-0.5 * ((x - draw) / width) ** 2), 0));
}

function kernelWidth(draws) {
  const sorted = Float64Array.from(draws).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const sd = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length);
  const quartile = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  return 0.9 * Math.min(sd, (quartile(0.75) - quartile(0.25)) / 1.34) * sorted.length ** -0.2;
}

/** The density of the log-normal distribution that has this mean and standard deviation. */
export function logNormalDensity({ mean, sd }, places) {
  const variance = Math.log(1 + (sd / mean) ** 2);
  const centre = Math.log(mean) - variance / 2;
  return places.map(
    (x) => Math.exp(-((Math.log(x) - centre) ** 2) / (2 * variance)) / (x * Math.sqrt(2 * Math.PI * variance)),
  );
}
