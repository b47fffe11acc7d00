import { describe, expect, it } from 'vitest';
import type { Reader } from '../support/clients/readers.ts';
import { type ReaderServer, readerServer } from '../support/reader-server.ts';
import { range } from '../support/test-follower.ts';
import { keptEvents, type WrittenJob } from '../support/written-job.ts';

const seqOf = (event: string) => JSON.parse(event).seq as number;

/** Starts the server that a case is about. */
type Serve = () => Promise<ReaderServer>;

/** What every transport promises to whoever follows a job, whatever it is. */
export function transportContract(reader: Reader, serve: Serve = readerServer): void {
  describe(`a job followed over ${reader.name}`, () => {
    it('is its log, byte for byte, from the first event to the end', async () => {
      const { url, engine, begin } = await serve();
      const job = await begin();
      await writeAwkward(job);
      const reading = reader.readToEnd(url, job.id);
      for (let i = 0; i < 20; i++) await job.write(i);
      await job.end();
      const { events, cursor } = await reading;
      const kept = await keptEvents(engine, job.id);
      expect(events).toEqual(kept);
      expect(events.map(seqOf)).toEqual(range(1, kept.length));
      expect(cursor).toMatch(new RegExp(`^${kept.length}-\\d{13}$`));
    });

    it('goes on from a cursor, while events come in', async () => {
      const { url, engine, begin } = await serve();
      const job = await begin();
      const writing = (async () => {
        for (let i = 0; i < 60; i++) await job.write(1 + (i % 5), 500);
        await job.end();
      })();
      const events: string[] = [];
      let after: string | undefined;
      for (const count of [1, 7, 30]) {
        const part = await reader.read(url, job.id, after, count);
        events.push(...part.events);
        after = part.cursor;
      }
      await writing;
      events.push(...(await reader.readToEnd(url, job.id, after)).events);
      expect(events).toEqual(await keptEvents(engine, job.id));
    });

    it('takes the first place of a trimmed log, and a bare number', async () => {
      const { server, job } = await trimmed(serve);
      for (const after of ['4', '4-1', undefined]) {
        const { events } = await reader.read(server.url, job.id, after, 6);
        expect(events.map(seqOf)).toEqual(range(5, 10));
      }
      expect((await reader.read(server.url, job.id, '7', 3)).events.map(seqOf)).toEqual([8, 9, 10]);
    });

    it.each([
      ['ahead', '11', 'cursor-ahead', { reason: 'rewritten', requested: 11 }],
      ['of another log', '7-5', 'log-rewritten', { reason: 'rewritten', requested: 7 }],
      ['expired', '2', 'cursor-expired', { reason: 'trimmed', requested: 2, lost: 2 }],
      ['the whole of a trimmed log', '0', 'cursor-expired', { reason: 'trimmed', requested: 0, lost: 4 }],
    ])('is told when its cursor is %s', async (_how, after, code, gap) => {
      const { server, job } = await trimmed(serve);
      const told = await reader.comeBack(server.url, job.id, after);
      if (told.problem) expect(told.problem).toMatchObject({ code, job: job.id, earliest: 5, lastSeq: 10 });
      else expect(told).toEqual({ gap: { type: 'gap', job: job.id, earliest: 5, ...gap }, first: 5 });
    });

    it.each(['x', '01', '+1', '1 2', '9007199254740992', '1-'])('refuses the cursor %j', async (after) => {
      const { url, begin } = await serve();
      const { problem } = await reader.comeBack(url, (await begin()).id, after);
      expect(problem).toMatchObject({ code: 'invalid-cursor', status: 400 });
    });

    it('that is not there is refused', async () => {
      const { url } = await serve();
      const { problem } = await reader.comeBack(url, '019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44', '1');
      expect(problem).toMatchObject({ code: 'job-not-found', status: 404 });
    });

    it('that has ended ends at once for whoever has everything', async () => {
      const { url, begin } = await serve();
      const job = await begin();
      await job.end();
      const { cursor } = await reader.readToEnd(url, job.id);
      expect(await reader.readToEnd(url, job.id, cursor)).toMatchObject({ events: [] });
    });
  });
}

/** One log, many transports: a client may change at any event. */
export function equivalenceContract(readers: readonly Reader[], serve: Serve = readerServer): void {
  const pairs = readers.flatMap((first) => readers.map((second) => [first, second] as const));

  describe('a client may change its transport at any event', () => {
    it.each(pairs.map(([first, second]) => [first.name, second.name, first, second] as const))(
      'from %s to %s',
      async (_first, _second, first, second) => {
        const { url, engine, begin } = await serve();
        const job = await begin();
        await writeAwkward(job);
        await job.end();
        const kept = await keptEvents(engine, job.id);
        for (const k of range(0, kept.length)) {
          const before = k === 0 ? { events: [], cursor: undefined } : await first.read(url, job.id, undefined, k);
          const after = k === kept.length ? { events: [] } : await second.readToEnd(url, job.id, before.cursor);
          expect([...before.events, ...after.events], `cut after ${k}`).toEqual(kept);
        }
      },
    );
  });
}

/** Events whose text is as hard to frame as it gets. */
async function writeAwkward(job: WrittenJob): Promise<void> {
  for (const text of ['a\r\nid: 9\r\ndata: x\n\n', '\u2028\u2029', '"],"next":"1"', '😀 Zoë', '\u0000\u001b[31m']) {
    await job.say(text);
  }
  await job.write(2, 70_000);
  await job.write(1, 0);
}

/** A job whose log is kept from event 5 to event 10. */
async function trimmed(serve: Serve): Promise<{ server: ReaderServer; job: WrittenJob }> {
  const server = await serve();
  const job = await server.begin();
  await job.write(8);
  await server.engine.trim(job.id, 5);
  return { server, job };
}
