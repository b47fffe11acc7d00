import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { jobTypes } from '../../generated/protocol/index.ts';
import { ProtocolError } from '../errors.ts';
import { checkStart, requestDigest, type StartRequest } from './requests.ts';

/** A job that a server sees to when it starts. */
export interface Autostart {
  /** The body of a start. */
  readonly body: object;
  /** Under which it is started, where it has no name by which it is found again. */
  readonly idempotencyKey?: string;
}

/** Pause before what the engine did not take is tried again. */
const PAUSE_MS = 2_000;

/**
 * Reads a list of starts. A shared job has to have a name: by that it is found again where it has not ended. Any other is
 * started once, under a key made of what stands in the list, for as long as it is kept.
 * @returns what is to be started, and what is wrong with the list, one sentence each
 */
export function readAutostart(bodies: readonly object[]): { starts: Autostart[]; faults: string[] } {
  const starts: Autostart[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [i, body] of bodies.entries()) {
    try {
      const { mark, ...start } = readOne(body);
      if (seen.has(mark)) throw new Error('The same job stands in the list twice.');
      seen.add(mark);
      starts.push(start);
    } catch (error) {
      faults.push(`JOBWIRE_AUTOSTART[${i}]: ${(error as Error).message}`);
    }
  }
  return { starts, faults };
}

/** `mark`: what tells the job from others. */
function readOne(body: object): Autostart & { mark: string } {
  const { type, name }: StartRequest = checkStart(structuredClone(body)); // which fills in defaults
  if (!jobTypes[type].shared) {
    const idempotencyKey = `autostart:${requestDigest(body)}`;
    return { body, idempotencyKey, mark: idempotencyKey };
  }
  if (name === undefined) throw new Error(`A ${type} needs a "name", by which it is found again after a restart.`);
  return { body, mark: `${type} ${name}` };
}

/**
 * Starts what is not there. An engine that does not take it now is asked again until it does, or `signal` is aborted.
 * @param submit as of the service
 */
export async function autostart(
  starts: readonly Autostart[],
  submit: (start: Autostart) => Promise<{ job: { id: string }; created: boolean }>,
  { log, signal }: { log: Logger; signal: AbortSignal },
): Promise<void> {
  for (const start of starts) {
    while (!signal.aborted && !(await startOne(start, submit, log))) {
      await delay(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Answers whether it has been seen to. */
async function startOne(start: Autostart, submit: Parameters<typeof autostart>[1], log: Logger): Promise<boolean> {
  try {
    const { job, created } = await submit(structuredClone(start));
    log.info({ job: job.id, created, start: start.body }, 'autostart');
    return true;
  } catch (error) {
    // Started by an earlier version, which filled in other defaults: it is there.
    if (error instanceof ProtocolError && error.code === 'idempotency-conflict') return true;
    log.warn({ err: error, start: start.body }, 'could not start what is to be there; trying again');
    return false;
  }
}
