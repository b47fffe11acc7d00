import { announce } from '../announce.js';
import { h, icon, setText } from '../dom.js';

/** "Copy as …": what this page does, as code for somewhere else. */
export class CopyMenu {
  #panel = h('div', { class: 'menu-panel' });

  /** @param {() => import('./snippets.js').Snippet[]} snippets asked for when the menu opens */
  constructor(snippets) {
    this.element = h(
      'details',
      {
        class: 'menu',
        ontoggle: () => this.element.open && this.#panel.replaceChildren(...snippets().map(block)),
        onkeydown: (event) => event.key === 'Escape' && this.#close(),
      },
      h('summary', { class: 'button' }, icon('copy'), 'Copy as'),
      this.#panel,
    );
    document.addEventListener('pointerdown', ({ target }) => {
      if (this.element.open && !this.element.contains(target)) this.element.open = false;
    });
  }

  #close() {
    this.element.open = false;
    this.element.firstElementChild.focus();
  }
}

function block({ title, code }) {
  const said = h('span', {}, 'Copy');
  const pre = h('pre', { tabindex: '0', 'aria-label': title }, h('code', {}, code));
  const button = h(
    'button',
    { type: 'button', class: 'small', 'aria-label': `Copy: ${title}`, onclick: () => void copy(code, said, pre) },
    said,
  );
  return h('section', { class: 'snippet' }, h('header', {}, h('h4', {}, title), button), pre);
}

/** Where the clipboard is closed to pages (no TLS), the text is marked, to be copied by hand. */
async function copy(text, said, pre) {
  try {
    await navigator.clipboard.writeText(text);
    setText(said, 'Copied');
  } catch {
    getSelection()?.selectAllChildren(pre);
    setText(said, 'Marked');
  }
  announce(said.textContent);
  setTimeout(() => setText(said, 'Copy'), 1_500);
}
