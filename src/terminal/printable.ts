/** What acts on a terminal, or turns what is read around; lines and tabs stay. */
const ACTS = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text of others, a label or what an event holds, as it may be written to a terminal: what would act there is written as
 * JSON writes it, so that JSON stays the same JSON.
 */
export function printable(text: string): string {
  return text.replace(ACTS, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
