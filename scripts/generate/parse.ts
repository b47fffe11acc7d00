import { type AsyncAPIDocumentInterface, Parser } from '@asyncapi/parser';
import type { Finding } from './lint/finding.ts';

export interface Parsed {
  /** What @asyncapi/parser has against the document, of any severity. */
  findings: Finding[];
  /** Absent where it cannot be read at all. */
  document?: AsyncAPIDocumentInterface | undefined;
}

/** Made once: it compiles the schemas of AsyncAPI, which takes longer than a document does. */
const parser = new Parser();

/** Parses a document. Traits are not applied: that would take the names of schemas away. */
export async function parseDocument(text: string): Promise<Parsed> {
  const { document, diagnostics } = await parser.parse(text, { applyTraits: false });
  return { document, findings: diagnostics.map(({ path, message }) => ({ path: path.join('/'), message })) };
}
