import { onTheme } from '../charts/palette.js';
import { drawSparkline } from '../charts/sparkline.js';
import { h, setText } from '../dom.js';

/** How many prices a line shows. */
const HELD = 240;

/** The shares of a ticker: price, change, and the way it came. */
export class TickerPanel {
  #rows = new Map();
  #body = h('tbody');
  #foot = h('p', { class: 'help' });
  #ticks = 0;
  #stopListening = onTheme(() => this.#draw());

  constructor() {
    const columns = ['Symbol', 'Price', 'Change', 'Since shown', `Last ${HELD} ticks`];
    this.element = h(
      'section',
      { class: 'panel' },
      h('header', { class: 'panel-head' }, h('h2', {}, 'Prices'), this.#foot),
      h(
        'div',
        { class: 'table-box is-free', tabindex: '0', role: 'region', 'aria-label': 'Prices' },
        h(
          'table',
          { class: 'ticker' },
          h('thead', {}, h('tr', {}, ...columns.map((name) => h('th', { scope: 'col' }, name)))),
          this.#body,
        ),
      ),
    );
  }

  take(events) {
    const moved = new Set();
    for (const { type, data } of events) {
      if (type !== 'price') continue;
      this.#ticks++;
      const row = this.#rows.get(data.symbol) ?? this.#make(data.symbol);
      row.prices.push(data.price);
      if (row.prices.length > 2 * HELD) row.prices.splice(0, row.prices.length - HELD);
      Object.assign(row, { price: data.price, change: data.change, first: row.first ?? data.price });
      moved.add(row);
    }
    for (const row of moved) this.#show(row);
    if (moved.size > 0) setText(this.#foot, `${this.#ticks.toLocaleString('en-US')} prices`);
  }

  close() {
    this.#stopListening();
  }

  #make(symbol) {
    const cells = { price: h('td', { class: 'price' }), change: h('td'), since: h('td') };
    const canvas = h('canvas', { class: 'spark', 'aria-hidden': 'true' });
    const row = { symbol, prices: [], canvas, cells };
    this.#body.append(
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, symbol),
        cells.price,
        cells.change,
        cells.since,
        h('td', { class: 'spark-cell' }, canvas),
      ),
    );
    this.#rows.set(symbol, row);
    return row;
  }

  #show(row) {
    const { cells, price, change, first } = row;
    setText(cells.price, price.toFixed(2));
    setText(cells.change, signed(change, 2));
    cells.change.dataset.way = wayOf(change);
    const since = (100 * (price - first)) / first;
    setText(cells.since, `${signed(since, 2)} %`);
    cells.since.dataset.way = wayOf(since);
    drawSparkline(row.canvas, row.prices.slice(-HELD));
  }

  #draw() {
    for (const row of this.#rows.values()) drawSparkline(row.canvas, row.prices.slice(-HELD));
  }
}

/** With its sign, and an arrow for whoever cannot tell the colours apart. */
function signed(value, digits) {
  const arrow = { up: '▲', down: '▼', level: '' }[wayOf(value)];
  return `${arrow} ${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(digits)}`.trim();
}

function wayOf(value) {
  if (Math.abs(value) < 0.005) return 'level';
  return value > 0 ? 'up' : 'down';
}
