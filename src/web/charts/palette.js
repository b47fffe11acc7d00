const probe = document.createElement('span');
probe.hidden = true;
document.documentElement.append(probe);

const known = new Map();
let family;
const listeners = new Set();

/** A colour of the style sheet as canvases take it. @param {string} name such as `--accent` */
export function colour(name) {
  let value = known.get(name);
  if (value === undefined) {
    probe.style.color = `var(${name})`;
    value = getComputedStyle(probe).color;
    known.set(name, value);
  }
  return value;
}

/** The page's font in a size of so many pixels, as canvases take it. */
export function font(px) {
  family ??= getComputedStyle(document.documentElement).getPropertyValue('--sans');
  return `${px}px ${family}`;
}

/** Calls `listener` when the colours have changed. @returns ends it */
export function onTheme(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed() {
  known.clear();
  for (const listener of listeners) listener();
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme'] });
