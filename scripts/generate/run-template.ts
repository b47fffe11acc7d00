import { isAbsolute, join, relative } from 'node:path';
import Generator from '@asyncapi/generator';
import type { AsyncAPIDocumentInterface } from '@asyncapi/parser';

const TEMPLATE = join(import.meta.dirname, 'template');

/**
 * Runs the AsyncAPI generator with our template over the complete document.
 *
 * @param text the same as JSON: parsing has followed every reference, and with it the names of schemas are lost
 * @param folder where the files go, absolute and empty: the generator leaves files of an earlier run in place
 */
export async function runTemplate(document: AsyncAPIDocumentInterface, text: string, folder: string): Promise<void> {
  if (!isAbsolute(folder)) throw new Error(`${folder} is not an absolute path.`);
  // Only a name that begins with `./` is looked for on disk; any other is installed from a registry.
  const template = `./${relative(process.cwd(), TEMPLATE)}`;
  const generator = new Generator(template, folder, { forceWrite: true, templateParams: { text } });
  await generator.generate(document);
}
