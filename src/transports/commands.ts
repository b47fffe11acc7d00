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
  caller: Caller;
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
  const { service, caller } = session;
  switch (command.type) {
    case 'hello':
      return { data: { protocol: PROTOCOL, features: [...FEATURES] } };
    case 'auth':
      return { data: await authenticate(command, session) };
    case 'start':
      return start(command, session);
    case 'subscribe':
      return subscribe(command, session);
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

/** Renews a caller, or gives one to a guest without a name; nobody becomes somebody else. */
async function authenticate({ token }: AuthCommand, session: Session): Promise<AuthAnswer> {
  const { owner, scopes, expiresAt, ...caller } = await session.identify.token(token);
  const isNameless = !session.caller.ownership && session.caller.owner === 'guest';
  if (!isNameless && owner !== session.caller.owner) {
    throw new ProtocolError('caller-changed', 'This connection belongs to another caller: open another one.');
  }
  session.caller = { owner, scopes, expiresAt, ...caller };
  return {
    owner,
    scopes: [...scopes],
    ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() }),
    features: [...FEATURES],
  };
}

async function subscribe({ job, after, batch = false }: SubscribeCommand, session: Session): Promise<Answer> {
  const following = await follow(job, checkAfter(after, '/after'), batch, session);
  const { from, lastSeq } = following;
  return { data: { job, from: formatCursor(from.seq, from.time), lastSeq }, begin: () => following.start() };
}

/** With `subscribe`, what the client could do wrong is checked before the job is started. */
async function start(command: StartCommand, session: Session): Promise<Answer> {
  const { jobType, params, name, label, idempotencyKey } = command;
  if (command.subscribe) session.subscriptions.checkPlace();
  const after = checkAfter(command.after, '/after');
  const { job, created, paramsDiffer } = await session.service.submit(
    session.caller,
    { type: jobType, params, ...(name === undefined ? {} : { name }), ...(label === undefined ? {} : { label }) },
    idempotencyKey === undefined ? {} : { idempotencyKey },
  );
  const data: StartAnswer = { job, created, ...(paramsDiffer ? { paramsDiffer } : {}) };
  if (!command.subscribe || session.subscriptions.has(job.id)) return { data };
  return { data, begin: await followStarted(job.id, after, session) };
}

/** The job has been started, whatever becomes of following it: a refusal of that belongs to no reply. */
async function followStarted(job: string, after: string | undefined, session: Session): Promise<() => void> {
  try {
    const following = await follow(job, after, false, session);
    return () => following.start();
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return () => session.tell(new ProtocolError(error.code, error.message, { ...error.extras, job }));
  }
}

function follow(job: string, after: string | undefined, isBatch: boolean, session: Session): Promise<Following> {
  const { service, caller, subscriptions } = session;
  return subscriptions.add(job, isBatch, (follower) =>
    service.follow(caller, job, { after, onBroken: 'gap' }, follower),
  );
}
