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

/** What is kept is no checkpoint: bytes of it have changed, or are missing. A run cannot go on from it. */
export class DamagedCheckpoint extends Error {
  override readonly name = 'DamagedCheckpoint';
}

/** @throws where the state holds something that cannot be cloned */
export function packCheckpoint(state: unknown, inputsTo: number): Uint8Array<ArrayBuffer> {
  const bytes = serialize(state);
  const packed = new Uint8Array(STATE_AT + bytes.length);
  new DataView(packed.buffer).setFloat64(0, inputsTo);
  packed.set(bytes, STATE_AT);
  return packed;
}

/**
 * The state of a kept checkpoint.
 * @throws DamagedCheckpoint
 */
export function checkpointState(packed: Uint8Array): unknown {
  if (readInputsTo(packed) === undefined) throw new DamagedCheckpoint('it does not begin as one does');
  try {
    return deserialize(packed.subarray(STATE_AT));
  } catch (cause) {
    throw new DamagedCheckpoint('its state cannot be read', { cause });
  }
}

/**
 * The seq after which inputs are not in the state of a kept checkpoint. Of a damaged one that has none it is 0, and does
 * not throw: whoever leases jobs must not be stopped by one of them, and its run ends at `checkpointState`.
 */
export function checkpointInputsTo(packed: Uint8Array): number {
  return readInputsTo(packed) ?? 0;
}

function readInputsTo(packed: Uint8Array): number | undefined {
  if (packed.length < STATE_AT) return undefined;
  const inputsTo = new DataView(packed.buffer, packed.byteOffset).getFloat64(0);
  return Number.isSafeInteger(inputsTo) && inputsTo >= 0 ? inputsTo : undefined;
}
