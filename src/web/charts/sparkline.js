import { colour } from './palette.js';

/** In pixels of the page; the width is that of the canvas. */
const HEIGHT = 34;

/** A small line without axes, with a dot where it stands. @param {HTMLCanvasElement} canvas @param {number[]} values */
export function drawSparkline(canvas, values) {
  const scale = devicePixelRatio;
  const width = canvas.clientWidth;
  if (canvas.width !== Math.round(width * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(HEIGHT * scale);
  }
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, HEIGHT);
  if (values.length === 0) return;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index) => 3 + ((width - 8) * index) / Math.max(1, values.length - 1);
  const y = (value) => (high > low ? 4 + ((HEIGHT - 8) * (high - value)) / (high - low) : HEIGHT / 2);
  context.strokeStyle = colour('--accent');
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.beginPath();
  for (const [index, value] of values.entries()) context.lineTo(x(index), y(value));
  context.stroke();
  context.fillStyle = colour('--accent');
  context.beginPath();
  context.arc(x(values.length - 1), y(values.at(-1) ?? 0), 2.5, 0, 2 * Math.PI);
  context.fill();
}
