import { createSHA256, type IHasher } from 'hash-wasm';
import { canonicalJson } from '../log/canonical.ts';

/** A digest on its way, as a checkpoint keeps it. */
export interface DigestState {
  readonly events: number;
  readonly hash: Uint8Array;
}

/**
 * What a run has said, in one number: SHA-256 over the canonical JSON of `[[type, data], …]`, one pair per event, fed as
 * the events come. Its state can be kept, so a run that goes on from a checkpoint ends with the digest of one that was
 * never cut. (node:crypto hashes cannot be kept.)
 */
export class RunDigest {
  private events: number;
  private readonly hash: IHasher;

  private constructor(hash: IHasher, events: number) {
    this.hash = hash;
    this.events = events;
  }

  static async begin(): Promise<RunDigest> {
    return new RunDigest(await createSHA256(), 0);
  }

  static async resume(state: DigestState): Promise<RunDigest> {
    return new RunDigest((await createSHA256()).load(state.hash), state.events);
  }

  add(type: string, data: object): void {
    this.hash.update((this.events === 0 ? '[' : ',') + canonicalJson([type, data]));
    this.events++;
  }

  save(): DigestState {
    return { events: this.events, hash: this.hash.save() };
  }

  /** The digest in hex, of one event or more. It is over then: nothing can be added. */
  finish(): string {
    return this.hash.update(']').digest('hex');
  }
}
