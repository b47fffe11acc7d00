import { createHash } from 'node:crypto';

/** What a page may do, by directive of its Content-Security-Policy. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * What every page may do: load from this server and call it, and nothing else. No `unsafe-…`: text that somebody wrote
 * cannot become a script or a style.
 */
export const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
} satisfies Policy;

/**
 * The policy of a page that is one file: what stands in it may run, and nothing else that is inline.
 * @param styles texts of style elements that a library of the page adds
 */
export function policyOf(html: string, styles: readonly string[] = []): string {
  return formatPolicy({
    ...POLICY,
    'script-src': [...POLICY['script-src'], ...inline(html, 'script').map(hashOf)],
    'style-src': [...POLICY['style-src'], ...[...inline(html, 'style'), ...styles].map(hashOf)],
  });
}

export function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** The texts of a page's elements of this name, as a browser hashes them. */
function inline(html: string, element: string): string[] {
  const found = html.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([\\s\\S]*?)</${element}>`, 'g'));
  return [...found].map(([, text]) => text!).filter((text) => text !== '');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
