import { Parser } from '@asyncapi/parser';
import type { Finding } from './lint/finding.ts';

/** What @asyncapi/parser has against a document, of any severity. */
export async function validateDocument(text: string): Promise<Finding[]> {
  const diagnostics = await new Parser().validate(text);
  return diagnostics.map(({ path, message }) => ({ path: path.join('/'), message }));
}
