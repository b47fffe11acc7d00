import type { IncomingMessage } from 'node:http';
import type { JobStatus } from '../../generated/protocol/index.ts';
import type { ListFilter } from '../service.ts';
import { invalidParameter, readQuery, readWhole } from './query.ts';

/** Where jobs are started and listed: one address for the list as it stands and for the live one, told apart by `Accept`. */
export const JOBS_PATH = '/v1/jobs';

const STATUSES: readonly JobStatus[] = ['queued', 'running', 'completed', 'failed', 'cancelled'];
const FILTER = ['type', 'status', 'name', 'label', 'limit'] as const;

/** What a request for a page of the list asks for. @throws ProtocolError `invalid-parameter` */
export function readList(request: IncomingMessage): ListFilter {
  return toFilter(readQuery(request.url ?? '', [...FILTER, 'page']));
}

/** The same of the live list, which has no pages. @throws ProtocolError `invalid-parameter` */
export function readLiveList(request: IncomingMessage): ListFilter {
  return toFilter(readQuery(request.url ?? '', FILTER));
}

function toFilter({ limit, status, ...filter }: Record<string, string | undefined>): ListFilter {
  return {
    ...filter,
    limit: readWhole('limit', limit, 1, 1000, 50),
    ...(status === undefined ? {} : { status: readStatus(status) }),
  };
}

function readStatus(text: string): JobStatus {
  const status = STATUSES.find((known) => known === text);
  if (status) return status;
  throw invalidParameter('/query/status', `must be one of ${STATUSES.join(', ')}`);
}
