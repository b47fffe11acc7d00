import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseContract } from './document.ts';
import { emitTables } from './emit/tables.ts';
import { emitTypes } from './emit/types.ts';
import { emitValidators } from './emit/validators.ts';
import { expand } from './expand/expand.ts';

const root = join(import.meta.dirname, '../..');
const contract = expand(parseContract(await readFile(join(root, 'asyncapi.yaml'), 'utf8')));
for (const { path, text } of [...(await emitTypes(contract)), ...emitValidators(contract), ...emitTables(contract)]) {
  const file = join(root, 'generated', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
