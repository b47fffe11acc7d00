const ENDS = new Set(['completed', 'failed', 'cancelled']);

/** Whether a job with this status is over. */
export function isOver(status) {
  return ENDS.has(status);
}

/** A job after one more event: the same fold that the server's snapshots are. */
export function fold(job, event) {
  const next = { ...job, lastSeq: event.seq };
  const { data } = event;
  switch (event.type) {
    case 'started':
      return { ...next, status: 'running', attempt: data.attempt, startedAt: job.startedAt ?? event.time };
    case 'progress':
      return { ...next, progress: data };
    case 'retrying':
      return { ...next, status: 'queued' };
    case 'completed':
      return { ...next, status: 'completed', finishedAt: event.time, result: data.result };
    case 'failed':
      return { ...next, status: 'failed', finishedAt: event.time, error: data.error };
    case 'cancelled':
      return { ...next, status: 'cancelled', finishedAt: event.time };
    default:
      return next;
  }
}
