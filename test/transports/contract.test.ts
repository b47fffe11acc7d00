import { equivalenceContract, transportContract } from '../contract/transport.ts';
import { manyReaders, readers } from '../support/clients/readers.ts';

for (const reader of [...readers, ...manyReaders]) transportContract(reader);
equivalenceContract(readers);
for (const [index, reader] of manyReaders.entries()) equivalenceContract([reader, readers.at(-1 - index)!]);
