import { readFileSync } from 'node:fs';
import { type Contract, parseContract, type Schema } from '../../scripts/generate/document.ts';

const written = parseContract(readFileSync(new URL('../../asyncapi.yaml', import.meta.url), 'utf8'));

/** A fresh copy of the contract as written. */
export function wholeSource(): Contract {
  return structuredClone(written);
}

/** The same with `enkf` as its only job type, so that what is expected of it stays as it is when others are added. */
export function source(): Contract {
  return onlyEnkf(wholeSource());
}

/** The schemas of a job type begin with its name, followed by a capital: those of `pi` are not those of a ping. */
function onlyEnkf(contract: Contract): Contract {
  const { enkf, ...others } = contract['x-job-types'];
  const prefixes = Object.keys(others).map((type) => new RegExp(`^${type[0]!.toUpperCase()}${type.slice(1)}[A-Z]`));
  const schemas = Object.entries(contract.components.schemas).filter(
    ([name]) => !prefixes.some((prefix) => prefix.test(name)),
  );
  const components = { ...contract.components, schemas: Object.fromEntries(schemas) };
  return { ...contract, 'x-job-types': { enkf: enkf! }, components };
}

const word: Schema = { type: 'string', maxLength: 20, description: 'A word.', examples: ['hi'] };

function object(description: string, properties: Record<string, Schema>, example: object): Schema {
  const required = Object.keys(properties);
  return { type: 'object', additionalProperties: false, description, required, properties, examples: [example] };
}

/** The contract with a job type added that is all that `enkf` is not: shared, endless, two inputs, no progress, no result. */
export function sourceWithRoom(): Contract {
  const contract = source();
  Object.assign(contract.components.schemas, {
    RoomParams: { ...object('A room.', {}, {}), required: [] },
    RoomMessage: object('Something said.', { text: word }, { text: 'hi' }),
    RoomSay: object('Say something.', { text: word }, { text: 'hi' }),
    RoomShout: object(
      'Shout something.',
      { text: word, times: { type: 'integer', minimum: 1, maximum: 9, description: 'How often.' } },
      { text: 'hi', times: 2 },
    ),
  });
  contract['x-job-types'].room = {
    summary: 'A room',
    params: { $ref: '#/components/schemas/RoomParams' },
    events: { message: { $ref: '#/components/schemas/RoomMessage' } },
    inputs: { say: { $ref: '#/components/schemas/RoomSay' }, shout: { $ref: '#/components/schemas/RoomShout' } },
    shared: true,
    presence: true,
    endless: true,
    retention: { events: 100 },
  };
  return contract;
}
