import { h, setText } from '../dom.js';
import { number } from '../format.js';

/** What a chart shows as numbers in a table, for whoever would rather read them; made when it is opened. */
export class NumberTable {
  #body = h('tbody');
  #rows = [];

  /** @param {string} title @param {string[]} columns */
  constructor(title, columns) {
    this.element = h(
      'details',
      { class: 'numbers', ontoggle: () => this.#draw() },
      h('summary', {}, title),
      h(
        'div',
        { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': title },
        h(
          'table',
          {},
          h('thead', {}, h('tr', {}, ...columns.map((name) => h('th', { scope: 'col' }, name)))),
          this.#body,
        ),
      ),
    );
  }

  /** @param {(number | string)[][]} rows */
  show(rows) {
    this.#rows = rows;
    if (this.element.open) this.#draw();
  }

  #draw() {
    const body = this.#body;
    while (body.rows.length > this.#rows.length) body.lastElementChild.remove();
    for (const [index, values] of this.#rows.entries()) {
      const row =
        body.rows[index] ??
        body.appendChild(
          h(
            'tr',
            {},
            ...values.map((_, column) => h(column === 0 ? 'th' : 'td', column === 0 ? { scope: 'row' } : {})),
          ),
        );
      for (const [column, value] of values.entries())
        setText(row.cells[column], typeof value === 'number' ? number(value) : value);
    }
  }
}
