import { deserialize, serialize } from 'node:v8';

/**
 * A checkpoint as it is kept: the seq of the last input that the task had taken when it handed the state in, as a
 * double, then the state as `v8.serialize` writes it.
 *
 * Inputs are in the log before a task takes them. One that was kept before the event with the checkpoint, but reached the
 * task after it, is not in the state and has to be given to the next run: so its own seq says where inputs begin again,
 * not the event's.
 */
const STATE_AT = 8;

/** @throws where the state holds something that cannot be cloned */
export function packCheckpoint(state: unknown, inputsTo: number): Uint8Array<ArrayBuffer> {
  const bytes = serialize(state);
  const packed = new Uint8Array(STATE_AT + bytes.length);
  new DataView(packed.buffer).setFloat64(0, inputsTo);
  packed.set(bytes, STATE_AT);
  return packed;
}

/** The state of a kept checkpoint. */
export function checkpointState(packed: Uint8Array): unknown {
  return deserialize(packed.subarray(STATE_AT));
}

/** The seq after which inputs are not in the state of a kept checkpoint. */
export function checkpointInputsTo(packed: Uint8Array): number {
  return new DataView(packed.buffer, packed.byteOffset).getFloat64(0);
}
