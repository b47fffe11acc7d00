import { stringify } from 'yaml';
import type { Contract } from '../document.ts';
import { type GeneratedFile, notice } from './file.ts';

/** `asyncapi.yaml` and `asyncapi.json`: the complete document itself, for any AsyncAPI tool. */
export function emitDocument(contract: Contract): GeneratedFile[] {
  // Without anchors, which not every tool follows.
  const yaml = stringify(contract, { aliasDuplicateObjects: false, lineWidth: 120 });
  return [
    { path: 'asyncapi.yaml', text: notice('#') + yaml },
    { path: 'asyncapi.json', text: `${JSON.stringify(contract, null, 1)}\n` },
  ];
}
