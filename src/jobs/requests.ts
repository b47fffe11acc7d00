import { createHash } from 'node:crypto';
import {
  type CancelBody,
  checkBody,
  checkInput,
  type InputBody,
  type JobTypeName,
  jobTypes,
  type RevocationBody,
  type StartBody,
  type TicketForAllBody,
  type TicketForJobsBody,
  type Violation,
} from '../../generated/protocol/index.ts';
import type { JsonObject } from '../engines/engine.ts';
import { ProtocolError } from '../errors.ts';
import { canonicalJson } from '../log/canonical.ts';

/** A start that may be carried out: the type is known, params are complete. */
export interface StartRequest {
  type: JobTypeName;
  params: JsonObject;
  name?: string;
  label?: string;
}

/**
 * Checks what a client sent to start a job, and fills in the defaults of its params.
 * @throws ProtocolError `validation-failed`; `invalid-parameter` for a name on a job type that is not shared
 */
export function checkStart(request: unknown): StartRequest {
  refuse(checkBody('start', request)); // which checks the params of the job type too, and completes them in place
  const { type, params, name, label } = request as StartBody & { params: JsonObject };
  if (name !== undefined && !jobTypes[type].shared) {
    throw new ProtocolError(
      'invalid-parameter',
      `Only shared job types have names, and ${type} is not one: leave "name" out, or use "label".`,
      {
        errors: [{ pointer: '/name', message: 'is not allowed on this job type' }],
      },
    );
  }
  return { type, params, ...(name === undefined ? {} : { name }), ...(label === undefined ? {} : { label }) };
}

/** Checks what a client sent to cancel a job; nothing at all is fine. */
export function checkCancel(request: unknown): CancelBody {
  const body = request ?? {};
  refuse(checkBody('cancel', body));
  return body as CancelBody;
}

/**
 * Checks what a client sent into a running job of type `type`.
 * @throws ProtocolError `validation-failed`
 */
export function checkInputRequest(type: JobTypeName, request: unknown): InputBody & { data: JsonObject } {
  refuse(checkBody('input', request));
  const body = request as InputBody & { data: JsonObject };
  const { inputs } = jobTypes[type];
  if (!inputs.includes(body.name)) {
    refuse([{ pointer: '/name', message: `is no input of ${type}, which takes ${inputs.join(', ') || 'none'}` }]);
  }
  refuse(checkInput(type, body.name, body.data), '/data');
  return body;
}

/** Each shape alone would ask for its own field, and call the other one unknown. */
const NEITHER_OR_BOTH: Violation = { pointer: '', message: 'must have either "jobs", 1 to 100 ids, or "all": true' };

/** Whether an object has exactly one of two fields. What is no object is left to the contract's own check. */
function namesOne(value: unknown, one: string, other: string): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return Object.hasOwn(value, one) !== Object.hasOwn(value, other);
}

/**
 * Checks what a client sent to get a ticket: ids, or all.
 * @throws ProtocolError `validation-failed`
 */
export function checkTicketRequest(request: unknown): readonly string[] | 'all' {
  refuse(namesOne(request, 'jobs', 'all') ? checkBody('tickets', request) : [NEITHER_OR_BOTH]);
  const body = request as TicketForJobsBody | TicketForAllBody;
  return 'jobs' in body ? body.jobs : 'all';
}

/**
 * Checks what a client sent to revoke a token. One that nobody takes any more is most likely not the one that was meant,
 * or its `exp` is in another unit.
 * @param endedBefore tokens that ended before are not taken anyway, in ms since 1970
 * @throws ProtocolError `validation-failed`
 */
export function checkRevocation(request: unknown, endedBefore: number): RevocationBody {
  refuse(checkBody('revocations', request));
  const body = request as RevocationBody;
  if (body.exp * 1000 <= endedBefore) {
    refuse([{ pointer: '/exp', message: 'is past: it is the `exp` of the token, in seconds since 1970' }]);
  }
  return body;
}

/** What two requests are compared by: equal as parsed, defaults filled in. */
export function requestDigest(request: unknown): string {
  return createHash('sha256').update(canonicalJson(request)).digest('base64url');
}

function refuse(violations: readonly Violation[], prefix = ''): void {
  if (violations.length === 0) return;
  const errors = violations.slice(0, 20).map(({ pointer, message }) => ({ pointer: prefix + pointer, message }));
  const first = errors[0]!;
  throw new ProtocolError('validation-failed', `${first.pointer || 'The request'} ${first.message}.`, { errors });
}
