/** Where an extension may stand. */
export type Place = 'root' | 'channel' | 'operation' | 'schema';

export interface Extension {
  on: readonly Place[];
  /** The JSON Schema of its value. */
  schema: object;
}

const text = { type: 'string', minLength: 1 };
const name = { type: 'string', pattern: '^[a-z][a-zA-Z0-9-]{0,63}$' };
const names = { type: 'array', items: name, uniqueItems: true };
const duration = { type: 'integer', minimum: 0 };
const reference = {
  type: 'object',
  required: ['$ref'],
  additionalProperties: false,
  properties: { $ref: { type: 'string', pattern: '^#/components/schemas/[A-Za-z0-9]+$' } },
};
const references = { type: 'object', propertyNames: name, additionalProperties: reference };
const twoDurations = { type: 'array', items: duration, minItems: 2, maxItems: 2 };

function record(required: string[], properties: object, more: object = {}): object {
  return { type: 'object', additionalProperties: false, required, properties, ...more };
}

function mapOf(keys: object, values: object): object {
  return { type: 'object', propertyNames: keys, additionalProperties: values };
}

/** The longest wait that a timer of Node takes, about 24 days: a longer one would be over at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const jobType = record(['summary', 'params'], {
  summary: text,
  description: text,
  params: reference,
  events: references,
  inputs: references,
  result: reference,
  shared: { type: 'boolean' },
  presence: { type: 'boolean' },
  endless: { type: 'boolean' },
  checkpoints: { type: 'boolean' },
  retry: record([], { attempts: { type: 'integer', minimum: 1 }, backoffMs: duration }),
  timeoutMs: { type: 'integer', minimum: 1, maximum: LONGEST_TIMER_MS },
  retention: record([], { events: { type: 'integer', minimum: 1 }, ageMs: { type: 'integer', minimum: 1 } }),
});

const error = record(
  ['title', 'retry', 'help'],
  {
    title: text,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    close: { type: 'integer', minimum: 1000, maximum: 4999 },
    where: { enum: ['failed', 'message'] },
    retry: { enum: ['never', 'later', 'with-new-token', 'from-earliest'] },
    help: text,
  },
  // An error is told somewhere: by a status, by a close code, or where `where` says.
  { anyOf: [{ required: ['status'] }, { required: ['close'] }, { required: ['where'] }] },
);

/** Every extension that the contract uses: what AsyncAPI has no words for. */
export const EXTENSIONS: Record<string, Extension> = {
  'x-protocol': { on: ['root'], schema: { type: 'string', pattern: '^[a-z]+\\.v[0-9]+$' } },
  'x-sdk': { on: ['root'], schema: record(['name', 'version'], { name: text, version: text }) },
  'x-job-types': { on: ['root'], schema: mapOf({ type: 'string', pattern: '^[a-z][a-zA-Z0-9]{0,63}$' }, jobType) },
  'x-events': {
    on: ['root'],
    schema: mapOf(
      name,
      record(['summary', 'data'], {
        summary: text,
        data: reference,
        when: { enum: ['inputs', 'presence'] },
        terminal: { type: 'boolean' },
      }),
    ),
  },
  'x-reserved-event-types': { on: ['root'], schema: names },
  'x-features': {
    on: ['root'],
    schema: mapOf(name, record(['summary', 'served'], { summary: text, served: { type: 'boolean' } })),
  },
  'x-common-problems': { on: ['root'], schema: names },
  'x-limits': { on: ['root'], schema: mapOf(name, { type: 'integer', minimum: 1 }) },
  'x-pages': { on: ['root'], schema: mapOf({ type: 'string', pattern: '^/' }, text) },
  'x-errors': { on: ['root'], schema: mapOf(name, error) },
  'x-generated': { on: ['root'], schema: text },

  'x-feature': { on: ['channel', 'operation'], schema: name },
  'x-order': { on: ['channel'], schema: { type: 'array', items: text, minItems: 1 } },
  'x-sse': {
    on: ['channel'],
    schema: record(['log', 'control', 'heartbeatMs', 'retryMs', 'end'], {
      log: { type: 'boolean' },
      control: names,
      heartbeatMs: duration,
      retryMs: twoDurations,
      lastRetryMs: twoDurations,
      maxAgeMs: twoDurations,
      end: text,
    }),
  },
  'x-polling': {
    on: ['channel'],
    schema: record(['maxPageBytes', 'fullPages', 'otherPages'], {
      maxPageBytes: { type: 'integer', minimum: 1 },
      fullPages: text,
      otherPages: text,
    }),
  },
  'x-liveness': {
    on: ['channel'],
    schema: record(['heartbeatMs', 'pingMs', 'goneMs', 'tooSlowMs', 'unsentBytes'], {
      heartbeatMs: duration,
      pingMs: duration,
      goneMs: duration,
      tooSlowMs: duration,
      unsentBytes: { type: 'integer', minimum: 1 },
    }),
  },
  'x-close-codes': {
    on: ['channel'],
    schema: mapOf(
      { type: 'string', pattern: '^[1-4][0-9]{3}$' },
      record(['meaning', 'back'], { meaning: text, back: { enum: ['never', 'later', 'at-once'] } }),
    ),
  },
  'x-scopes': {
    on: ['operation'],
    schema: { type: 'array', items: { enum: ['jobs:read', 'jobs:write', 'jobs:admin'] }, minItems: 1 },
  },
  'x-problems': { on: ['operation'], schema: names },
  'x-statuses': { on: ['operation'], schema: mapOf({ type: 'string', pattern: '^[1-5][0-9]{2}$' }, text) },

  'x-unit': { on: ['schema'], schema: text },
  'x-may-grow': { on: ['schema'], schema: { const: true } },
  'x-names-of': { on: ['schema'], schema: { enum: ['x-job-types', 'x-errors'] } },
  'x-choice': {
    on: ['schema'],
    schema: record(['of'], {
      of: { type: 'array', items: text, minItems: 2 },
      aliases: mapOf(text, text),
      default: { type: 'object', minProperties: 1, maxProperties: 1 },
    }),
  },
  'x-per-job-type': {
    on: ['schema'],
    schema: { enum: ['params', 'paramsInput', 'progress', 'result', 'inputName', 'inputData'] },
  },
  'x-partial-examples': { on: ['schema'], schema: { type: 'array', items: { type: 'object' }, minItems: 1 } },
  'x-otherwise': { on: ['schema'], schema: reference },
  'x-union-of': { on: ['schema'], schema: { enum: ['events'] } },
  'x-form-of': { on: ['schema'], schema: { enum: ['events'] } },
  'x-one-schema-each': { on: ['schema'], schema: { const: true } },
};
