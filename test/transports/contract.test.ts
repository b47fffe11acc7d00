import { equivalenceContract, transportContract } from '../contract/transport.ts';
import { readers } from '../support/clients/readers.ts';

for (const reader of readers) transportContract(reader);
equivalenceContract(readers);
