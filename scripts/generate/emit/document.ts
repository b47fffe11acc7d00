import { stringify } from 'yaml';
import type { Contract } from '../document.ts';
import { type GeneratedFile, notice } from './file.ts';

/** `asyncapi.yaml` and `asyncapi.json`: the complete document itself, for any AsyncAPI tool. */
export function emitDocument(contract: Contract): GeneratedFile[] {
  return [
    { path: 'asyncapi.yaml', text: documentText(contract) },
    { path: 'asyncapi.json', text: `${JSON.stringify(contract, null, 1)}\n` },
  ];
}

/** The document as YAML, without anchors, which not every tool follows. */
export function documentText(contract: Contract): string {
  return notice('#') + stringify(contract, { aliasDuplicateObjects: false, lineWidth: 120 });
}
