import { h, setText } from './dom.js';
import { session } from './session.js';

/** Asks who the page speaks as: a guest's name, or a token where the server wants one. */
export class WhoDialog {
  #why = h('p', { class: 'note', hidden: true });
  #name = h('input', { type: 'text', maxlength: 32, autocomplete: 'nickname', placeholder: 'ann' });
  #token = h('input', { type: 'password', autocomplete: 'off', spellcheck: 'false' });
  #dialog;

  constructor() {
    this.#dialog = h(
      'dialog',
      { class: 'who', 'aria-labelledby': 'who-title' },
      h(
        'form',
        { method: 'dialog', onsubmit: () => this.#save() },
        h('h2', { id: 'who-title' }, 'Who are you?'),
        this.#why,
        h(
          'label',
          { class: 'field' },
          'Name',
          this.#name,
          h('span', { class: 'help' }, 'Shown to others in chats and beside your inputs. It is no proof of anything.'),
        ),
        h(
          'label',
          { class: 'field' },
          'Token',
          this.#token,
          h(
            'span',
            { class: 'help' },
            'Where the server wants one. It is kept for this tab only and never put into an address.',
          ),
        ),
        h(
          'div',
          { class: 'form-end' },
          h('button', { type: 'submit', class: 'primary' }, 'Use'),
          h('button', { type: 'button', onclick: () => this.#dialog.close() }, 'Leave it'),
        ),
      ),
    );
    document.body.append(this.#dialog);
  }

  /** @param {string} [why] what makes it needed */
  open(why) {
    if (this.#dialog.open) return;
    this.#why.hidden = !why;
    setText(this.#why, why ?? '');
    this.#name.value = session.hasToken ? '' : (session.name ?? '');
    this.#token.value = '';
    this.#dialog.showModal();
  }

  #save() {
    session.become({ guest: this.#name.value.trim(), token: this.#token.value.trim() });
  }
}
