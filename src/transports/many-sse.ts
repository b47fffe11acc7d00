import type { IncomingMessage } from 'node:http';
import type { ProtocolError } from '../errors.ts';
import type { Service } from '../service.ts';
import type { Following, FollowOptions } from '../streams/follower.ts';
import { lastEventId } from './events-request.ts';
import { isAboutOne, type ManyStart, readManyRequest } from './many-request.ts';
import { type Followed, ManyStream } from './many-stream.ts';
import type { Opening, SseShared } from './open-stream.ts';
import { answerHead } from './sse-head.ts';

/** Answers a request for the events of many jobs with a stream. */
export async function serveMany(
  service: Service,
  shared: SseShared,
  request: IncomingMessage,
  opening: Opening,
): Promise<void> {
  const { response, caller } = opening;
  const id = lastEventId(request);
  const list = readManyRequest(request, [], id);
  const stream = new ManyStream(opening, list, shared);
  const followed = await followAll(list.starts, (after, index) =>
    service.follow(caller, list.jobs[index]!, { after, onBroken: 'gap' }, stream.follower(index)),
  );
  const isOver = id !== undefined && followed.every(hasNothing);
  const isHead = request.method === 'HEAD';
  if (!response.destroyed && !isOver && !isHead) return stream.begin(response, followed);
  closeAll(followed);
  if (isOver && !response.destroyed)
    response.writeHead(204).end(); // which stops an EventSource for good
  else if (isHead) answerHead(response);
}

/** One after another, so that a long list is no burst of reads. What is wrong with one job alone stands in its place. */
async function followAll(
  starts: readonly ManyStart[],
  follow: (after: FollowOptions['after'], index: number) => Promise<Following>,
): Promise<Followed[]> {
  const followed: Followed[] = [];
  try {
    for (const [index, start] of starts.entries()) {
      followed.push(start === 'gone' ? start : await follow(start, index).catch(theOne));
    }
  } catch (error) {
    closeAll(followed);
    throw error;
  }
  return followed;
}

function theOne(error: unknown): ProtocolError {
  if (isAboutOne(error)) return error;
  throw error;
}

/** There is nothing to tell but an end that was told before. */
function hasNothing(each: Followed): boolean {
  return each === 'gone' || ('ended' in each && each.ended);
}

function closeAll(followed: readonly Followed[]): void {
  for (const each of followed) if (each !== 'gone' && 'close' in each) each.close();
}
