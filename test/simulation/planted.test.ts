import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Backoff from '../../src/client/backoff.ts';
import type * as Resume from '../../src/client/resume.ts';
import type * as Policy from '../../src/jobs/policy.ts';
import type * as State from '../../src/log/state.ts';
import type * as Decide from '../../src/streams/decide.ts';
import type { Trouble } from './actions.ts';
import type * as Nodes from './node.ts';

/** The modules that decide, and the one that keeps. */
interface Decisions {
  readonly '../../src/client/backoff.ts': typeof Backoff;
  readonly '../../src/client/resume.ts': typeof Resume;
  readonly '../../src/jobs/policy.ts': typeof Policy;
  readonly '../../src/log/state.ts': typeof State;
  readonly '../../src/streams/decide.ts': typeof Decide;
  readonly './node.ts': typeof Nodes;
}

/** A decision that is wrong in one way, the troubles that bring it out, and what is then seen. */
interface Planted {
  readonly troubles: readonly Trouble[];
  readonly seen: RegExp;
  plant(): void;
}

const STORIES = 60;

/** From here on the simulator is made of the real decisions but for those that `broken` gives. */
function replace<P extends keyof Decisions>(path: P, broken: (real: Decisions[P]) => Partial<Decisions[P]>): void {
  vi.doMock(path, async (importReal) => {
    const real = await importReal<Decisions[P]>();
    return { ...real, ...broken(real) };
  });
}

const PLANTED: Readonly<Record<string, Planted>> = {
  'a client hands on what comes twice': {
    troubles: ['repeat', 'drop'],
    seen: /in the place of/,
    plant: () =>
      replace('../../src/client/resume.ts', ({ step }) => ({
        step(reading, message) {
          const isAgain = 'seq' in message && message.seq <= (reading.place?.seq ?? 0);
          return isAgain ? [{ do: 'deliver', item: message, last: false }, reading] : step(reading, message);
        },
      })),
  },
  'a client says nothing of a hole': {
    troubles: ['drop', 'swap'],
    seen: /in the place of/,
    plant: () =>
      replace('../../src/client/resume.ts', ({ step }) => ({
        step(reading, message) {
          const isEvent = 'seq' in message && message.seq > (reading.place?.seq ?? 0);
          return step(isEvent ? { ...reading, place: { seq: message.seq - 1 } } : reading, message);
        },
      })),
  },
  'a server says nothing of what was trimmed': {
    troubles: ['trim', 'slow-handler', 'dark'],
    seen: /told to be missing, and are not|reads without end/,
    plant: () =>
      replace('../../src/streams/decide.ts', ({ judge }) => ({
        judge: (place, log, timeAt) => (place.seq < log.firstSeq - 1 ? 'good' : judge(place, log, timeAt)),
      })),
  },
  'a server does not look whether the log was rewritten': {
    troubles: ['restore', 'lose-tail'],
    seen: /of another log/,
    plant: () =>
      replace('../../src/streams/decide.ts', ({ judge }) => ({ judge: (place, log) => judge(place, log, undefined) })),
  },
  'a store answers before it keeps': {
    troubles: ['crash'],
    seen: /was kept after|told to be rewritten, and is not|was leased and is not free/,
    plant: () =>
      replace('./node.ts', ({ Node }) => ({
        Node: class extends Node {
          readonly #site: Nodes.Site;

          constructor(...[name, site]: ConstructorParameters<typeof Node>) {
            super(name, site);
            this.#site = site;
          }

          override crash(): void {
            if (!this.life.isOver) this.#site.shelf.storage.lose(2);
            super.crash();
          }
        },
      })),
  },
  'a client waits for what it should ask for': {
    troubles: ['drop', 'swap'],
    seen: /waits for ever/,
    plant: () =>
      replace('../../src/client/resume.ts', ({ step }) => ({
        step(reading, message) {
          const [next, after] = step(reading, message);
          return next.do === 'ask-again' ? [{ do: 'skip' }, reading] : [next, after];
        },
      })),
  },
  'a job that has ended is written to': {
    troubles: ['cancel', 'stall', 'storage-slow'],
    seen: /does not hold the job|was kept after/,
    plant: () => replace('../../src/log/state.ts', () => ({ holds: (state, attempt) => state.attempt === attempt })),
  },
  'a run that lost its job is not fenced off': {
    troubles: ['stall', 'crash'],
    seen: /does not hold the job/,
    plant: () => replace('../../src/log/state.ts', () => ({ holds: (state) => state.status === 'running' })),
  },
  'an accepted cancel is taken back': {
    troubles: ['cancel', 'storage-slow'],
    seen: /an accepted cancel ended as/,
    plant: () =>
      replace('../../src/log/state.ts', ({ settle }) => ({
        settle: ({ cancelling: _, ...state }, outcome, time) => settle(state, outcome, time),
      })),
  },
  'a job is retried without end': {
    troubles: ['break', 'crash'],
    seen: /a job never ends/,
    plant: () =>
      replace('../../src/jobs/policy.ts', () => ({
        outcomeOf: () => ({ kind: 'retrying', delayMs: 1000, reason: 'planted', counts: false }),
      })),
  },
  'the backoff does not begin anew after a good connection': {
    troubles: ['cut', 'crash'],
    seen: /the reader waits .* ms in the place of|in a row/,
    plant: () =>
      replace('../../src/client/resume.ts', ({ afterFailure }) => ({
        afterFailure: (line, facts) => afterFailure(line, { ...facts, healthyMs: Number.POSITIVE_INFINITY }),
      })),
  },
  'everybody comes back after the same time': {
    troubles: ['cut', 'crash'],
    seen: /the reader waits .* ms in the place of/,
    plant: () =>
      replace('../../src/client/backoff.ts', ({ backoffDelay }) => ({
        backoffDelay: (backoff, attempt, _random, floorMs) => backoffDelay(backoff, attempt, 0.999, floorMs),
      })),
  },
  'Retry-After is not obeyed': {
    troubles: ['refuse', 'cut', 'drain'],
    seen: /the reader waits .* ms in the place of/,
    plant: () =>
      replace('../../src/client/backoff.ts', ({ backoffDelay }) => ({
        backoffDelay: (backoff, attempt, random) => backoffDelay(backoff, attempt, random),
      })),
  },
};

describe('the simulator', () => {
  afterEach(() => {
    vi.doUnmock('../../src/client/backoff.ts');
    vi.doUnmock('../../src/client/resume.ts');
    vi.doUnmock('../../src/jobs/policy.ts');
    vi.doUnmock('../../src/log/state.ts');
    vi.doUnmock('../../src/streams/decide.ts');
    vi.doUnmock('./node.ts');
    vi.resetModules();
  });

  it.each(Object.entries(PLANTED))('notices that %s', async (_, { troubles, seen, plant }) => {
    plant();
    vi.resetModules();
    const { search } = await import('./search.ts');
    const { failure } = await search(1, STORIES, troubles);
    expect(failure?.fault).toMatch(seen);
  });

  it('tells what it noticed by a story that a person can read', async () => {
    PLANTED['a client hands on what comes twice']!.plant();
    vi.resetModules();
    const { search, shortest, told } = await import('./search.ts');
    const { failure } = await search(1, STORIES, ['repeat', 'drop', 'cut', 'trim', 'slow-handler']);
    const { story } = await shortest(failure!);
    expect(story.actions.length).toBeLessThanOrEqual(5);
    expect(story.actions.map((action) => action.do)).toContain('repeat');
    const text = await told(failure!);
    expect(text).toContain(`Seed ${failure!.story.seed}: reader`);
    expect(text).toContain(`Shrunk from ${failure!.story.actions.length} actions to ${story.actions.length}:`);
  });
});
