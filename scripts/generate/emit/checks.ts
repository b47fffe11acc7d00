import { type Contract, type JobTypeEntry, schemaName } from '../document.ts';
import { clientFrames } from './frames.ts';
import { BODIES, constant, controlMessages, events, jobTypes, members } from './messages.ts';
import { jsFunction, switchOn } from './switches.ts';

type Module = 'received' | 'kept' | 'sent';

/** The functions of `validators.js`, as JavaScript. */
export function checks(contract: Contract): string {
  const types = jobTypes(contract);
  const names = JSON.stringify(types.map(([type]) => type));
  const perType = (of: (type: string, entry: JobTypeEntry) => string) =>
    switchOn(
      'type',
      types.map(([type, entry]) => [type, of(type, entry)]),
      `return unknownName('', type, ${names});`,
    );
  return [
    jsFunction(
      'checkParams',
      'type, value',
      perType((_, entry) => run('received', `${schemaName(entry.params)}Input`)),
    ),
    jsFunction(
      'checkInput',
      'type, name, data',
      perType((_, entry) => inputSwitch(entry)),
    ),
    jsFunction(
      'checkEventData',
      'type, eventType, data',
      perType((type) => eventSwitch(contract, type)),
    ),
    jsFunction(
      'checkResult',
      'type, value',
      perType((_, { result }) => run('kept', schemaName(result!))),
    ),
    jsFunction('checkCommand', 'value', chooseObject(contract, 'received', clientFrames(contract))),
    jsFunction('checkBody', 'name, value', bodySwitch(contract)),
    jsFunction('checkJob', 'value', run('sent', 'Job')),
    jsFunction('checkJobList', 'value', run('sent', 'JobList')),
    jsFunction('checkEventPage', 'value', 'return withEvents(sent.EventPage, value);'),
    jsFunction('checkManyEventPage', 'value', 'return withEvents(sent.ManyEventPage, value);'),
    jsFunction('checkServerMessage', 'value', serverMessage(contract)),
    `${jsFunction('checkEvent', 'value', eventCheck(contract))}\n${WITH_EVENTS}`,
  ].join('\n');
}

const FITS = 'return [];';
const MUST_BE_OBJECT = "if (!isObject(value)) return violation('', 'must be an object');";

const WITH_EVENTS = `/** Checks what holds a list of events, then each of them. */
function withEvents(validate, value) {
  const found = violations(validate, value);
  for (let index = 0; found.length === 0 && index < value.events.length; index++) {
    found.push(...below(\`/events/\${index}\`, checkEvent(value.events[index])));
  }
  return found;
}
`;

function run(module: Module, name: string, value = 'value'): string {
  return `return violations(${module}.${name}, ${value});`;
}

function inputSwitch(entry: JobTypeEntry): string {
  const inputs = Object.entries(entry.inputs ?? {});
  const there = inputs.map(([name]) => name).join(', ') || 'it has none';
  return switchOn(
    'name',
    inputs.map(([name, reference]) => [name, run('received', schemaName(reference), 'data')]),
    `return violation('', ${JSON.stringify(`is for an input that the job type does not have (${there})`)});`,
  );
}

function eventSwitch(contract: Contract, type: string): string {
  return switchOn(
    'eventType',
    events(contract, type).map((event) => [event.type, run('kept', event.data, 'data')]),
    `return violation('', ${JSON.stringify(`is of an event type that ${type} jobs do not have: `)} + eventType);`,
  );
}

function bodySwitch(contract: Contract): string {
  const cases = Object.entries(BODIES).map(
    ([name, schemas]) =>
      [
        name,
        choose(
          contract,
          'received',
          schemas.flatMap((schema) => members(contract, schema)),
        ),
      ] as const,
  );
  return `${MUST_BE_OBJECT}\n${switchOn('name', cases, "throw new TypeError('There is no body of this name: ' + name);")}`;
}

function serverMessage(contract: Contract): string {
  const event = "if (own(value, 'seq') !== undefined) return checkEvent(value);";
  const typed = "if (typeof own(value, 'type') !== 'string') return violation('/type', 'must be a string');";
  return [MUST_BE_OBJECT, event, typed, choose(contract, 'sent', controlMessages(contract), FITS)].join('\n');
}

/** All events have one form around their data, also those of a type that is not known, which pass. */
function eventCheck(contract: Contract): string {
  const perType = jobTypes(contract).map(([jobType]) => {
    const data = events(contract, jobType).map(
      (event) => [event.type, `return below('/data', violations(sent.${event.data}, value.data));`] as const,
    );
    return [jobType, switchOn('value.type', data, FITS)] as const;
  });
  const form = 'const found = violations(sent.UnknownEvent, value);\nif (found.length > 0) return found;';
  return `${form}\n${switchOn('value.jobType', perType, FITS)}`;
}

function chooseObject(contract: Contract, module: Module, leaves: string[]): string {
  return `${MUST_BE_OBJECT}\n${choose(contract, module, leaves)}`;
}

/**
 * JavaScript that finds, by the constants that each schema requires, the one schema that a value is meant to fit.
 * Where no constants are left to tell schemas apart, a field does that one of them requires and others do not know.
 *
 * @param otherwise what is done with a constant of none; without it, it is refused
 */
function choose(contract: Contract, module: Module, leaves: string[], otherwise?: string, told: string[] = []): string {
  const tag = commonConstant(contract, leaves, told);
  if (tag) {
    const groups = Map.groupBy(leaves, (name) => constant(contract.components.schemas[name]!, tag) as string | boolean);
    const refusal = `return unknownName('/${tag}', own(value, '${tag}'), ${JSON.stringify([...groups.keys()])});`;
    const cases = [...groups].map(
      ([value, group]) => [value, choose(contract, module, group, otherwise, [...told, tag])] as const,
    );
    return switchOn(`own(value, '${tag}')`, cases, otherwise ?? refusal);
  }
  const [first, ...rest] = leaves.toSorted(
    (one, other) => required(contract, other).length - required(contract, one).length,
  );
  const schema = contract.components.schemas[first!]!;
  const found = holdsEvents(schema) ? `return withEvents(${module}.${first}, value);` : run(module, first!);
  if (rest.length === 0) return found;
  const key = required(contract, first!).find((name) =>
    rest.every((other) => !required(contract, other).includes(name)),
  );
  return `if (own(value, '${key}') !== undefined) ${found}\n${choose(contract, module, rest, otherwise, told)}`;
}

/** A required constant that all of the schemas have and that has not been looked at. */
function commonConstant(contract: Contract, leaves: string[], told: string[]): string | undefined {
  return required(contract, leaves[0]!).find(
    (name) =>
      !told.includes(name) &&
      leaves.every((leaf) => {
        const value = constant(contract.components.schemas[leaf]!, name);
        return value !== undefined && required(contract, leaf).includes(name);
      }),
  );
}

function required(contract: Contract, name: string): string[] {
  return contract.components.schemas[name]?.required ?? [];
}

function holdsEvents(schema: { properties?: Record<string, { items?: { $ref?: string } }> }): boolean {
  return schema.properties?.events?.items?.$ref === '#/components/schemas/JobEvent';
}
