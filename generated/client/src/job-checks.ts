// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

import { checkEvent, jobTypes } from '../../protocol/index.ts';
import type { UnknownEvent } from '../../protocol/types.ts';

export { checkInput, checkParams } from '../../protocol/index.ts';

/** The event types of a job type: its own, and those that every job type has. */
function typesOf(jobType: string): readonly string[] {
  const info = Object.hasOwn(jobTypes, jobType) ? jobTypes[jobType as keyof typeof jobTypes] : undefined;
  return info ? [...info.events, ...COMMON] : [];
}

const COMMON = ['accepted', 'started', 'progress', 'log', 'input', 'applied', 'joined', 'left', 'retrying', 'completed', 'failed', 'cancelled'];

/** Whether an event is of a type that this contract has, and its data as the contract says. */
export function isKnown(event: Omit<UnknownEvent, 'data'> & { readonly data: unknown }): boolean {
  return typesOf(event.jobType).includes(event.type) && checkEvent(event).length === 0;
}
