import { forms } from '../../../generated/protocol/forms.ts';
import type { Problem } from '../../../generated/protocol/types.ts';
import { fits, isObject } from '../forms.ts';
import type { EventMessage } from './transport.ts';

/** A message of the server as parsed; which fields it has depends on `type`. */
export interface Frame {
  readonly type: string;
  readonly seq?: number;
  readonly job?: string;
  readonly events?: readonly EventMessage[];
  readonly id?: unknown;
  readonly to?: string;
  readonly ok?: boolean;
  readonly data?: { readonly from?: string; readonly features?: unknown };
  readonly error?: Problem;
  /** Where each job of a list begins. */
  readonly from?: readonly string[];
}

/** Reads a message. One of a type that is not known passes, and is for nobody. @throws SyntaxError */
export function parseFrame(text: string): Frame {
  const frame: Frame | null = JSON.parse(text);
  if (!isObject(frame)) throw new SyntaxError('it is no message');
  const form = frame.seq === undefined ? frame.type : 'event';
  if (Object.hasOwn(forms, form) && !fits(form, frame)) throw new SyntaxError(`a field of ${form} is wrong`);
  return frame;
}
