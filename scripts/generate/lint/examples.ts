import { Ajv, type ValidateFunction } from 'ajv';
import { type Contract, mapRefs, type Reference, type Schema, schemaName, schemaRef } from '../document.ts';
import { FORMATS } from '../emit/leaves.ts';
import { EXTENSIONS } from '../extensions.ts';
import { type Finding, finding } from './finding.ts';
import { schemaNodes } from './walk.ts';

/** Examples and defaults fit their schemas. */
export function lintExamples(contract: Contract): Finding[] {
  const check = checker(contract);
  const findings: Finding[] = [];
  for (const { path, schema, named } of schemaNodes(contract)) {
    const { examples, default: fallback, ...rest } = schema;
    if (examples === undefined && fallback === undefined) continue;
    const validate = check(named ? schemaRef(path.at(-1)!) : rest);
    for (const [index, example] of (examples ?? []).entries()) {
      findings.push(...misfits([...path, 'examples', String(index)], validate, example));
    }
    if (fallback !== undefined) findings.push(...misfits([...path, 'default'], validate, fallback));
  }
  return [...findings, ...messageExamples(contract, check)];
}

/** In the complete document every named schema and every message with a payload shows what it looks like. */
export function lintExamplesExist(contract: Contract): Finding[] {
  const schemas = Object.entries(contract.components.schemas).filter(
    ([, schema]) => !schema.oneOf && !schema.examples?.length,
  );
  const messages = Object.entries(contract.components.messages ?? {}).filter(
    ([, each]) => each.payload && !each.examples?.length,
  );
  return [
    ...schemas.map(([name]) => finding(['components', 'schemas', name], 'has no example.')),
    ...messages.map(([name]) => finding(['components', 'messages', name], 'has no example.')),
  ];
}

function messageExamples(contract: Contract, check: (schema: Schema) => ValidateFunction): Finding[] {
  return Object.entries(contract.components.messages ?? {}).flatMap(([key, message]) =>
    (message.examples ?? []).flatMap((example, index) => {
      const path = ['components', 'messages', key, 'examples', String(index)];
      const { payload, headers } = message;
      return [
        ...(payload ? misfits([...path, 'payload'], check(payload), example.payload) : []),
        ...(headers && example.headers ? misfits([...path, 'headers'], check(headers), example.headers) : []),
      ];
    }),
  );
}

function checker(contract: Contract): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    logger: false,
    code: { optimize: false },
  });
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
  ajv.addVocabulary(Object.keys(EXTENSIONS));
  ajv.addSchema({ $id: 'contract', definitions: mapRefs(contract.components.schemas, definition) });
  return (schema) =>
    (schema.$ref && ajv.getSchema(definition(schema as Reference).$ref)) || ajv.compile(mapRefs(schema, definition));
}

function definition(reference: Reference): Reference {
  return { $ref: `contract#/definitions/${schemaName(reference)}` };
}

function misfits(path: string[], validate: ValidateFunction, value: unknown): Finding[] {
  if (validate(value)) return [];
  const { instancePath, message } = validate.errors![0]!;
  return [finding(path, `does not fit its schema: ${instancePath || 'it'} ${message}.`)];
}
