import { createHash } from 'node:crypto';
import type { Holdings } from '../engines/portable.ts';
import { blockSize } from '../log/block.ts';
import { type End, jobLines, revocationLine } from './format.ts';

/** How much there is of everything. */
export interface Tally {
  jobs: number;
  events: number;
  revocations: number;
}

/** All lines of an export between its first and its last one, as they come, and what its last one says of them. */
export class Body {
  readonly #holdings: Holdings;
  readonly #hash = createHash('sha256');
  readonly tally: Tally = { jobs: 0, events: 0, revocations: 0 };

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  /** The lines, some at a time. */
  async *parts(): AsyncGenerator<Buffer> {
    for (const revocation of await this.#holdings.revocations()) {
      this.tally.revocations++;
      yield this.#part(Buffer.from(revocationLine(revocation)));
    }
    for await (const job of this.#holdings.jobs()) {
      yield this.#part(Buffer.from(jobLines(job).join('')));
      for await (const block of this.#holdings.events(job)) {
        this.tally.events += blockSize(block);
        yield this.#part(block.bytes);
      }
      this.tally.jobs++;
    }
  }

  /** To be asked for once, after the last part. */
  end(): End {
    return { kind: 'end', ...this.tally, sha256: this.#hash.digest('hex') };
  }

  #part(bytes: Buffer): Buffer {
    this.#hash.update(bytes);
    return bytes;
  }
}
