import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/**
 * A checkpoint as it is kept: the CRC-32 of what follows, in four bytes; the seq of the last input that the task had taken
 * when it handed the state in, as a double; then the state as `v8.serialize` writes it.
 *
 * Inputs are in the log before a task takes them. One that was kept before the event with the checkpoint, but reached the
 * task after it, is not in the state and has to be given to the next run: so its own seq says where inputs begin again,
 * not the event's.
 *
 * Every engine keeps these bytes as they are, so the sum goes with them wherever they are copied. Without it a changed
 * number would be a state like any other, and the job would go on from it and end with a wrong result.
 */
const INPUTS_AT = 4;
const STATE_AT = 12;

/** What is kept is no checkpoint: bytes of it have changed, or are missing. A run cannot go on from it. */
export class DamagedCheckpoint extends Error {
  override readonly name = 'DamagedCheckpoint';
}

/** @throws where the state holds something that cannot be cloned */
export function packCheckpoint(state: unknown, inputsTo: number): Uint8Array<ArrayBuffer> {
  const bytes = serialize(state);
  const packed = new Uint8Array(STATE_AT + bytes.length);
  const view = new DataView(packed.buffer);
  view.setFloat64(INPUTS_AT, inputsTo);
  packed.set(bytes, STATE_AT);
  view.setUint32(0, crc32(packed.subarray(INPUTS_AT)));
  return packed;
}

/**
 * The state of a kept checkpoint.
 * @throws DamagedCheckpoint
 */
export function checkpointState(packed: Uint8Array): unknown {
  if (readInputsTo(packed) === undefined) throw new DamagedCheckpoint('it does not begin as one does');
  if (viewOf(packed).getUint32(0) !== crc32(packed.subarray(INPUTS_AT)))
    throw new DamagedCheckpoint('its check sum is wrong');
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
  const inputsTo = viewOf(packed).getFloat64(INPUTS_AT);
  return Number.isSafeInteger(inputsTo) && inputsTo >= 0 ? inputsTo : undefined;
}

function viewOf(packed: Uint8Array): DataView {
  return new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
}
