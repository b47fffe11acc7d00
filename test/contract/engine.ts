import { afterEach, beforeEach, describe } from 'vitest';
import type { EngineUnderTest } from './engine/bench.ts';
import { cancelContract, inputContract } from './engine/commands.ts';
import { lifeContract } from './engine/life.ts';
import { listContract } from './engine/list.ts';
import { listenContract } from './engine/listen.ts';
import { logContract } from './engine/log.ts';
import { outcomeContract } from './engine/outcomes.ts';
import { presenceContract } from './engine/presence.ts';
import { restartContract } from './engine/restart.ts';
import { retentionContract } from './engine/retention.ts';
import { revocationContract } from './engine/revocations.ts';
import { runContract } from './engine/runs.ts';
import { submitContract } from './engine/submit.ts';

/**
 * What every engine promises (src/engines/engine.ts), as cases. An engine is done when they pass on it.
 *
 * @param open an engine on storage of its own, for one case
 * @param durable whether its storage outlives it
 */
export function engineContract(name: string, open: () => Promise<EngineUnderTest>, { durable }: { durable: boolean }) {
  describe(`engine contract: ${name}`, () => {
    let opened: EngineUnderTest;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.dispose());

    const bench = () => opened;
    submitContract(bench);
    runContract(bench);
    outcomeContract(bench);
    cancelContract(bench);
    inputContract(bench);
    presenceContract(bench);
    logContract(bench);
    listContract(bench);
    listenContract(bench);
    retentionContract(bench);
    revocationContract(bench);
    lifeContract(bench);
    if (durable) restartContract(bench);
  });
}
