import { join } from 'node:path';
import { File } from '@asyncapi/generator-react-sdk';

/**
 * The whole template: each file that the emitters make becomes a file of the generator. The generator's own view of the
 * document has every reference followed and so has lost the names of schemas; the emitters read the text.
 */
export default async function ({ originalAsyncAPI }) {
  // A path that is known only when this runs is left alone by the transpiler, which cannot read TypeScript.
  const emitters = join(__dirname, '../../emit/emit.ts');
  const { emit } = await import(emitters);
  const files = await emit(originalAsyncAPI);
  return files.map(({ path, text }) => <File name={path}>{text}</File>);
}
