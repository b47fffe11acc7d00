import { ProtocolError } from '../../errors.ts';
import { unavailable } from '../refusals.ts';

/** How Redis begins an answer that is about its own state and not about the command. */
const STATES =
  /^(OOM|LOADING|BUSY|READONLY|MISCONF|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MOVED|ASK|NOREPLICAS|NOAUTH|NOPERM|WRONGPASS|UNKILLABLE)\b/;

/** What a state means for whoever runs the server. */
const MEANINGS: Readonly<Record<string, string>> = {
  OOM: 'it is out of memory',
  LOADING: 'it is still loading its data',
  BUSY: 'it is busy with a script',
  READONLY: 'it has become a replica',
  MISCONF: 'it cannot write to its disk',
  CLUSTERDOWN: 'its cluster is not whole',
};

/**
 * The refusal for whatever a command failed with. An answer of Redis that is about the command itself is a mistake of
 * ours, and stays the error it is.
 */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ProtocolError) return error;
  if (isMistake(error)) return error;
  return unavailable(`Redis cannot be used now (${reasonOf(error)}). Try again.`, error);
}

function isMistake(error: Error): boolean {
  if (error.name === 'ReplyError') return !STATES.test(error.message);
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}

function reasonOf({ message }: Error): string {
  const state = STATES.exec(message)?.[1];
  if (state) return MEANINGS[state] ?? state;
  return message === 'Command timed out' ? 'it does not answer' : 'there is no connection';
}
