import { openMemoryEngine } from '../../src/engines/memory.ts';
import { engineContract } from '../contract/engine.ts';

engineContract(
  'memory',
  async () => {
    const engine = openMemoryEngine();
    return {
      engine,
      reopen: () => Promise.reject(new Error('Memory outlives nothing.')),
      dispose: () => engine.close(),
    };
  },
  { durable: false },
);
