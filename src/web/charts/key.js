import { h } from '../dom.js';

/** What the inks of a chart stand for; nothing where there is only one. @param {import('./chart.js').ChartOptions} options */
export function chartKey({ lines, bands = [] }) {
  const named = lines.filter(({ label, ink }) => label && ink);
  if (named.length + bands.filter(({ label }) => label).length < 2) return undefined;
  return h('ul', { class: 'chart-key' }, ...named.map(lineKey), ...bands.filter(({ label }) => label).map(bandKey));
}

function lineKey({ label, ink, isDots, dash }) {
  const shape = isDots ? 'dot' : dash ? 'dash' : 'line';
  return h('li', {}, h('span', { class: `key-${shape}`, style: { '--key': `var(${ink})` } }), label);
}

function bandKey({ label, ink }) {
  return h('li', {}, h('span', { class: 'key-band', style: { '--key': `var(${ink})` } }), label);
}
