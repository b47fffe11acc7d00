/** A number as people read it: four significant digits, never `1e+3`, and below zero with a minus, not a hyphen. */
export function number(value) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '–';
  return value < 0 ? `−${digits(-value)}` : digits(value);
}

/** Made once: `toLocaleString` looks its language up each time. */
const GROUPED = new Intl.NumberFormat('en-US');

function digits(value) {
  if (Number.isInteger(value)) return GROUPED.format(value);
  if (value >= 1000) return GROUPED.format(Math.round(value));
  if (value < 0.0001) return value.toExponential(2);
  return String(Number(value.toPrecision(4)));
}

/** A share as a percentage; 0 and 100 % are said only of what is exactly that. */
export function percent(share) {
  const value = 100 * share;
  if (value > 0 && value < 0.05) return '< 0.1 %';
  if (value > 99.95 && value < 100) return '> 99.9 %';
  const isWhole = Number.isInteger(value) || (value >= 9.95 && value < 99.5);
  return `${value.toFixed(isWhole ? 0 : 1)} %`;
}

/** A length of time as its two largest parts: `1 min 20 s`. */
export function duration(ms) {
  if (!Number.isFinite(ms) || ms < 0) return '–';
  if (ms < 950) return `${Math.round(ms)} ms`;
  const seconds = Math.round(ms / 1000);
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  if (seconds < 60) return `${seconds} s`;
  const parts = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ];
  const first = parts.findIndex(([size]) => seconds >= size);
  const [[big, bigName], small] = [parts[first], parts[first + 1]];
  const rest = small ? Math.floor((seconds % big) / small[0]) : 0;
  return `${Math.floor(seconds / big)} ${bigName}${rest > 0 ? ` ${rest} ${small[1]}` : ''}`;
}

/** How long ago, in one word and a unit. */
export function ago(ms) {
  if (ms < 5_000) return 'now';
  const steps = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1_000, 's'],
  ];
  const [size, unit] = steps.find(([limit]) => ms >= limit);
  return `${Math.floor(ms / size)} ${unit}`;
}

export function bytes(count) {
  if (count < 1_000) return `${count} B`;
  if (count < 1_000_000) return `${(count / 1_000).toFixed(1)} kB`;
  return `${(count / 1_000_000).toFixed(1)} MB`;
}

/** The end of a job's id, which tells jobs of one moment apart. */
export function shortId(id) {
  return id.slice(-6);
}

/** A field's name as words: `betaPrior` is `beta prior`, `beta_est` is `beta est`, `peakI` is `peak I`. */
export function words(name) {
  return name
    .replace(/_/g, ' ')
    .replace(
      /([a-z\d])([A-Z])([a-z]?)/g,
      (_, end, start, next) => `${end} ${next ? start.toLowerCase() : start}${next}`,
    );
}

/**
 * How long a job still takes, by its pace so far; undefined where nobody can know.
 * @param {{ status: string, startedAt?: string, progress?: { pct?: number } }} job
 * @param {number} now ms since 1970
 */
export function etaMs(job, now) {
  const pct = job.progress?.pct;
  if (job.status !== 'running' || !job.startedAt || typeof pct !== 'number' || pct <= 0 || pct >= 100) return undefined;
  return ((now - Date.parse(job.startedAt)) * (100 - pct)) / pct;
}

/** Control signs but tab and line feed, line and paragraph separators, and what turns or isolates a direction. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text that a stranger wrote, made safe to stand in a line: signs that turn the reading direction, that are not seen,
 * or that end a line are shown as what they are.
 */
export function visible(text) {
  return String(text).replace(UNSEEN, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `\u2039U+${code.toString(16).toUpperCase().padStart(4, '0')}\u203a`;
  });
}
