import { type ClientMessage, checkCommand, type PingCommand } from '../../generated/protocol/index.ts';
import { ProtocolError } from '../errors.ts';
import type { Command } from './commands.ts';
import { flawProblem, type JsonReading, readJson } from './ijson.ts';

export type CommandId = Command['id'];

/** The commands that a reply can name. */
const REPLIED: ReadonlySet<unknown> = new Set([
  'hello',
  'auth',
  'start',
  'subscribe',
  'unsubscribe',
  'input',
  'cancel',
]);

/** In code points, as JSON Schema counts them; a string may have twice as many units of UTF-16. */
const MAX_ID_LENGTH = 64;

/** What a client's frame asks for. */
export type Frame =
  | { kind: 'command'; command: Command }
  | { kind: 'ping'; id?: CommandId }
  /** It is refused, and the connection stays: by a reply where it has an id, else by `problem`. */
  | { kind: 'refused'; id?: CommandId; to: string; error: ProtocolError };

/**
 * Reads a client's frame.
 * @param isInUse whether a command with that id is still being carried out
 * @throws ProtocolError `invalid-message` where it cannot be answered: no JSON object, or no usable id
 */
export function readFrame(bytes: Buffer, isInUse: (id: CommandId) => boolean): Frame {
  const { value, flaw } = readMessage(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unusable('is not a JSON object');
  const message = value as Partial<ClientMessage>;
  const isBarePing = message.type === 'ping' && message.id === undefined;
  if (!isBarePing && (!isId(message.id) || flaw?.pointer === '/id')) throw unusable('has no usable id');
  if (message.id !== undefined && isInUse(message.id)) throw unusable('has an id that is in use');
  const to = REPLIED.has(message.type) ? String(message.type) : 'unknown';
  const error = flaw ? flawProblem(flaw) : schemaProblem(message);
  if (error) return { kind: 'refused', id: message.id, to, error };
  if (isPing(message)) return { kind: 'ping', id: message.id };
  return { kind: 'command', command: message as Command };
}

function readMessage(bytes: Buffer): JsonReading {
  try {
    return readJson(bytes);
  } catch (cause) {
    throw unusable('is not JSON', cause);
  }
}

function isPing(message: Partial<ClientMessage>): message is PingCommand {
  return message.type === 'ping';
}

function isId(id: unknown): id is CommandId {
  if (typeof id === 'string')
    return id.length >= 1 && id.length <= 2 * MAX_ID_LENGTH && [...id].length <= MAX_ID_LENGTH;
  return Number.isSafeInteger(id);
}

function schemaProblem(message: object): ProtocolError | undefined {
  const errors = checkCommand(message);
  if (errors.length === 0) return undefined;
  const { pointer, message: what } = errors[0]!;
  return new ProtocolError('validation-failed', `${pointer || 'The command'} ${what}.`, { errors });
}

function unusable(what: string, cause?: unknown): ProtocolError {
  return new ProtocolError(
    'invalid-message',
    `The frame ${what}: send one JSON object with a "type" and an "id" that is not in use.`,
    {},
    { cause },
  );
}
