import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mapRefs, type Schema, schemaName } from '../../scripts/generate/document.ts';
import { emitDocument } from '../../scripts/generate/emit/document.ts';
import { FORMATS } from '../../scripts/generate/emit/leaves.ts';
import { expand } from '../../scripts/generate/expand/expand.ts';
import { lintExpanded } from '../../scripts/generate/lint.ts';
import { parseDocument } from '../../scripts/generate/parse.ts';
import { source, sourceWithRoom } from './sources.ts';

const expanded = expand(sourceWithRoom());
const { schemas, messages = {} } = expanded.components;

function constants(name: string) {
  const { jobType, type } = schemas[name]!.properties!;
  return [jobType!.const, type!.const];
}

const ajv = new Ajv({ strict: false });
for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
ajv.addSchema({
  $id: 'contract',
  definitions: mapRefs(schemas, (reference) => ({ $ref: `#/definitions/${schemaName(reference)}` })),
});

/** The schemas that a value fits, of those given. */
function fitting(names: string[], value: unknown): string[] {
  return names.filter((name) => ajv.getSchema(`contract#/definitions/${name}`)!(value));
}

function members(name: string): string[] {
  return schemas[name]!.oneOf!.map(schemaName);
}

describe('the complete document', () => {
  it('has one event schema per job type and event type, told apart by constants', () => {
    expect(members('EnkfEvent').map(constants)).toEqual(
      [
        'accepted',
        'started',
        'progress',
        'log',
        'input',
        'applied',
        'retrying',
        'completed',
        'failed',
        'cancelled',
      ].map((type) => ['enkf', type]),
    );
    expect(members('RoomEvent').map(constants)).toEqual(
      [
        'accepted',
        'started',
        'message',
        'log',
        'input',
        'applied',
        'joined',
        'left',
        'retrying',
        'completed',
        'failed',
        'cancelled',
      ].map((type) => ['room', type]),
    );
  });

  it('has one message per event and per answered command, each fitting its own schema and no other', () => {
    const socket = (expanded.channels as Record<string, { messages: Record<string, { $ref: string }> }>).socket!;
    const told = Object.keys(socket.messages);
    expect(told).toEqual(
      expect.arrayContaining(['enkfProgressEvent', 'roomMessageEvent', 'startReply', 'startRefusal', 'unknownRefusal']),
    );
    const names = told.map((key) => schemaName(messages[key]!.payload!));
    for (const key of told) {
      for (const { payload } of messages[key]!.examples!) {
        expect(fitting(names, payload), key).toEqual([schemaName(messages[key]!.payload!)]);
      }
    }
  });

  it('puts the job type’s own schemas in the place of stand-ins, and leaves out what it has none for', () => {
    expect(schemas.EnkfJob!.properties).toMatchObject({
      type: { const: 'enkf' },
      params: { $ref: '#/components/schemas/EnkfParams' },
      progress: { $ref: '#/components/schemas/EnkfProgress' },
      result: { $ref: '#/components/schemas/EnkfResult' },
    });
    expect(schemas.RoomJob!.properties).not.toHaveProperty('progress');
    expect(schemas.RoomJob!.properties!.result).toEqual({ $ref: '#/components/schemas/EmptyResult' });
    expect(Object.values(schemas).filter((schema) => schema['x-per-job-type'] || schema['x-names-of'])).toEqual([]);
  });

  it('has a schema for each input', () => {
    expect(members('RoomInputData')).toEqual(['RoomSayInputData', 'RoomShoutInputData']);
    expect(schemas.RoomShoutInputData!.properties).toMatchObject({
      name: { const: 'shout' },
      data: { $ref: '#/components/schemas/RoomShout' },
    });
  });

  it('tells params as sent from params as kept', () => {
    const { EnkfParamsInput: sent, EnkfParams: kept } = schemas as Record<string, Schema>;
    expect(sent!.required).toBeUndefined();
    expect(sent!.properties!.betaPrior).toEqual({ $ref: '#/components/schemas/EnkfBetaPriorInput' });
    expect(kept!.required).toEqual(expect.arrayContaining(['ensembleSize', 'seed', 'betaPrior', 'delayMs']));
    expect(kept!.required).not.toContain('dataset');
    expect(kept!.properties).not.toHaveProperty('obs');
    expect(kept!.examples![0]).toMatchObject({
      ensembleSize: 200,
      betaPrior: { median: 1.7 },
      dataset: 'boarding-school-1978',
    });
  });

  it('does not require what has a default', () => {
    const contract = source();
    contract.components.schemas.EnkfParams!.required = ['seed'];
    const { EnkfParamsInput, EnkfParams } = expand(contract).components.schemas;
    expect(EnkfParamsInput!.required).toEqual([]);
    expect(EnkfParams!.required).toContain('seed');
  });

  it('says in standard words which fields exclude each other', () => {
    const excluding = (value: object) => fitting(['EnkfParamsInput'], value).length === 0;
    expect(
      [
        { dataset: 'boarding-school-1978', obs: [1, 2] },
        { observations: [1, 2], obs: [1, 2] },
      ].map(excluding),
    ).toEqual([true, true]);
    expect([{ obs: [1, 2] }, { observations: [1, 2] }, {}].map(excluding)).toEqual([false, false, false]);
  });

  it('leaves out an event that no job type has', () => {
    const contract = source();
    delete contract['x-job-types'].enkf!.inputs;
    const { 'x-events': events, components } = expand(contract);
    expect(events).not.toHaveProperty('input');
    expect(components.schemas).not.toHaveProperty('EnkfInputEvent');
    expect(lintExpanded(expand(contract)).filter(({ path }) => !path.endsWith('EnkfTune'))).toEqual([]);
  });

  it('spreads a message over every channel and operation that has it', () => {
    const { operations } = expanded as unknown as { operations: Record<string, { messages: { $ref: string }[] }> };
    expect(operations.startJob!.messages.map(({ $ref }) => $ref)).toEqual([
      '#/channels/jobs/messages/enkfStartBody',
      '#/channels/jobs/messages/roomStartBody',
    ]);
  });

  it('is valid for the parser and for our lint, whatever the job types', { timeout: 60_000 }, async () => {
    expect(lintExpanded(expanded)).toEqual([]);
    const { findings, document } = await parseDocument(JSON.stringify(expanded));
    expect(findings).toEqual([]);
    expect(
      document!
        .allServers()
        .all()
        .map((server) => server.id()),
    ).toEqual(['http', 'ws']);
  });

  it('is the same as YAML and as JSON', () => {
    const [yaml, json] = emitDocument(expanded);
    expect(parse(yaml!.text)).toEqual(JSON.parse(json!.text));
  });
});
