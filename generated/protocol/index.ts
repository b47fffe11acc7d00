// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

export { type ProblemInfo, problems } from './errors.ts';
export { forms } from './forms.ts';
export { type JobTypeInfo, jobTypes } from './job-types.ts';
export { FEATURES, PROTOCOL } from './protocol.ts';
export type * from './types.ts';
export * from './validators.js';
