import { join } from 'node:path';
import { File } from '@asyncapi/generator-react-sdk';

/** The whole template: each file that the emitters make becomes a file of the generator. */
export default async function ({ params }) {
  // A path that is known only when this runs is left alone by the transpiler, which cannot read TypeScript.
  const emitters = join(__dirname, '../../emit/emit.ts');
  const { emit } = await import(emitters);
  const files = await emit(params.text);
  return files.map(({ path, text }) => <File name={path}>{text}</File>);
}
