import { type Judged, type Measured, median, type Report, spread, valuesOf } from './figures.ts';
import type { Metric } from './row.ts';

/** A table's cells; the first line is its head. */
type Cells = readonly (readonly string[])[];

/** A report for a terminal. */
export function asText(report: Report): string {
  const { row, missing } = report;
  return [
    `${row.name} — ${row.title}`,
    '',
    ...aligned(tableOf(report)),
    '',
    ...aligned(barsOf(report.bars)),
    ...[...(row.notes ?? []), ...missing.map((what) => `Missing: ${what}`)].map((note) => `  ${note}`),
    '',
  ].join('\n');
}

/** A report for a README. */
export function asMarkdown(report: Report): string {
  const { row, missing } = report;
  return [
    `### ${row.title}`,
    '',
    ...piped(tableOf(report)),
    '',
    ...(report.bars.length > 0 ? [...piped(barsOf(report.bars)), ''] : []),
    ...[...(row.notes ?? []), ...missing.map((what) => `Missing: ${what}`)].map((note) => `* ${note}`),
    '',
  ].join('\n');
}

/** A report for machines: all samples, medians and bars. */
export function asJson({ row, measured, bars, missing }: Report): object {
  return {
    name: row.name,
    title: row.title,
    measured: measured.map(({ name, samples }) => ({ name, samples })),
    bars,
    missing,
  };
}

function tableOf({ row, measured }: Report): Cells {
  const head = ['', ...row.metrics.map((metric) => metric.head)];
  return [head, ...measured.map((each) => [each.name, ...row.metrics.map((metric) => cellOf(each, metric))])];
}

/** The median, and how far the rounds lay apart where there were several. */
function cellOf(measured: Measured, { key, show, isOnce = false }: Metric): string {
  const values = valuesOf(measured, key);
  if (!values) return '';
  const [low, high] = spread(values);
  return values.length === 1 || isOnce ? show(median(values)) : `${show(median(values))} (${show(low)}–${show(high)})`;
}

function barsOf(bars: readonly Judged[]): Cells {
  const lines = bars.map((bar) => [bar.what, measuredOf(bar), boundOf(bar), markOf(bar)]);
  return lines.length === 0 ? [] : [['', 'measured', 'bar', ''], ...lines];
}

function measuredOf({ value, over }: Judged): string {
  if (value === undefined) return 'not measured';
  return over === undefined ? short(value) : `${short(value)} ×`;
}

function boundOf({ atLeast, atMost, over }: Judged): string {
  const bound = atLeast === undefined ? `≤ ${short(atMost!)}` : `≥ ${short(atLeast)}`;
  return over === undefined ? bound : `${bound} ×`;
}

function markOf({ isMet }: Judged): string {
  if (isMet === undefined) return '–';
  return isMet ? '✓' : '✗';
}

function aligned(cells: Cells): string[] {
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells.map(
    (line) => `  ${line.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[0]!))).join('  ')}`,
  );
}

function piped([head, ...lines]: Cells): string[] {
  if (!head) return [];
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...lines].map((line) => `| ${line.join(' | ')} |`);
}

/** Three digits that count, and a letter for thousands and millions. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${digits(value / 1e6)} M`;
  if (size >= 1e4) return `${digits(value / 1e3)} k`;
  return digits(value);
}

function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return String(Math.round(value));
  return value
    .toFixed(size >= 10 ? 1 : size >= 0.995 ? 2 : 3)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
