import type { Contract } from '../document.ts';

/** One generated file. `path` is relative to `generated/`. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** Makes files from the complete document. Pure: the same document gives the same bytes, on any machine. */
export type Emitter = (contract: Contract) => GeneratedFile[] | Promise<GeneratedFile[]>;

/** Says from what and by what a file was made; `open` and `close` make it a comment of the file's language. */
export function notice(open = '//', close = ''): string {
  const line = 'Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.';
  return `${open} ${line}${close && ` ${close}`}\n`;
}

/** A block comment for editors to show; what would end the comment early is defused. */
export function docComment(text: string, indent = ''): string {
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
