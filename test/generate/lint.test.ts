import { describe, expect, it } from 'vitest';
import type { Contract } from '../../scripts/generate/document.ts';
import { expand } from '../../scripts/generate/expand/expand.ts';
import { formatFinding } from '../../scripts/generate/lint/finding.ts';
import { lintExpanded, lintSource } from '../../scripts/generate/lint.ts';
import { source, sourceWithRoom, wholeSource } from './sources.ts';

interface Channel {
  address: string;
  parameters?: object;
  messages: Record<string, { $ref: string }>;
  [extension: `x-${string}`]: unknown;
}

const channel = (contract: Contract, name: string) => (contract.channels as Record<string, Channel>)[name]!;
const operation = (contract: Contract, name: string) =>
  (contract.operations as Record<string, Record<string, unknown>>)[name]!;
const tune = (contract: Contract) => contract.components.schemas.EnkfTune!;
const field = (contract: Contract, name: string) => tune(contract).properties![name]!;

/** A fault, how it is planted, and what the lint says of it. */
const FAULTS: [name: string, plant: (contract: Contract) => void, finding: string][] = [
  [
    'an example that breaks its schema',
    (c) => {
      tune(c).examples = [{ inflation: 9 }];
    },
    'components/schemas/EnkfTune/examples/0: does not fit its schema: /inflation must be <= 2.',
  ],
  [
    'an example with an unknown field',
    (c) => {
      tune(c).examples = [{ inflatoin: 1.1 }];
    },
    'components/schemas/EnkfTune/examples/0: does not fit its schema: it must NOT have additional properties.',
  ],
  [
    'a default that breaks its schema',
    (c) => {
      c.components.schemas.EnkfParams!.properties!.seed!.default = -1;
    },
    'components/schemas/EnkfParams/properties/seed/default: does not fit its schema: it must be >= 0.',
  ],
  [
    'a message example that breaks its schema',
    (c) => {
      c.components.messages!.hello!.examples = [{ payload: { id: 1, type: 'helo' } }];
    },
    'components/messages/hello/examples/0/payload: does not fit its schema: /type must be equal to constant.',
  ],
  [
    'an undeclared parameter in an address',
    (c) => {
      channel(c, 'job').address = '/v1/jobs/{jobId}';
    },
    'channels/job/address: has {jobId}, which is not declared.',
  ],
  [
    'a parameter that no address has',
    (c) => {
      channel(c, 'jobs').parameters = { id: { $ref: '#/components/parameters/id' } };
    },
    'channels/jobs/parameters/id: is not in the address.',
  ],
  [
    'an unused schema',
    (c) => {
      c.components.schemas.Left = tune(c);
    },
    'components/schemas/Left: is not used.',
  ],
  [
    'an unused message',
    (c) => {
      c.components.messages!.left = { payload: { $ref: '#/components/schemas/Gap' } };
    },
    'components/messages/left: is not used.',
  ],
  [
    'a reference to nowhere',
    (c) => {
      c['x-job-types'].enkf!.result = { $ref: '#/components/schemas/EnkfResults' };
    },
    'x-job-types/enkf/result: refers to #/components/schemas/EnkfResults, which is not there.',
  ],
  [
    'two messages of one name',
    (c) => {
      Object.assign(c.components.messages!.gap!, { name: 'End' });
    },
    'components/messages/end: has the name end, which components/messages/gap has too.',
  ],
  [
    'two schemas that differ by case only',
    (c) => {
      c.components.schemas.enkfTune = tune(c);
      c['x-job-types'].enkf!.inputs!.more = { $ref: '#/components/schemas/enkfTune' };
    },
    'components/schemas/enkfTune: has the name enkfTune, which components/schemas/EnkfTune has too.',
  ],
  [
    'messages that cannot be told apart',
    (c) => {
      c.components.schemas.Goaway!.properties!.type!.const = 'gap';
      c.components.schemas.Goaway!.required = c.components.schemas.Gap!.required!;
      c.components.schemas.Goaway!.examples = [];
    },
    'channels/socket: cannot tell Gap from Goaway.',
  ],
  [
    'an unknown format',
    (c) => {
      field(c, 'inflation').format = 'float';
    },
    'components/schemas/EnkfTune/properties/inflation: has the unknown format float',
  ],
  [
    'an object that does not say whether it is open',
    (c) => {
      delete tune(c).additionalProperties;
    },
    'components/schemas/EnkfTune: does not say whether it takes additional properties.',
  ],
  [
    'a field without a description',
    (c) => {
      delete field(c, 'phi').description;
    },
    'components/schemas/EnkfTune/properties/phi: has no description.',
  ],
  [
    'a string without a limit',
    (c) => {
      tune(c).properties!.note = { type: 'string', description: 'A note.' };
    },
    'components/schemas/EnkfTune/properties/note: is a string without maxLength.',
  ],
  [
    'a list without a limit',
    (c) => {
      tune(c).properties!.notes = {
        type: 'array',
        description: 'Notes.',
        items: { type: 'number', description: 'A note.' },
      };
    },
    'components/schemas/EnkfTune/properties/notes: is an array without maxItems.',
  ],
  [
    'a pattern that is not anchored',
    (c) => {
      tune(c).properties!.note = { type: 'string', maxLength: 9, description: 'A note.', pattern: 'a' };
    },
    'components/schemas/EnkfTune/properties/note: has a pattern that is not anchored at both ends.',
  ],
  [
    'a field that every object has',
    (c) => {
      Object.assign(tune(c).properties!, { constructor: { type: 'number', description: 'Odd.' } });
    },
    'components/schemas/EnkfTune/properties/constructor: is a name that every JavaScript object has already.',
  ],
  [
    'a job type with the name of something the client has',
    (c) => {
      c['x-job-types'].jobs = c['x-job-types'].enkf!;
    },
    'x-job-types/jobs: is a name that the SDK needs itself.',
  ],
  [
    'progress without a total',
    (c) => {
      const progress = c.components.schemas.EnkfProgress!;
      progress.required = progress.required!.filter((name) => name !== 'total');
    },
    'x-job-types/enkf/events/progress: does not require total.',
  ],
  [
    'a total without an end',
    (c) => {
      c['x-job-types'].enkf!.endless = true;
    },
    'x-job-types/enkf/events/progress: has total, though the job type is endless.',
  ],
  [
    'params that are not an object',
    (c) => {
      c.components.schemas.EnkfParams!.type = 'array';
      c.components.schemas.EnkfParams!.maxItems = 1;
      c.components.schemas.EnkfParams!.examples = [];
    },
    'x-job-types/enkf/params: is not an object.',
  ],
  [
    'an extension that is not declared',
    (c) => {
      field(c, 'phi')['x-units' as 'x-unit'] = 'days';
    },
    'components/schemas/EnkfTune/properties/phi/x-units: is an extension that extensions.ts does not declare.',
  ],
  [
    'an extension in the wrong place',
    (c) => {
      channel(c, 'job')['x-unit'] = 'days';
    },
    'channels/job/x-unit: does not belong on a channel.',
  ],
  [
    'an extension that is missing',
    (c) => {
      Reflect.deleteProperty(c, 'x-features');
    },
    'x-features: is missing.',
  ],
  [
    'an extension that does not fit',
    (c) => {
      Object.assign(c['x-job-types'].enkf!, { checkpoint: true });
    },
    'x-job-types: does not fit: /enkf must NOT have additional properties.',
  ],
  [
    'a limit of time that no timer can keep',
    (c) => {
      Object.assign(c['x-job-types'].enkf!, { timeoutMs: 2 ** 31 });
    },
    'x-job-types: does not fit: /enkf/timeoutMs must be <= 2147483647.',
  ],
  [
    'an error that is told nowhere',
    (c) => {
      Object.assign(c['x-errors'].internal!, { status: undefined, close: undefined });
      delete c['x-errors'].internal!.status;
      delete c['x-errors'].internal!.close;
    },
    'x-errors: does not fit: /internal must have required property',
  ],
  [
    'an error that no operation answers',
    (c) => {
      c['x-errors']['out-of-tea'] = { title: 'Out of tea', status: 418, retry: 'later', help: 'Wait.' };
    },
    'x-errors/out-of-tea: is told by no operation.',
  ],
  [
    'an operation with an unknown error',
    (c) => {
      operation(c, 'getJob')['x-problems'] = ['no-such-job'];
    },
    'operations/getJob/x-problems: names the error no-such-job, which x-errors does not have.',
  ],
  [
    'a close code that is not listed',
    (c) => {
      c['x-errors'].internal!.close = 4999;
    },
    'x-errors/internal/close: 4999 is not among the x-close-codes.',
  ],
  [
    'an unknown feature',
    (c) => {
      channel(c, 'tickets')['x-feature'] = 'ticket';
    },
    'channels/tickets/x-feature: names the feature ticket, which x-features does not have.',
  ],
];

describe('lint', () => {
  it('finds nothing in the contract', () => {
    expect(lintSource(wholeSource())).toEqual([]);
    expect(lintSource(sourceWithRoom())).toEqual([]);
    expect(lintExpanded(expand(wholeSource()))).toEqual([]);
  });

  it.each(FAULTS)('finds %s', (_, plant, expected) => {
    const contract = source();
    plant(contract);
    expect(lintSource(contract).map(formatFinding)).toContainEqual(expect.stringContaining(expected));
  });

  it('finds patterns that may be slow', () => {
    const slow = ['^(a+)+$', '^(a|aa)*$', '^([a-z]+\\s?)*$', '^(?=a)a$', '^(a)\\1$'];
    const contract = source();
    for (const [index, pattern] of slow.entries()) {
      tune(contract).properties![`note${index}`] = { type: 'string', maxLength: 9, description: 'A note.', pattern };
    }
    expect(lintSource(contract).map(formatFinding)).toEqual(
      slow.map(
        (_, index) =>
          `components/schemas/EnkfTune/properties/note${index}: has a pattern that may take more than linear time.`,
      ),
    );
  });

  it('finds event types that are reserved or built in', () => {
    const reserved =
      'error open end gap goaway heartbeat reply batch problem ping pong job reset removed ready hello'.split(' ');
    const builtIn = 'accepted started log input applied joined left retrying completed failed cancelled'.split(' ');
    const contract = source();
    for (const name of [...reserved, ...builtIn]) {
      contract['x-job-types'].enkf!.events![name] = { $ref: '#/components/schemas/EnkfForecast' };
    }
    expect(lintSource(contract).map(formatFinding)).toEqual([
      ...reserved.map((name) => `x-job-types/enkf/events/${name}: is a reserved name.`),
      ...builtIn.map(
        (name) =>
          `x-job-types/enkf/events/${name}: is an event that every job type has; only progress may be registered.`,
      ),
    ]);
  });

  it('finds what has no example in the complete document', () => {
    const contract = expand(source());
    contract.components.messages!.gap!.examples = [];
    contract.components.schemas.Gap!.examples = [];
    expect(lintExpanded(contract).map(formatFinding)).toEqual([
      'components/schemas/Gap: has no example.',
      'components/messages/gap: has no example.',
    ]);
  });
});
