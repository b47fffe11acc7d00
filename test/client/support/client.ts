import { onTestFinished } from 'vitest';
import type { JobTypeMap, JobTypeName } from '../../../generated/protocol/index.ts';
import { createRuntimeClient } from '../../../src/client/client.ts';
import type { ClientOptions, Run } from '../../../src/client/index.ts';
import { TIMING, type Timing } from '../../../src/client/timing.ts';

/** A client over the generated contract, as the generated package makes it; closed when the test has finished. */
export function testClient(options: ClientOptions, timing: Partial<Timing> = {}) {
  const contract = () => import('../../../generated/client/src/job-checks.ts');
  const client = createRuntimeClient<JobTypeMap>(options, contract, { ...TIMING, ...timing });
  onTestFinished(client.close);
  return { enkf: client.ofType('enkf'), jobs: client.jobs, close: client.close };
}

/** The seqs of all events, to the end of the run. */
export async function seqsOf(run: Run<JobTypeMap[JobTypeName]>): Promise<number[]> {
  const seqs: number[] = [];
  for await (const { seq } of run) seqs.push(seq);
  return seqs;
}

/** 1, 2 … n. */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}
