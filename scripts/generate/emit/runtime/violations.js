/** Most violations told of one value: a value that is wrong all over is told enough by these. */
const MOST = 20;

/** Longest unknown field name that is repeated in a pointer, in characters. */
const LONGEST_NAME = 200;

/** Runs a validator; an empty list is the answer to a value that fits. */
export function violations(validate, value) {
  if (validate(value)) return [];
  const told = validate.errors.filter(({ keyword }) => keyword !== 'if').slice(0, MOST);
  return told.map((error) => ({ pointer: pointerOf(error), message: messageOf(error) }));
}

/** Violations of a part, pointed at from the whole. */
export function below(pointer, found) {
  return found.map((violation) => ({ pointer: pointer + violation.pointer, message: violation.message }));
}

export function violation(pointer, message) {
  return [{ pointer, message }];
}

export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value has under a name itself: not what every object inherits. */
export function own(value, name) {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Refuses a name that chooses a schema: missing, not a string, or not one of those there are. */
export function unknownName(pointer, value, names) {
  return violation(pointer, value === undefined ? 'is required' : oneOf(names));
}

/** A missing or unknown field is pointed at itself, though the object around it is what was wrong. */
function pointerOf({ instancePath, keyword, params }) {
  if (keyword === 'required') return `${instancePath}/${escaped(params.missingProperty)}`;
  if (keyword === 'additionalProperties') return `${instancePath}/${escaped(params.additionalProperty)}`;
  if (keyword === 'x-choice') return `${instancePath}/${escaped(params.field)}`;
  return instancePath;
}

function escaped(name) {
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  return shown.replaceAll('~', '~0').replaceAll('/', '~1');
}

const MESSAGES = {
  required: () => 'is required',
  additionalProperties: () => 'is not a known field',
  'x-choice': ({ other }) => `cannot be given together with ${other}`,
  type: ({ type }) => `must be ${[type].flat().map(typeName).join(' or ')}`,
  const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
  enum: ({ allowedValues }) => oneOf(allowedValues),
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  minLength: ({ limit }) => (limit === 1 ? 'must not be empty' : `must have at least ${limit} characters`),
  maxLength: ({ limit }) => `must have at most ${limit} characters`,
  pattern: ({ pattern }) => `must match ${pattern}`,
  format: ({ format }) => `must be ${FORMATS[format] ?? format}`,
  minItems: ({ limit }) => `must have at least ${limit} item${limit === 1 ? '' : 's'}`,
  maxItems: ({ limit }) => `must have at most ${limit} item${limit === 1 ? '' : 's'}`,
  uniqueItems: () => 'must not hold the same item twice',
  minProperties: ({ limit }) => `must have at least ${limit} field${limit === 1 ? '' : 's'}`,
  maxProperties: ({ limit }) => `must have at most ${limit} field${limit === 1 ? '' : 's'}`,
};

const FORMATS = {
  'date-time': 'a time such as 2026-11-21T09:00:00.000Z',
  uuid: 'a UUID',
  'uri-reference': 'an address',
};

const TYPES = {
  integer: 'a whole number',
  number: 'a number',
  string: 'a string',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  null: 'null',
};

function messageOf({ keyword, params }) {
  return Object.hasOwn(MESSAGES, keyword) ? MESSAGES[keyword](params) : `does not fit (${keyword})`;
}

function typeName(type) {
  return TYPES[type] ?? type;
}

function oneOf(names) {
  return names.length === 1 ? `must be ${names[0]}` : `must be one of ${names.join(', ')}`;
}
