import { notice } from '../file.ts';
import { type Html, html } from './html.ts';

/** A wire with a wave on it, within the page: a browser that is shown none asks for /favicon.ico. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 12h6l3-7 5 14 3-7h5" fill="none" stroke="#0d7d78" stroke-width="2.6" stroke-linejoin="round" stroke-linecap="round"/></svg>',
)}`;

/** A page around its content: head, the bar that leads to the other pages, and no script. */
export function shell(title: string, content: Html): Html {
  return html`<!doctype html>
<!-- ${notice('').trim()} -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
<a class="wordmark" href="/"><svg viewBox="0 0 24 16" aria-hidden="true"><path d="M0 8h6l3-6 6 12 3-6h6"></path></svg>Jobwire</a>
<nav aria-label="Pages"><a href="/">Dashboard</a> <a href="/docs">Docs</a> <a href="/examples/">Examples</a></nav>
</header>
${content}
</body>
</html>
`;
}
