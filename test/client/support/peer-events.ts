import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { answer, beginStream, type SeenRequest } from './peer.ts';
import type { PeerJob } from './peer-job.ts';
import { problem } from './wire.ts';

/** A job of a list, with the place it goes on from. */
interface Asked {
  id: string;
  job: PeerJob | undefined;
  at: number;
  gap?: object;
}

/** `/v1/events` of the peer: many jobs in one stream or page. */
export async function serveEvents(
  jobs: ReadonlyMap<string, PeerJob>,
  request: SeenRequest,
  response: ServerResponse,
): Promise<void> {
  const list = request.query.getAll('job').map((item) => {
    const [id = '', cursor] = item.split('@');
    const job = jobs.get(id);
    return { id, job, at: 0, ...job?.resolve(cursor) };
  });
  if (request.headers.accept === 'text/event-stream') return stream(list, response);
  return page(list, request, response);
}

async function stream(list: readonly Asked[], response: ServerResponse): Promise<void> {
  beginStream(response);
  response.write('retry: 1000\n\n');
  say(response, { type: 'heartbeat', time: new Date().toISOString(), from: list.map(beginning) });
  await Promise.all(list.map((each) => streamJob(each, response)));
  say(response, { type: 'end' });
  response.end();
}

function beginning({ job, at }: Asked): string {
  return job ? job.cursor(at) : '0';
}

async function streamJob({ id, job, at, gap }: Asked, response: ServerResponse): Promise<void> {
  if (!job) return say(response, { ...problem('job-not-found', 404), type: 'problem', job: id });
  if (gap) say(response, gap);
  while (!response.destroyed) {
    for (const event of job.after(at, 100)) {
      at = event.seq;
      if (!response.write(`id: opaque\ndata: ${JSON.stringify(event)}\n\n`))
        await once(response, 'drain').catch(() => {});
    }
    if (job.isOver && at >= job.last) break;
    await job.grown(at);
  }
  say(response, { type: 'end', job: id, lastSeq: job.last });
}

function say(response: ServerResponse, message: object): void {
  response.write(`event: ${(message as { type: string }).type}\ndata: ${JSON.stringify(message)}\n\n`);
}

async function page(list: readonly Asked[], { query }: SeenRequest, response: ServerResponse): Promise<void> {
  const after = query.get('after')?.split('.').map(Number);
  const places = list.map(({ at }, index) => after?.[index] ?? at);
  const isOver = list.every(({ job }) => !job || job.isOver);
  const waitMs = isOver ? 0 : Number(query.get('wait')) * 1000;
  const growths = list.map(({ job }, index) => job && !job.isOver && job.grown(places[index]!)).filter(Boolean);
  if (waitMs > 0) await Promise.race([...growths, setTimeout(waitMs, undefined, { ref: false })]);
  const events = list.flatMap(({ job }, index) => job?.after(places[index]!, Number(query.get('limit') ?? 500)) ?? []);
  const next = list.map(({ id }, index) => events.findLast((event) => event.job === id)?.seq ?? places[index]!);
  const over = list.filter(({ job }, index) => job?.isOver && next[index] === job.last);
  const missing = after ? [] : list.filter(({ job }) => !job);
  answer(response, 200, {
    events,
    next: next.join('.'),
    ended: over.length === list.filter(({ job }) => job).length,
    retryAfterMs: 0,
    ...(after ? {} : { from: list.map(beginning) }),
    gaps: after ? [] : list.flatMap(({ gap }) => gap ?? []),
    ends: over.map(({ id, job }) => ({ type: 'end', job: id, lastSeq: job!.last })),
    problems: missing.map(({ id }) => ({ ...problem('job-not-found', 404), job: id })),
  });
}
