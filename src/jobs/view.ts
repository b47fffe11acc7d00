import type { Job } from '../../generated/protocol/index.ts';
import type { JobRecord } from '../engines/engine.ts';

/** A job as clients see it (protocol.md, "Job"). */
export function viewJob(record: JobRecord): Job {
  const self = `/v1/jobs/${record.id}`;
  const { place: _place, cancelling: _cancelling, ...rest } = record;
  const { failures: _failures, checkpointAttempt: _checkpointAttempt, ...kept } = rest;
  const job = {
    ...kept,
    createdAt: rfc3339(record.createdAt),
    ...(record.startedAt === undefined ? {} : { startedAt: rfc3339(record.startedAt) }),
    ...(record.finishedAt === undefined ? {} : { finishedAt: rfc3339(record.finishedAt) }),
    links: { self, events: `${self}/events`, inputs: `${self}/inputs`, cancel: `${self}/cancel` },
  };
  // What the engine keeps of params, progress and result passed the schemas of the job's type on its way in.
  return job as unknown as Job;
}

function rfc3339(time: number): string {
  return new Date(time).toISOString();
}
