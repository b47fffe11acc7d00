import type { Contract } from '../document.ts';
import { emitPackage } from './client/package.ts';
import { emitReadme } from './client/readme.ts';
import { emitSurface } from './client/surface.ts';
import { emitDocs } from './docs/page.ts';
import { emitDocument } from './document.ts';
import type { Emitter, GeneratedFile } from './file.ts';
import { emitFlags } from './flags.ts';
import { emitForms } from './forms.ts';
import { emitTables } from './tables.ts';
import { emitTasks } from './tasks.ts';
import { emitTypes } from './types.ts';
import { emitValidators } from './validators.ts';

/** Emitters that belong together, and the folders that they write into, relative to `generated/`. */
interface EmitterSet {
  readonly folders: readonly string[];
  readonly emitters: readonly Emitter[];
}

/**
 * Everything that is made from the document. A client in another language is one more set, and nothing else changes:
 * `python: { folders: ['python/jobwire'], emitters: [emitPythonTypes, …] }` here, and its emitters in `emit/python/`. They
 * are handed what those of TypeScript are: the complete document, in which every schema has a name and a description; and
 * `messages.ts`, `forms.ts` and `flags.ts` say what there is in ways that any language can print.
 */
const SETS: { readonly [name: string]: EmitterSet } = {
  document: { folders: ['docs/problems'], emitters: [emitDocument, emitDocs] },
  protocol: {
    folders: ['protocol'],
    emitters: [emitTypes, emitValidators, emitForms, emitTables, emitFlags],
  },
  server: { folders: [], emitters: [emitTasks] },
  typescript: { folders: ['client/src'], emitters: [emitSurface, emitPackage, emitReadme] },
};

/** The folders that files are made in, relative to `generated/`. */
export const FOLDERS: readonly string[] = Object.values(SETS).flatMap(({ folders }) => folders);

/** Makes every file from the complete document, as JSON text. */
export async function emit(text: string): Promise<GeneratedFile[]> {
  const contract = JSON.parse(text) as Contract;
  const emitters = Object.values(SETS).flatMap((set) => set.emitters);
  return (await Promise.all(emitters.map((emitter) => emitter(contract)))).flat();
}
