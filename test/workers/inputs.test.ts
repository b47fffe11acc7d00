import { describe, expect, it } from 'vitest';
import { checkpointInputsTo, checkpointState, packCheckpoint } from '../../src/log/checkpoint.ts';
import { InputQueue } from '../../src/workers/inputs.ts';

const input = (seq: number) => ({
  kind: 'input' as const,
  seq,
  inputId: `i${seq}`,
  name: 'tune',
  data: { phi: seq },
  by: 'ann',
});

function queue(takenTo = 0) {
  const abort = new AbortController();
  return { abort, inputs: new InputQueue(abort.signal, takenTo) };
}

describe('the inputs of a task', () => {
  it('are taken in order, each once, and it is known up to where', () => {
    const { inputs } = queue(4);
    expect(inputs.takenTo).toBe(4);
    for (const seq of [5, 8]) inputs.push(input(seq));
    expect(inputs.takenTo).toBe(4);
    expect(inputs.take()).toEqual(
      [5, 8].map((seq) => ({ inputId: `i${seq}`, name: 'tune', data: { phi: seq }, by: 'ann' })),
    );
    expect(inputs.takenTo).toBe(8);
    expect(inputs.take()).toEqual([]);
    expect(inputs.takenTo).toBe(8);
  });

  it('are taken as many at a time as asked for, and those that are left are not waited for', async () => {
    const { inputs } = queue();
    for (const seq of [5, 8, 9]) inputs.push(input(seq));
    expect(inputs.take(2).map(({ inputId }) => inputId)).toEqual(['i5', 'i8']);
    expect(inputs.takenTo).toBe(8);
    await inputs.wait();
    expect(inputs.take(2).map(({ inputId }) => inputId)).toEqual(['i9']);
    expect(inputs.takenTo).toBe(9);
  });

  it('are waited for: until one comes, and not at all while there is one', async () => {
    const { inputs } = queue();
    const waiting = inputs.wait();
    inputs.push(input(1));
    await waiting;
    await inputs.wait();
    inputs.take();
    const again = inputs.wait();
    inputs.push(input(2));
    await again;
    expect(inputs.take()).toHaveLength(1);
  });

  it('are waited for no longer than told', async () => {
    const { inputs } = queue();
    await inputs.wait(20);
    expect(inputs.take()).toEqual([]);
  });

  it('are not waited for once the run has to stop', async () => {
    const { inputs, abort } = queue();
    const waiting = inputs.wait();
    abort.abort();
    await waiting;
    inputs.take();
    await inputs.wait();
    expect(inputs.take()).toEqual([]);
  });
});

describe('a checkpoint', () => {
  it('holds whatever can be cloned, and the place of the inputs', () => {
    const state = {
      step: 3,
      members: new Float64Array([1, 2, 3]),
      seen: new Map([['a', new Set([1n])]]),
      at: new Date(0),
    };
    const packed = packCheckpoint(state, Number.MAX_SAFE_INTEGER);
    expect(checkpointState(packed)).toEqual(state);
    expect(checkpointInputsTo(packed)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('is read also where it lies within a larger buffer', () => {
    const packed = packCheckpoint({ step: 3 }, 17);
    const larger = Buffer.concat([Buffer.from('xyz'), packed]).subarray(3);
    expect([checkpointState(larger), checkpointInputsTo(larger)]).toEqual([{ step: 3 }, 17]);
  });

  it('refuses what cannot be cloned', () => {
    expect(() => packCheckpoint({ step: () => 3 }, 0)).toThrow(/clone/);
  });
});
