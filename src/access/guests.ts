import type { IncomingMessage } from 'node:http';
import { ProtocolError } from '../errors.ts';
import { type Caller, SCOPES } from './caller.ts';
import { type Credentials, parameterOf } from './credentials.ts';

const ALL_SCOPES = new Set(SCOPES);

/** One for all who give no name: each connection holds its caller. */
const NAMELESS = callerOf('guest', 'guest');

/** A guest's name: letters, digits, space and `._-`, 1–32 characters, no space at either end (protocol.md, "Who may"). */
const GUEST_NAME = /^(?! )[\p{L}\p{M}\p{N} ._-]{1,32}(?<! )$/u;

/** Who calls a server without authentication: anyone, under any name; a name is no proof. */
export const guests: Credentials = {
  async shown(request) {
    return guest(nameFromHeader(request.headers.authorization) ?? nameFromQuery(request));
  },
  knownBy(authorization) {
    return authorization === undefined ? NAMELESS : undefined;
  },
  async token(token) {
    if (!token.startsWith('guest:')) throw noTokensHere();
    return guest(checkName(token.slice('guest:'.length)));
  },
};

function guest(name: string | undefined): Caller {
  return name === undefined ? NAMELESS : callerOf(`guest:${name}`, name);
}

function callerOf(owner: string, name: string): Caller {
  return { owner, name, scopes: ALL_SCOPES, ownership: false };
}

function nameFromHeader(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const match = /^Guest +(\S+)$/i.exec(header);
  if (!match) throw noTokensHere();
  return checkName(decode(match[1]!));
}

function nameFromQuery(request: IncomingMessage): string | undefined {
  const names = parameterOf(request, 'guest');
  if (names.length > 1)
    throw new ProtocolError('invalid-parameter', 'Give "guest" once.', {
      errors: [{ pointer: '/query/guest', message: 'is given twice' }],
    });
  return names[0] === undefined ? undefined : checkName(names[0]);
}

function checkName(text: string): string {
  const name = text.normalize('NFC');
  if (GUEST_NAME.test(name)) return name;
  throw new ProtocolError(
    'invalid-parameter',
    'A guest name has 1 to 32 letters, digits, spaces or ". _ -", percent-encoded in a header or URL.',
    { errors: [{ pointer: '/guest', message: 'is not a guest name' }] },
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '%'; // not a name either: checkName says what one looks like
  }
}

function noTokensHere(): ProtocolError {
  return new ProtocolError(
    'unauthorized',
    'This server has no tokens configured: call it without one, or name yourself with "Authorization: Guest <name>".',
  );
}
