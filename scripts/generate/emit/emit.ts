import type { Contract } from '../document.ts';
import { emitClient } from './client.ts';
import { emitDocs } from './docs/page.ts';
import { emitDocument } from './document.ts';
import type { Emitter, GeneratedFile } from './file.ts';
import { emitForms } from './forms.ts';
import { emitTables } from './tables.ts';
import { emitTasks } from './tasks.ts';
import { emitTypes } from './types.ts';
import { emitValidators } from './validators.ts';

/** Everything that is made from the document; a second language is a second set of these. */
const EMITTERS: readonly Emitter[] = [
  emitDocument,
  emitTypes,
  emitValidators,
  emitForms,
  emitTables,
  emitTasks,
  emitClient,
  emitDocs,
];

/** The folders that files are made in, relative to `generated/`. */
export const FOLDERS: readonly string[] = ['protocol', 'client/src', 'docs/problems'];

/** Makes every file from the complete document, as JSON text. */
export async function emit(text: string): Promise<GeneratedFile[]> {
  const contract = JSON.parse(text) as Contract;
  const made = await Promise.all(EMITTERS.map((emitter) => emitter(contract)));
  return made.flat();
}
