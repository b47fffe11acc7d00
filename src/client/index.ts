/** What the generated package is made of: its own index adds the types and the names of the contract. */
export type { Checkpoint } from './checkpoint.ts';
export { indexedDbCheckpoint, localStorageCheckpoint, memoryCheckpoint } from './checkpoint.ts';
export type { Jobs, JobsOfType, RuntimeClient, StartOptions, WatchOptions } from './client.ts';
export { createRuntimeClient } from './client.ts';
export type { Contract, JobChecks, JobKind, UnrecognizedEvent } from './contract.ts';
export {
  AuthError,
  ClosedError,
  ConflictError,
  ConnectionError,
  type ErrorCode,
  JobCancelledError,
  JobFailedError,
  JobwireError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnexpectedAnswerError,
  ValidationError,
} from './errors.ts';
export type { Reconnect, TransportChange } from './follow.ts';
export type { JobFilter } from './jobs.ts';
export type {
  ClientOptions,
  Logger,
  RequestInfo,
  ResponseInfo,
  TransportName,
  WebSocketConstructor,
  WebSocketLike,
} from './options.ts';
export type { InputOptions, Run, RunEvents, RunInputs } from './run.ts';
export type { GapMessage } from './transports/transport.ts';
