// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

/** The contract as data: its job types and its error catalogue. */
export { type JobTypeInfo, jobTypes, PROTOCOL, type ProblemInfo, problems } from '../../protocol/index.ts';
