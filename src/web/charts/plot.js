import uPlot from '/vendor/uplot.js';
import { number } from '../format.js';
import { drawFan } from './fan.js';
import { drawLevel, drawMarks, drawWhiskers } from './marks.js';
import { colour, font } from './palette.js';

const HEIGHT = 150;

/**
 * A chart's options as uPlot takes them. Colours are functions: a chart is drawn anew when the page turns dark.
 * @param {import('./chart.js').ChartOptions} options
 * @param {{ width: number, marks: () => import('./chart.js').Mark[], onCursor: () => void }} live
 */
export function plotOptions(options, live) {
  const { lines, bands = [], isTime = false, isContinuous = false, sync, range = roomy, height = HEIGHT } = options;
  const { level, levelLabel, whiskers, fan } = options;
  const steps = isTime ? { space: 90 } : { values: (_plot, ticks) => ticks.map(placeNumber) };
  return {
    width: live.width,
    height,
    padding: [8, 16, 0, 0],
    scales: { x: { time: isTime }, y: { range: (_plot, low, high) => range(low ?? 0, high ?? 1) } },
    axes: [
      { ...axis(), size: 24, ...steps, ...(isTime || isContinuous ? {} : { incrs: WHOLE }) },
      { ...axis(), size: widthOf, space: 36, values: (_plot, ticks) => ticks.map(shortNumber) },
    ],
    series: [{}, ...lines.map(seriesOf)],
    bands: bands.map(({ upper, lower, ink }) => ({ series: [upper + 1, lower + 1], fill: () => colour(ink) })),
    legend: { show: false },
    cursor: {
      y: false,
      points: { size: 7 },
      drag: { x: false, y: false },
      ...(sync ? { sync: { key: sync } } : {}),
    },
    hooks: {
      drawAxes: [
        (plot) => fan && drawFan(plot, fan()),
        (plot) => whiskers && drawWhiskers(plot, whiskers),
        (plot) => level !== undefined && drawLevel(plot, level, levelLabel),
      ],
      draw: [(plot) => drawMarks(plot, live.marks())],
      setCursor: [live.onCursor],
    },
  };
}

/** Steps between ticks: days and counts are whole. */
const WHOLE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 1e7, 1e8];

/** @param {import('./chart.js').Line} line */
function seriesOf({ ink, width = 2, dash, isDots = false, isSteps = false }) {
  const stroke = ink ? () => colour(ink) : 'transparent';
  return {
    stroke: isDots ? 'transparent' : stroke,
    width: ink ? width : 0,
    dash,
    spanGaps: true,
    points: isDots ? { show: true, size: 7, width: 0, fill: stroke } : { show: false },
    paths: isSteps ? uPlot.paths.stepped({ align: 1 }) : lineOf(ink ? width : 0),
  };
}

/**
 * A line that is as thin as the screen can where points stand closer than two pixels: a wider one is no easier to read
 * there, and without a GPU it takes 20 times as long (Skia strokes it as a polygon that covers itself over and over;
 * a line of one pixel it sets pixel by pixel).
 */
function lineOf(width) {
  const build = uPlot.paths.linear();
  return (plot, series, from, to) => {
    const isDense = (to - from) * 2 > plot.bbox.width;
    plot.series[series].width = isDense ? Math.min(width, 1 / devicePixelRatio) : width;
    return build(plot, series, from, to);
  };
}

function axis() {
  return {
    stroke: () => colour('--quiet'),
    font: font(12),
    grid: { stroke: () => colour('--line'), width: 1 },
    ticks: { show: false },
    gap: 5,
  };
}

/** Room for the longest number beside the axis. */
function widthOf(plot, values) {
  const longest = (values ?? []).reduce((most, text) => (text.length > most.length ? text : most), '');
  plot.ctx.save();
  plot.ctx.font = font(12 * devicePixelRatio);
  const size = plot.ctx.measureText(longest).width / devicePixelRatio;
  plot.ctx.restore();
  return Math.ceil(size) + 10;
}

/** All values, with some air; down to zero where that is near. */
function roomy(low, high) {
  const room = high > low ? (high - low) * 0.08 : Math.max(0.5, Math.abs(high) / 10);
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}

/** A place along x: a year is not read in thousands. */
function placeNumber(value) {
  return Math.abs(value) < 1e4 ? number(value).replace(',', '') : shortNumber(value);
}

function shortNumber(value) {
  const size = Math.abs(value);
  if (size >= 1e6) return `${number(value / 1e6)} M`;
  return size >= 1e4 ? `${number(value / 1e3)} k` : number(value);
}
