import { isAbsolute, join, relative } from 'node:path';
import Generator from '@asyncapi/generator';

const TEMPLATE = join(import.meta.dirname, 'template');

/**
 * Runs the AsyncAPI generator with our template over the text of the complete document.
 *
 * @param folder where the files go, absolute and empty: the generator leaves files of an earlier run in place
 */
export async function runTemplate(text: string, folder: string): Promise<void> {
  if (!isAbsolute(folder)) throw new Error(`${folder} is not an absolute path.`);
  // Only a name that begins with `./` is looked for on disk; any other is installed from a registry.
  const generator = new Generator(`./${relative(process.cwd(), TEMPLATE)}`, folder, { forceWrite: true });
  // Applying traits would take the names of schemas away.
  await generator.generate(text, { applyTraits: false });
}
