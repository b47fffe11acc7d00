import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import document from '../../generated/asyncapi.json' with { type: 'json' };
import { checkJob, checkJobList, checkManyEventPage, checkServerMessage } from '../../generated/protocol/index.ts';
import { fits } from '../../src/client/forms.ts';
import { parseFrame } from '../../src/client/transports/frame.ts';
import { JOB, line, snapshot } from './support/wire.ts';

type Schemas = Record<string, { examples?: object[]; oneOf?: { $ref: string }[] }>;
const schemas = document.components.schemas as unknown as Schemas;

function examplesOf(name: string): object[] {
  const { examples = [], oneOf = [] } = schemas[name]!;
  return [...examples, ...oneOf.flatMap(({ $ref }) => examplesOf($ref.split('/').at(-1)!))];
}

const MESSAGES = [
  ...['JobEvent', 'Batch', 'Heartbeat', 'Gap', 'Goaway', 'End', 'EndOfStream', 'ProblemMessage', 'Pong'],
  ...['HelloReply', 'AuthReply', 'SubscribeReply', 'SubscribeRefusal'],
].flatMap(examplesOf);

const ANSWERS = [
  ['Job', checkJob],
  ['JobList', checkJobList],
  ['ManyEventPage', checkManyEventPage],
] as const;

/** Whether the frame is taken. */
function isTaken(message: unknown): boolean {
  try {
    parseFrame(JSON.stringify(message));
    return true;
  } catch {
    return false;
  }
}

const junk = fc.constantFrom<unknown>(undefined, null, 0, -1, 1.5, '', 'x', true, [], {}, [null], ['x'], 2 ** 53);

/** A copy with a field, here or further down, that was taken out or replaced. */
const spoilt = (examples: readonly object[]) =>
  fc.tuple(fc.constantFrom(...examples), fc.nat(), fc.nat(), fc.boolean(), junk).map(([example, a, b, deep, value]) => {
    const copy = structuredClone(example) as Record<string, unknown>;
    const key = Object.keys(copy)[a % Object.keys(copy).length]!;
    const inner = copy[key] as Record<string, unknown> | undefined;
    const keys = typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
    if (deep && keys.length > 0) inner![keys[b % keys.length]!] = value;
    else copy[key] = value;
    return JSON.parse(JSON.stringify(copy)) as object;
  });

describe('forms', () => {
  it('let everything through that the contract shows', () => {
    expect(MESSAGES.length).toBeGreaterThan(30);
    for (const message of MESSAGES) expect(isTaken(message), JSON.stringify(message)).toBe(true);
    for (const [form] of ANSWERS) for (const example of examplesOf(form)) expect(fits(form, example)).toBe(true);
  });

  it('refuse nothing that the contract takes', () => {
    fc.assert(
      fc.property(spoilt(MESSAGES), (message) => {
        // A reply to nothing that is known passes the full check unseen.
        const { type, to, ok } = message as { type?: unknown; to?: unknown; ok?: unknown };
        fc.pre(type !== 'reply' || (typeof to === 'string' && typeof ok === 'boolean'));
        if (!isTaken(message)) expect(checkServerMessage(message)).not.toEqual([]);
      }),
      { numRuns: 3000 },
    );
    for (const [form, check] of ANSWERS) {
      fc.assert(
        fc.property(spoilt(examplesOf(form)), (answer) => {
          fc.pre(form !== 'Job' || typeof (answer as { type?: unknown }).type === 'string'); // the same
          if (!fits(form, answer)) expect(check(answer)).not.toEqual([]);
        }),
        { numRuns: 1000 },
      );
    }
  });

  it.each([
    ['an event without a time', { ...line(1), time: undefined }],
    ['an event without data', { ...line(1), data: null }],
    ['an event with a seq that is none', { ...line(1), seq: 0 }],
    ['a gap that says nothing of its end', { type: 'gap', job: JOB, reason: 'trimmed', requested: 1 }],
    ['an end with half a seq', { type: 'end', job: JOB, lastSeq: 1.5 }],
    ['a batch of anything', { type: 'batch', events: [line(1), {}] }],
    ['a goaway without a time', { type: 'goaway', reason: 'draining' }],
    ['a refusal without a problem', { id: 1, type: 'reply', to: 'subscribe', ok: false, error: 'no' }],
    ['nothing', null],
    ['a text', 'hello'],
  ])('refuse %s', (_, message) => expect(isTaken(message)).toBe(false));

  it('pass what a newer server may say', () => {
    for (const message of [
      { type: 'weather', is: 'fine' },
      { ...line(1), type: 'glitter', extra: 1 },
      { type: 'heartbeat', time: line(1).time, from: ['0'], load: 0.5 },
      { type: 'constructor' },
      {},
    ]) {
      expect(isTaken(message), JSON.stringify(message)).toBe(true);
    }
    expect(fits('Job', { ...snapshot(JOB), mood: 'good', status: 'sleeping' })).toBe(true);
  });
});
