import {
  type AuthAnswer,
  type AuthCommand,
  type CancelAnswer,
  type ClientMessage,
  FEATURES,
  type HelloAnswer,
  type InputAccepted,
  PROTOCOL,
  type StartAnswer,
  type StartCommand,
  type SubscribeAnswer,
  type SubscribeCommand,
  type UnsubscribeAnswer,
} from '../../generated/protocol/index.ts';
import type { Caller } from '../access/caller.ts';
import type { Identify } from '../access/identify.ts';
import { ProtocolError } from '../errors.ts';
import { formatCursor } from '../log/cursor.ts';
import type { Service } from '../service.ts';
import type { Following } from '../streams/follower.ts';
import { checkAfter } from './events-request.ts';
import type { Subscriptions } from './subscriptions.ts';

/** Commands that get a reply; a `ping` gets a `pong`. */
export type Command = Exclude<ClientMessage, { type: 'ping' }>;

/** Whose commands they are, and what they act on. */
export interface Session {
  readonly service: Service;
  readonly identify: Identify;
  readonly subscriptions: Subscriptions;
  /** From where the connection comes. */
  readonly address: string;
  /** Whose commands they are; undefined until an `auth` frame has told. */
  readonly caller: Caller | undefined;
  /** The connection is this caller's from now on. @throws ProtocolError `rate-limited` where he has as many as he may */
  become(caller: Caller): Promise<void>;
  /** Sends `problem`, for what belongs to no reply. */
  tell(error: ProtocolError): void;
}

/** What a reply says, and what may begin once it has been sent. */
export interface Answer {
  readonly data:
    | HelloAnswer
    | AuthAnswer
    | StartAnswer
    | SubscribeAnswer
    | UnsubscribeAnswer
    | InputAccepted
    | CancelAnswer;
  readonly begin?: () => void;
}

/**
 * Carries out a command that fits its schema.
 * @throws ProtocolError what the reply refuses with
 */
export async function carryOut(command: Command, session: Session): Promise<Answer> {
  const { service } = session;
  if (command.type === 'auth') return { data: await authenticate(command, session) };
  const caller = callerOf(session);
  switch (command.type) {
    case 'hello':
      return { data: { protocol: PROTOCOL, features: [...FEATURES] } };
    case 'start':
      return start(command, caller, session);
    case 'subscribe':
      return subscribe(command, caller, session);
    case 'unsubscribe':
      session.subscriptions.delete(command.job);
      return { data: { job: command.job } };
    case 'input': {
      const { job, name, data, key } = command;
      return { data: await service.input(caller, job, { name, data, ...(key === undefined ? {} : { key }) }) };
    }
    case 'cancel': {
      const { job, reason } = command;
      return { data: await service.cancel(caller, job, reason === undefined ? {} : { reason }) };
    }
  }
}

function callerOf({ caller }: Session): Caller {
  if (caller) return caller;
  throw new ProtocolError('unauthorized', 'Send an "auth" frame with a token first.');
}

/** Tells who is calling, renews a caller, or gives a guest a name; nobody becomes somebody else. */
async function authenticate({ token }: AuthCommand, session: Session): Promise<AuthAnswer> {
  const caller = await session.identify.token(token, session.address);
  if (session.caller && !isNameless(session.caller) && session.caller.owner !== caller.owner) {
    throw new ProtocolError('caller-changed', 'This connection belongs to another caller: open another one.');
  }
  await session.become(caller);
  const { owner, scopes, expiresAt } = caller;
  return {
    owner,
    scopes: [...scopes],
    ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() }),
    features: [...FEATURES],
  };
}

function isNameless({ ownership, owner }: Caller): boolean {
  return !ownership && owner === 'guest';
}

async function subscribe(command: SubscribeCommand, caller: Caller, session: Session): Promise<Answer> {
  const { job, after, batch = false } = command;
  const following = await follow(job, checkAfter(after, '/after'), batch, caller, session);
  const { from, lastSeq } = following;
  return { data: { job, from: formatCursor(from.seq, from.time), lastSeq }, begin: () => following.start() };
}

/** With `subscribe`, what the client could do wrong is checked before the job is started. */
async function start(command: StartCommand, caller: Caller, session: Session): Promise<Answer> {
  const { jobType, params, name, label, idempotencyKey } = command;
  if (command.subscribe) session.subscriptions.checkPlace();
  const after = checkAfter(command.after, '/after');
  const { job, created, paramsDiffer } = await session.service.submit(
    caller,
    { type: jobType, params, ...(name === undefined ? {} : { name }), ...(label === undefined ? {} : { label }) },
    idempotencyKey === undefined ? {} : { idempotencyKey },
  );
  const data: StartAnswer = { job, created, ...(paramsDiffer ? { paramsDiffer } : {}) };
  if (!command.subscribe || session.subscriptions.has(job.id)) return { data };
  return { data, begin: await followStarted(job.id, after, caller, session) };
}

/** The job has been started, whatever becomes of following it: a refusal of that belongs to no reply. */
async function followStarted(
  job: string,
  after: string | undefined,
  caller: Caller,
  session: Session,
): Promise<() => void> {
  try {
    const following = await follow(job, after, false, caller, session);
    return () => following.start();
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return () => session.tell(new ProtocolError(error.code, error.message, { ...error.extras, job }));
  }
}

function follow(
  job: string,
  after: string | undefined,
  isBatch: boolean,
  caller: Caller,
  { service, subscriptions }: Session,
): Promise<Following> {
  return subscriptions.add(job, isBatch, (follower) =>
    service.follow(caller, job, { after, onBroken: 'gap' }, follower),
  );
}
