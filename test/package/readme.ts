import { readFileSync } from 'node:fs';

/** What somebody reads of the package before they install it. */
export const README = readFileSync('generated/client/README.md', 'utf8');

/** Its snippets in a language, as they stand there. */
export function snippets(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code!);
}
