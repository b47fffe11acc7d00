import { z } from 'zod';
import type { Revocation } from '../engines/engine.ts';
import type { WholeJob } from '../engines/portable.ts';
import { placeOf, type Stay } from '../log/presence.ts';

/**
 * An export: what an engine keeps, as lines of JSON (NDJSON, UTF-8), version 1.
 *
 *     {"kind":"jobwire-export","version":1,"exportedAt":"2026-11-21T09:00:00.000Z","engine":"sqlite","jobs":2}
 *     {"kind":"revocation","id":"…","until":1795251600123}                     a revoked token; in the order of revoking
 *     {"kind":"job","place":1,"id":"…","type":"enkf", …}                       a job; in the order of submission
 *     {"kind":"checkpoint","seq":17,"state":"<base64>"}                        of that job, where it has one
 *     {"kind":"input","owner":"…","key":"…","digest":"…","inputId":"…","seq":9}  its input keys, in the order they came
 *     {"kind":"stay","caller":"…","node":"…","who":"…","until":1795251600123}  who follows it; by caller and node
 *     {"job":"…","jobType":"enkf","seq":1,"time":"…","type":"accepted","data":{…}}  its events, exactly as on the wire
 *     {"kind":"job", …                                                         the next one
 *     {"kind":"end","jobs":2,"events":40,"revocations":1,"sha256":"…"}         of all lines between the first and this one
 *
 * Times are milliseconds since 1970 but for those in events. `params`, `progress`, `result` and `error` are JSON texts, to
 * the byte as they are kept. What is not there is left out. A reader refuses a kind or a field that it does not know: a
 * later version has another number.
 */
export const VERSION = 1;

/** How the line of an event begins; no other line does. */
export const EVENT_BEGINS = Buffer.from('{"job":"');

const text = z.string();
const count = z.int().nonnegative();
const time = z.int();

const header = z.strictObject({
  kind: z.literal('jobwire-export'),
  version: z.literal(VERSION, { error: `is of another version than ${VERSION}, the one that this Jobwire reads` }),
  exportedAt: text,
  engine: text,
  jobs: count,
});

const revocation = z.strictObject({ kind: z.literal('revocation'), id: text, until: time });

const job = z.strictObject({
  kind: z.literal('job'),
  place: z.int().positive(),
  id: z.uuid(),
  type: z.string().regex(/^[a-z][\w-]*$/i),
  name: text.optional(),
  label: text.optional(),
  owner: text,
  shared: z.boolean(),
  params: text,
  createdAt: time,
  key: text.optional(),
  digest: text.optional(),
  status: z.enum(['queued', 'running', 'completed', 'failed', 'cancelled']),
  attempt: count,
  failures: count,
  checkpointAttempt: count,
  startedAt: time.optional(),
  finishedAt: time.optional(),
  firstSeq: z.int().positive(),
  lastSeq: z.int().positive(),
  progress: text.optional(),
  result: text.optional(),
  error: text.optional(),
  cancelling: z.strictObject({ reason: text.optional(), by: text.optional() }).optional(),
  queuedAt: time,
  notBefore: time,
  leasedUntil: time,
});

const checkpoint = z.strictObject({ kind: z.literal('checkpoint'), seq: count, state: z.base64() });

const input = z.strictObject({
  kind: z.literal('input'),
  owner: text,
  key: text,
  digest: text,
  inputId: text,
  seq: count,
});

const stay = z.strictObject({ kind: z.literal('stay'), caller: text, node: text, who: text, until: time });

const end = z.strictObject({
  kind: z.literal('end'),
  jobs: count,
  events: count,
  revocations: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const line = z.discriminatedUnion('kind', [header, revocation, job, checkpoint, input, stay, end]);

export type Line = z.infer<typeof line>;
export type Header = z.infer<typeof header>;
export type End = z.infer<typeof end>;

/** Reads a line that is no event. @throws saying what is wrong with it */
export function parseLine(bytes: Buffer): Line {
  const result = line.safeParse(parsed(bytes));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${issue!.path.join('.') || 'it'}: ${issue!.message}`);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    throw new Error(`it is not JSON (${(error as Error).message})`);
  }
}

export function formatLine(value: Line): string {
  return `${JSON.stringify(value)}\n`;
}

export function revocationLine({ id, until }: Revocation): string {
  return formatLine({ kind: 'revocation', id, until });
}

/** The lines of a job but for its events. */
export function jobLines({ place, facts, state, idempotency, checkpoint, inputs, stays }: WholeJob): string[] {
  const { id, type, name, label, owner, shared, params, createdAt } = facts;
  const told = { place, id, type, name, label, owner, shared, params, createdAt, ...idempotency };
  const lines: Line[] = [{ kind: 'job', ...told, ...stateOf(state) }];
  if (checkpoint) {
    const { seq, state } = checkpoint;
    lines.push({ kind: 'checkpoint', seq, state: Buffer.from(state).toString('base64') });
  }
  for (const { owner, key, digest, accepted } of inputs)
    lines.push({ kind: 'input', owner, key, digest, inputId: accepted.inputId, seq: accepted.seq });
  for (const { caller, node, who, until } of [...stays].sort(byPlace))
    lines.push({ kind: 'stay', caller, node, who, until });
  return lines.map(formatLine);
}

/** A state in one order of fields, whatever kept it. */
function stateOf(state: WholeJob['state']): WholeJob['state'] {
  const { status, attempt, failures, checkpointAttempt, startedAt, finishedAt, firstSeq, lastSeq } = state;
  const { progress, result, error, cancelling, queuedAt, notBefore, leasedUntil } = state;
  return {
    ...{ status, attempt, failures, checkpointAttempt, startedAt, finishedAt, firstSeq, lastSeq },
    ...{ progress, result, error, cancelling: cancelling && { reason: cancelling.reason, by: cancelling.by } },
    ...{ queuedAt, notBefore, leasedUntil },
  };
}

function byPlace(a: Stay, b: Stay): number {
  return placeOf(a) < placeOf(b) ? -1 : 1;
}
