import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What pages use of others, by where it is served: as it was published, from this server. */
export const VENDOR: Readonly<Record<string, string>> = {
  'uplot.js': 'uplot/dist/uPlot.esm.js',
  'uplot.css': 'uplot/dist/uPlot.min.css',
  'timechart.js': 'timechart/dist/timechart.min.js',
  'd3-array.js': 'd3-array/dist/d3-array.min.js',
  'd3-axis.js': 'd3-axis/dist/d3-axis.min.js',
  'd3-color.js': 'd3-color/dist/d3-color.min.js',
  'd3-format.js': 'd3-format/dist/d3-format.min.js',
  'd3-interpolate.js': 'd3-interpolate/dist/d3-interpolate.min.js',
  'd3-scale.js': 'd3-scale/dist/d3-scale.min.js',
  'd3-selection.js': 'd3-selection/dist/d3-selection.min.js',
  'd3-time.js': 'd3-time/dist/d3-time.min.js',
  'd3-time-format.js': 'd3-time-format/dist/d3-time-format.min.js',
};

export function readVendor(name: string): Buffer {
  return readFileSync(require.resolve(VENDOR[name]!));
}

/**
 * The style sheets that TimeChart puts into its pages. It writes them into style elements, which a strict policy takes by
 * their hashes only; they are constants of its source. Of a text set as `innerText` the line breaks become elements, and
 * are no part of the style.
 */
export function timechartStyles(): string[] {
  const source = readVendor('timechart.js').toString();
  return [...source.matchAll(/\.(textContent|innerText)=("\\n[^"]*")/g)].map(([, how, literal]) => {
    const text = JSON.parse(literal!) as string;
    return how === 'innerText' ? text.replaceAll('\n', '') : text;
  });
}
