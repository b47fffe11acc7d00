import { colour, font } from './palette.js';

/** A dashed line at a value, and what it stands for above its right end. */
export function drawLevel(plot, level, label = '') {
  const y = Math.round(plot.valToPos(level, 'y', true));
  const { left, top, width, height } = plot.bbox;
  if (y < top || y > top + height) return;
  stroke(plot.ctx, [left, y, left + width, y], { ink: '--quiet', dash: [4, 4] });
  write(plot.ctx, label, left + width, y - 4 * devicePixelRatio, { ink: '--quiet', align: 'right' });
}

/** At each x an upright line from one value to another. @param {[number, number]} ends the places of their lines */
export function drawWhiskers(plot, ends) {
  const [from, to] = ends.map((line) => plot.data[line + 1]);
  for (const [index, at] of plot.data[0].entries()) {
    const x = Math.round(plot.valToPos(at, 'x', true));
    const [y1, y2] = [from[index], to[index]].map((value) => plot.valToPos(value, 'y', true));
    stroke(plot.ctx, [x, y1, x, y2], { ink: '--edge', dash: [] });
  }
}

/**
 * Lines across the chart with their labels beside them; labels that would cover each other stand one below the other.
 * @param {object} plot of uPlot
 * @param {import('./chart.js').Mark[]} marks
 */
export function drawMarks(plot, marks) {
  const { left, top, width, height } = plot.bbox;
  const rows = [];
  for (const mark of marks) {
    const x = Math.round(plot.valToPos(mark.x, 'x', true));
    if (x < left - 1 || x > left + width + 1) continue;
    const ink = mark.isQuiet ? '--quiet' : '--ink';
    stroke(plot.ctx, [x, top, x, top + height], { ink, dash: mark.isQuiet ? [2, 4] : [] });
    if (mark.label) drawLabel(plot, mark.label, x, ink, rows);
  }
}

/** @param {number[]} rows where the last label of each row ends */
function drawLabel({ ctx, bbox }, label, x, ink, rows) {
  const scale = devicePixelRatio;
  const size = widthOf(ctx, label);
  const from = x + size + 8 * scale > bbox.left + bbox.width ? x - size - 5 * scale : x + 5 * scale;
  const free = rows.findIndex((end) => end < from);
  const row = free < 0 ? rows.length : free;
  rows[row] = from + size;
  write(ctx, label, from, bbox.top + (11 + 15 * row) * scale, { ink, align: 'left' });
}

const LABEL_PX = 11.5;

function widthOf(context, text) {
  context.save();
  context.font = font(LABEL_PX * devicePixelRatio);
  const { width } = context.measureText(text);
  context.restore();
  return width;
}

function write(context, text, x, y, { ink, align }) {
  context.save();
  context.font = font(LABEL_PX * devicePixelRatio);
  context.fillStyle = colour(ink);
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  context.fillText(text, x, y);
  context.restore();
}

function stroke(context, [x1, y1, x2, y2], { ink, dash }) {
  context.save();
  context.strokeStyle = colour(ink);
  context.lineWidth = devicePixelRatio;
  context.setLineDash(dash.map((length) => length * devicePixelRatio));
  context.beginPath();
  context.moveTo(x1 + 0.5, y1 + 0.5);
  context.lineTo(x2 + 0.5, y2 + 0.5);
  context.stroke();
  context.restore();
}
