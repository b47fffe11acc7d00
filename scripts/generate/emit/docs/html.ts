/** A piece of HTML; whatever is put into one as a string is escaped first. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | undefined | false | readonly Html[];

/** A template for HTML: pieces of HTML go in as they are, lists one after the other, all else as text. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const texts = parts.map(textOf);
  return new Html(strings.reduce((all, each, index) => all + (texts[index - 1] ?? '') + each));
}

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escapeHtml(String(part));
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A text of the contract, in which `code` stands between back quotes. */
export function prose(text = ''): Html {
  const parts = text.split(/`([^`]*)`/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}

/** A block to be copied: one click or tap selects all of it, without a script. */
export function copyable(text: string): Html {
  return html`<pre class="copy" tabindex="0"><code>${text}</code></pre>`;
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

export function anchor(kind: string, name: string): string {
  return `${kind}-${name.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
