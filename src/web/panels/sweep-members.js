import { h, setText } from '../dom.js';
import { number, percent, visible } from '../format.js';

/** How many members are shown: those that come first by the chosen order. */
const SHOWN = 100;

/** What a scenario may vary, by the name of its param. */
const VARIED = {
  beta: { title: 'β', unit: 'per day', of: number },
  infectiousPeriodDays: { title: 'Infectious', unit: 'days', of: number },
  interventionDay: { title: 'From day', unit: '', of: number },
  reduction: { title: 'Reduction', unit: '', of: percent },
};

/**
 * @typedef {object} Column
 * @property {string} title
 * @property {string} [unit]
 * @property {(member: object) => number} value what it is sorted by
 * @property {(member: object) => string} text
 */

/** The members of a sweep: sorted by any column, and one can be chosen, which stands out in the chart. */
export class MemberTable {
  element;
  /** The member that is chosen, where one is. */
  chosen;
  #columns;
  #onChoose;
  #members = [];
  #order;
  #isRising = true;
  #heads;
  #body = h('tbody');
  #count = h('p', { class: 'help' });

  /** @param {object} params of the sweep @param {() => void} onChoose called when another member is chosen */
  constructor(params, onChoose) {
    this.#columns = columnsOf(params);
    this.#order = this.#columns[0];
    this.#onChoose = onChoose;
    this.#heads = this.#columns.map((column) => this.#head(column));
    const body = h('table', {}, h('thead', {}, h('tr', {}, ...this.#heads)), this.#body);
    this.element = h(
      'section',
      { class: 'members' },
      h('header', { class: 'panel-head' }, h('h3', {}, 'Members'), this.#count),
      h('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': 'Members' }, body),
    );
    this.#markOrder();
  }

  /** @param {object[]} members */
  show(members) {
    this.#members = members;
    this.#draw();
  }

  #head(column) {
    const { title, unit } = column;
    const button = h('button', { type: 'button', class: 'sort', onclick: () => this.#sortBy(column) }, title);
    return h('th', { scope: 'col' }, button, unit && h('small', {}, ` ${unit}`));
  }

  /** What came of a member is wanted largest first; the same column again turns the order round. */
  #sortBy(column) {
    this.#isRising = column === this.#order ? !this.#isRising : column === this.#columns[0];
    this.#order = column;
    this.#markOrder();
    this.#draw();
  }

  #markOrder() {
    for (const [index, each] of this.#columns.entries()) {
      const way = this.#isRising ? 'ascending' : 'descending';
      this.#heads[index].setAttribute('aria-sort', each === this.#order ? way : 'none');
    }
  }

  #draw() {
    const sign = this.#isRising ? 1 : -1;
    const failed = this.#members.filter(({ error }) => error !== undefined);
    const done = this.#members
      .filter(({ error }) => error === undefined)
      .sort((a, b) => sign * (this.#order.value(a) - this.#order.value(b)));
    const shown = [...done, ...failed].slice(0, SHOWN);
    this.#body.replaceChildren(...shown.map((member) => this.#row(member)));
    const all = this.#members.length;
    setText(this.#count, shown.length < all ? `The first ${SHOWN} of ${number(all)}` : '');
  }

  #row(member) {
    const isChosen = member.index === this.chosen?.index;
    const name = h(
      'button',
      {
        type: 'button',
        class: 'member',
        'aria-pressed': String(isChosen),
        'aria-label': `Member ${member.index}: show in the chart`,
        onclick: () => this.#choose(isChosen ? undefined : member),
      },
      String(member.index),
    );
    const cells = member.error
      ? [h('td', { class: 'member-error', colspan: this.#columns.length - 1 }, visible(member.error))]
      : this.#columns.slice(1).map(({ text }) => h('td', {}, text(member)));
    return h(
      'tr',
      { 'aria-current': isChosen && 'true' },
      h('th', { scope: 'row' }, member.error ? member.index : name),
      cells,
    );
  }

  #choose(member) {
    this.chosen = member;
    this.#draw();
    const row = [...this.#body.rows].find(({ cells }) => cells[0].textContent === String(member?.index));
    row?.querySelector('button')?.focus();
    this.#onChoose();
  }
}

/** @returns {Column[]} the number first, then what the sweep varies, then what came of it */
function columnsOf({ capacity, ...params }) {
  const varied = Object.entries(VARIED)
    .filter(([name]) => isVaried(params, params[name]))
    .map(([name, { title, unit, of }]) => ({
      title,
      unit,
      value: ({ params }) => params[name],
      text: ({ params }) => of(params[name]),
    }));
  return [
    { title: 'No.', value: ({ index }) => index, text: ({ index }) => String(index) },
    ...varied,
    spreadColumn('Peak', 'persons', 'peakI'),
    spreadColumn('On day', '', 'peakDay'),
    {
      title: 'Infected',
      unit: 'in all',
      value: ({ finalSize }) => finalSize.q50,
      text: ({ finalSize }) => percent(finalSize.q50),
    },
    {
      title: `P(peak > ${number(capacity)})`,
      value: ({ exceedance }) => exceedance.share,
      text: ({ exceedance: { share, low, high } }) => `${percent(share)} (${whole(low)} – ${whole(high)})`,
    },
  ];
}

function isVaried({ design }, { from, to, points }) {
  return from !== to && (design !== 'grid' || points > 1);
}

function spreadColumn(title, unit, name) {
  return {
    title,
    unit,
    value: (member) => member[name].q50,
    text: (member) => `${rounded(member[name].q50)} (${rounded(member[name].q05)} – ${rounded(member[name].q95)})`,
  };
}

/** To three digits: more would feign what chance does not give. */
function rounded(value) {
  return number(Number(value.toPrecision(3)));
}

function whole(share) {
  return String(Math.round(100 * share));
}
