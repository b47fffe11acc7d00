import { h, setText } from '../dom.js';
import { visible } from '../format.js';
import { session } from '../session.js';

/** How many lines are held. */
const HELD = 2_000;

/** A room: what was said, who is here, and a line to say something. */
export class ChatPanel {
  takesInputs = true;
  element;
  #send;
  /** Who follows the room, as far as its log tells. */
  #here = new Set();
  #count = 0;
  #people = h('p', { class: 'chat-people' });
  #lines = h('div', {
    class: 'chat-lines',
    role: 'log',
    'aria-label': 'What was said',
    'aria-live': 'off',
    tabindex: '0',
  });
  #text = h('textarea', {
    rows: 1,
    maxlength: 2000,
    'aria-label': 'Say something',
    placeholder: 'Say something',
    onkeydown: (event) => this.#key(event),
  });
  #button = h('button', { type: 'submit', class: 'primary' }, 'Send');
  #nothing = h('p', { class: 'chat-nothing' }, 'Nobody has said anything yet.');
  #error = h('p', { class: 'field-error', role: 'alert', hidden: true });
  #form = h('form', { class: 'chat-form', onsubmit: (event) => this.#submit(event) }, this.#text, this.#button);

  /** @param {import('./panels.js').Stage} stage */
  constructor({ job, send }) {
    this.#send = send;
    const name = session.name ?? 'guest';
    const change = h(
      'button',
      { type: 'button', class: 'inline', onclick: () => document.getElementById('who')?.click() },
      'Change your name',
    );
    this.element = h(
      'section',
      { class: 'panel chat' },
      h(
        'header',
        { class: 'panel-head' },
        h('h2', {}, h('bdi', {}, visible(job.params.topic ?? 'The room'))),
        this.#people,
      ),
      h('div', { class: 'chat-room' }, this.#lines, this.#nothing),
      this.#form,
      this.#error,
      h('p', { class: 'help' }, 'You speak as ', h('bdi', {}, name), '. ', change),
    );
  }

  take(events) {
    const list = this.#lines;
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
    list.append(...events.map((event) => this.#line(event)).filter(Boolean));
    while (list.childElementCount > HELD) list.firstElementChild.remove();
    if (isAtEnd) list.scrollTop = list.scrollHeight;
    this.#nothing.hidden = list.childElementCount > 0;
    this.#showPeople();
    // What was said before this page came is not read out; what is said from now on is.
    setTimeout(() => list.setAttribute('aria-live', 'polite'), 1_000);
  }

  end() {
    this.#form.hidden = true;
    this.#lines.append(h('div', { class: 'chat-note' }, 'The room is closed.'));
  }

  close() {}

  #line({ type, time, data }) {
    if (type === 'message') return message(data, time);
    if (type !== 'joined' && type !== 'left') return undefined;
    if (type === 'joined') this.#here.add(data.who);
    else this.#here.delete(data.who);
    this.#count = data.count;
    const what = type === 'joined' ? ' came' : ' left';
    return h('div', { class: 'chat-note' }, h('bdi', {}, visible(data.who)), what);
  }

  /** Those who came before the log's first kept event are counted, and have no name here. */
  #showPeople() {
    const names = [...this.#here];
    const unnamed = Math.max(0, this.#count - names.length);
    const people = names.map((name) => h('li', {}, h('bdi', {}, visible(name))));
    if (unnamed > 0) people.push(h('li', {}, `${unnamed} more`));
    this.#people.replaceChildren(
      h('span', {}, `${this.#count} here`),
      h('ul', { class: 'people', 'aria-label': 'Who is here' }, ...people),
    );
  }

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.#text.value;
    if (text.trim() === '') return;
    this.#error.hidden = true;
    this.#button.disabled = true;
    try {
      await this.#send('say', { text });
      if (this.#text.value === text) this.#text.value = '';
    } catch (error) {
      setText(this.#error, error.message);
      this.#error.hidden = false;
    } finally {
      this.#button.disabled = false;
      this.#text.focus();
    }
  }
}

function message({ user, text }, time) {
  const isMine = user === (session.name ?? 'guest');
  return h(
    'div',
    { class: isMine ? 'chat-message is-mine' : 'chat-message' },
    h('bdi', { class: 'chat-user' }, visible(user)),
    h(
      'time',
      { class: 'chat-time', datetime: time },
      new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
    ),
    h('p', { class: 'chat-text', dir: 'auto' }, visible(text)),
  );
}
