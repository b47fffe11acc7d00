import { h, icon, setText } from '../dom.js';
import { bytes, duration, visible } from '../format.js';
import { onFrame, READABLE_MS } from '../frame.js';

const NAMES = { auto: 'Auto', websocket: 'WebSocket', sse: 'SSE', polling: 'Polling' };

/** How the events come: which transport, what it counts, and the raw messages. The transport can be changed in the middle. */
export class WirePanel {
  #following;
  #values = {};
  #reason = h('p', { class: 'wire-reason' });
  #raw = h('ol', { class: 'raw', tabindex: '0', 'aria-label': 'Raw messages' });
  #drawer;
  #choice;
  #seen = 0;
  #isOver = false;
  #draw = onFrame(() => this.#show(), READABLE_MS);

  /** @param {import('./follow.js').Following} following */
  constructor(following) {
    this.#following = following;
    this.#choice = this.#switch();
    this.#drawer = h(
      'details',
      { class: 'drawer', ontoggle: () => this.#toggle() },
      h('summary', {}, icon('drawer'), 'Raw messages'),
      this.#raw,
    );
    const counters = ['transport', 'last seq', 'lag', 'events', 'reconnects', 'gaps', 'received', 'sent'].map(
      (name) => {
        this.#values[name] = h('dd', {}, '–');
        return h('div', {}, h('dt', {}, name), this.#values[name]);
      },
    );
    this.element = h(
      'section',
      { class: 'panel wire' },
      h('header', { class: 'panel-head' }, h('h2', {}, 'Connection'), this.#choice),
      h('dl', { class: 'counters' }, ...counters),
      this.#reason,
      this.#drawer,
    );
    this.#show();
  }

  /** Everything has been read: there is nothing left to follow. */
  end() {
    this.#choice.disabled = true;
    this.#isOver = true;
    this.update();
  }

  /** Something has changed. */
  update() {
    this.#draw();
  }

  #switch() {
    const options = Object.entries(NAMES).map(([value, text]) => {
      const radio = h('input', {
        type: 'radio',
        name: 'transport',
        value,
        checked: value === this.#following.choice,
        onchange: () => this.#following.switchTo(value),
      });
      return h('label', { class: 'segment' }, radio, h('span', {}, text));
    });
    return h('fieldset', { class: 'segments' }, h('legend', { class: 'unseen' }, 'Transport'), ...options);
  }

  #show() {
    const { counters, tap } = this.#following;
    const { transport, reason, trouble, lastSeq, lagMs, events, reconnects, gaps, lost } = counters;
    setText(this.#values.transport, NAMES[transport] ?? 'connecting');
    setText(this.#values['last seq'], lastSeq.toLocaleString('en-US'));
    setText(this.#values.lag, lagMs === undefined ? '–' : duration(lagMs));
    setText(this.#values.events, events.toLocaleString('en-US'));
    setText(this.#values.reconnects, String(reconnects));
    setText(this.#values.gaps, lost > 0 ? `${gaps} (${lost.toLocaleString('en-US')} events)` : String(gaps));
    setText(this.#values.received, bytes(tap.received));
    setText(this.#values.sent, bytes(tap.sent));
    setText(
      this.#reason,
      this.#isOver ? 'All of the job is here: there is nothing left to follow.' : (trouble ?? reason),
    );
    if (this.#drawer?.open) this.#showRaw();
  }

  #toggle() {
    const { tap } = this.#following;
    tap.isHolding = this.#drawer.open;
    this.#seen = tap.count;
    tap.messages = [];
    const hint = 'What goes over the wire from now on.';
    this.#raw.replaceChildren(...(this.#drawer.open ? [h('li', { class: 'raw-hint' }, hint)] : []));
  }

  #showRaw() {
    const { tap } = this.#following;
    const fresh = Math.min(tap.count - this.#seen, tap.messages.length);
    this.#seen = tap.count;
    if (fresh <= 0) return;
    const list = this.#raw;
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    list.append(...tap.messages.slice(-fresh).map(rawLine));
    while (list.childElementCount > 300) list.firstElementChild.remove();
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  }
}

function rawLine({ at, direction, text }) {
  const time = new Date(at).toISOString().slice(11, 23);
  const arrow = direction === 'in' ? '↓' : '↑';
  return h(
    'li',
    { dataset: { direction } },
    h('span', { class: 'raw-time' }, `${arrow} ${time}`),
    h('bdi', {}, visible(text.length > 2_000 ? `${text.slice(0, 2_000)} …` : text)),
  );
}
