import type { JobTypeName } from '../../generated/protocol/index.ts';
import type { Chance } from './random.ts';

/** A kind of job, and what is sent into it. */
export interface Script {
  readonly type: JobTypeName;
  readonly params: (chance: Chance) => object;
  readonly input?: { readonly name: string; readonly data: (chance: Chance) => object };
}

export const ENKF: Script = {
  type: 'enkf',
  params: (chance) => ({
    ensembleSize: chance.int(2, 50),
    delayMs: chance.pick([0, 0, 5, 30, 60]),
    seed: chance.int(0, 1000),
  }),
  input: { name: 'tune', data: (chance) => ({ phi: chance.int(1, 100) }) },
};
const REPLAY: Script = {
  type: 'replay',
  params: (chance) => ({
    values: Array.from({ length: chance.int(1, 500) }, (_, i) => i),
    intervalMs: chance.pick([0, 1, 10]),
    burst: chance.int(1, 20),
  }),
};
const MCMC: Script = {
  type: 'mcmc',
  params: (chance) => ({ chains: 2, warmup: 200, iterations: 200, seed: chance.int(0, 1000) }),
};
const TICKER: Script = { type: 'ticker', params: () => ({ intervalMs: 50 }) };
const CHAT: Script = {
  type: 'chat',
  params: () => ({}),
  input: { name: 'say', data: (chance) => ({ text: 'word '.repeat(chance.int(1, 400)) }) },
};

/** Of any kind; most of them are quick ones. */
export const SCRIPTS: readonly Script[] = [ENKF, ENKF, ENKF, ENKF, ENKF, ENKF, REPLAY, REPLAY, MCMC, TICKER, CHAT];
