import type { Goaway, Problem } from '../../../generated/protocol/index.ts';
import { JobwireError } from '../errors.ts';
import { Failure, failureFromProblem } from '../failure.ts';
import { notOurs, readJson } from '../http.ts';
import { linkSignals } from '../signals.ts';
import { SseParser } from '../sse-parser.ts';
import { watch } from '../watchdog.ts';
import type { FeedContext, FeedRequest, Part } from './feed.ts';
import { type Frame, parseFrame } from './frame.ts';

/**
 * Server-Sent Events over `fetch`, since `EventSource` can neither send a token nor say why it failed. While the next
 * part is not asked for the body is not read, and TCP slows the server down.
 */
export async function* readStream(context: FeedContext, request: FeedRequest): AsyncGenerator<Part> {
  const { timing } = context;
  const link = linkSignals(request.signal);
  const { signal } = link;
  let flows = false;
  const watchdog = watch((ms) =>
    link.abort(
      flows
        ? new Failure('later', `The event stream was silent for ${ms / 1000} s.`)
        : new Failure('blocked', `No event stream came within ${ms / 1000} s: something in between holds it back.`),
    ),
  );
  const parser = new SseParser();
  try {
    // Status line and first heartbeat share one limit: a proxy may hold back the one or the other.
    watchdog.expect(timing.firstHeartbeat);
    const body = await open(context, { ...request, signal });
    for (let part = await body.read(); !part.done; part = await body.read()) {
      watchdog.heard();
      const texts = parser.push(part.value);
      if (texts.length === 0) continue;
      const frames = texts.map(parseFrame);
      const end = frames.map((frame) => endOf(context, request, frame)).find((failure) => failure !== undefined);
      flows = true;
      watchdog.pause(); // while nothing is read, nothing can be heard
      yield { frames, size: part.value.length };
      if (end) throw end;
      watchdog.expect(timing.streamSilence, nothingToAsk);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Failure || error instanceof JobwireError) throw error;
    throw new Failure('later', `The event stream was cut or is broken (${error}).`);
  } finally {
    watchdog.rest();
    link.abort();
    link.free();
  }
}

/** A stream cannot be asked whether it is still there. */
function nothingToAsk(): void {}

async function open(
  { http }: FeedContext,
  { path, token, signal }: FeedRequest,
): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const response = await http.send(path, { headers: { accept: 'text/event-stream' } }, { token, signal });
  if (!response.ok) await readJson(response, 'a', signal);
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream || !response.body) throw notOurs(response);
  return response.body.getReader();
}

/** Why the server ends the stream, where a message says so. What belongs to one job ends that alone. */
function endOf({ credentials }: FeedContext, { token }: FeedRequest, frame: Frame): Failure | undefined {
  if (frame.job !== undefined) return undefined;
  if (frame.type === 'goaway') {
    const { reason, retryAfterMs } = frame as unknown as Goaway;
    return new Failure('later', `The server asked to come back later (${reason}).`, { retryAfterMs });
  }
  if (frame.type !== 'problem') return undefined;
  const problem = frame as unknown as Problem;
  if (problem.code !== 'token-expiring') return failureFromProblem(problem, token);
  // A stream keeps the token it began with: renewed, it begins anew. Without another token it goes on to its end.
  return credentials.renew(token) ? new Failure('token', problem.detail, { token }) : undefined;
}
