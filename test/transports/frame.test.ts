import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../src/errors.ts';
import { readFrame } from '../../src/transports/frame.ts';

const JOB = '019aa4c2-7f6e-7c30-b5a1-6d1f0a9e2b44';
const read = (text: string, inUse: unknown[] = []) => readFrame(Buffer.from(text), (id) => inUse.includes(id));

describe('a frame', () => {
  it.each([
    [{ id: 1, type: 'hello' }],
    [{ id: -5, type: 'subscribe', job: JOB, after: '17-1', batch: true }],
    [{ id: 'a'.repeat(64), type: 'unsubscribe', job: JOB }],
    [{ id: '😀'.repeat(64), type: 'unsubscribe', job: JOB }],
    [{ id: 0, type: 'input', job: JOB, name: 'tune', data: { phi: 3 }, key: 'k' }],
    [{ id: '1', type: 'cancel', job: JOB, reason: 'enough' }],
    [{ id: 1, type: 'auth', token: 'guest:ann' }],
  ])('%j is a command', (command) => {
    expect(read(JSON.stringify(command), ['x', 9])).toEqual({ kind: 'command', command });
  });

  it.each(['{"type":"ping"}', '{"type":"ping","id":4}'])('%s is a ping', (text) => {
    expect(read(text)).toMatchObject({ kind: 'ping' });
  });

  it.each([
    ['{"id":1,"type":"frob"}', 1, 'unknown', 'validation-failed', '/type'],
    ['{"id":1}', 1, 'unknown', 'validation-failed', '/type'],
    ['{"id":1,"type":["start"]}', 1, 'unknown', 'validation-failed', '/type'],
    ['{"id":"a","type":"subscribe"}', 'a', 'subscribe', 'validation-failed', '/job'],
    [
      '{"id":1,"type":"start","jobType":"enkf","params":{},"idempotencykey":"k"}',
      1,
      'start',
      'validation-failed',
      '/idempotencykey',
    ],
    ['{"id":1,"type":"start","jobType":"nope","params":{}}', 1, 'start', 'validation-failed', '/jobType'],
    ['{"id":1,"type":"start","jobType":"enkf","params":{"phi":-1}}', 1, 'start', 'validation-failed', '/params/phi'],
    ['{"id":1,"type":"hello","type":"ping"}', 1, 'unknown', 'invalid-body', '/type'],
    ['{"id":1,"type":"input","data":{"x":9007199254740993}}', 1, 'input', 'invalid-body', '/data/x'],
    ['{"id":1,"type":"cancel","reason":"\\ud800"}', 1, 'cancel', 'invalid-body', '/reason'],
    ['{"type":"ping","x":1}', undefined, 'unknown', 'validation-failed', '/x'],
    ['{"id":1,"type":"ping","x":1}', 1, 'unknown', 'validation-failed', '/x'],
  ])('%s is refused, and answered', (text, id, to, code, pointer) => {
    const frame = read(text);
    expect(frame).toMatchObject({ kind: 'refused', to, error: { code } });
    expect(frame).toHaveProperty('id', id);
    const { error } = frame as { error: ProtocolError };
    expect(error.extras.errors?.[0]?.pointer).toBe(pointer);
  });

  it.each([
    '',
    'null',
    '[]',
    '7',
    '"hello"',
    '{',
    '\ufeff{"id":1,"type":"hello"}',
    '{"type":"hello"}',
    '{"id":null,"type":"hello"}',
    '{"id":"","type":"hello"}',
    `{"id":"${'a'.repeat(65)}","type":"hello"}`,
    `{"id":"${'😀'.repeat(65)}","type":"hello"}`,
    '{"id":1.5,"type":"hello"}',
    '{"id":9007199254740992,"type":"hello"}',
    '{"id":true,"type":"hello"}',
    '{"id":{"a":1},"type":"hello"}',
    '{"id":1,"id":2,"type":"hello"}',
    '{"id":7,"type":"hello"}',
    '{"id":"seven","type":"ping"}',
    '{"id":false,"type":"ping"}',
  ])('%s cannot be answered', (text) => {
    expect(() => read(text, [7, 'seven'])).toThrow(ProtocolError);
    expect(() => read(text, [7, 'seven'])).toThrow(expect.objectContaining({ code: 'invalid-message' }));
  });

  it('takes the number 7 and the text "7" for different ids', () => {
    expect(read('{"id":"7","type":"hello"}', [7])).toMatchObject({ kind: 'command' });
  });
});
