import { colour, font } from './palette.js';

/** A dashed line at a value. */
export function drawLevel(plot, level) {
  const y = Math.round(plot.valToPos(level, 'y', true));
  const { left, top, width, height } = plot.bbox;
  if (y >= top && y <= top + height) stroke(plot.ctx, [left, y, left + width, y], { ink: '--quiet', dash: [4, 4] });
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
  ctx.save();
  ctx.font = font(11.5 * scale);
  ctx.fillStyle = colour(ink);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  const size = ctx.measureText(label).width;
  const from = x + size + 8 * scale > bbox.left + bbox.width ? x - size - 5 * scale : x + 5 * scale;
  const free = rows.findIndex((end) => end < from);
  const row = free < 0 ? rows.length : free;
  rows[row] = from + size;
  ctx.fillText(label, from, bbox.top + (11 + 15 * row) * scale);
  ctx.restore();
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
