import { colour } from './palette.js';

/** How many lines are drawn: more only make a blot. */
const MOST = 150;

/**
 * @typedef {object} Fan many series over the same x, drawn as thin lines
 * @property {number[][]} paths the values of each at x = 0, 1, 2, …
 * @property {number[]} [chosen] the one that stands out
 */

/** @param {object} plot of uPlot @param {Fan} fan */
export function drawFan(plot, { paths, chosen }) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.lineWidth = devicePixelRatio;
  ctx.strokeStyle = colour('--fan');
  const step = Math.max(1, Math.ceil(paths.length / MOST));
  for (let i = 0; i < paths.length; i += step) strokePath(plot, paths[i]);
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.strokeStyle = colour('--ink');
  if (chosen) strokePath(plot, chosen);
  ctx.restore();
}

function strokePath(plot, values) {
  plot.ctx.beginPath();
  for (const [x, y] of values.entries()) plot.ctx.lineTo(plot.valToPos(x, 'x', true), plot.valToPos(y, 'y', true));
  plot.ctx.stroke();
}
