/**
 * The names of all keys, and which of them stand together.
 *
 * Redis Cluster spreads keys by the part in braces, and a script reaches only keys that share it. So there are four kinds:
 * each job's own, what is kept of all jobs together (keys, names, lists), BullMQ's queues, and each caller's counters. No
 * script touches two.
 */
export class Keys {
  /** Before each of BullMQ's keys. */
  readonly queues: string;
  readonly #prefix: string;

  constructor(prefix = 'jobwire') {
    this.#prefix = prefix;
    this.queues = `${prefix}:{queue}`;
  }

  /** The channel on which nodes tell each other what they wrote. All databases share channels, so it says of which it is. */
  bell(database: number): string {
    return `${this.#prefix}:bell:${database}`;
  }

  /** A job's record, a hash. */
  job(id: string): string {
    return `${this.#prefix}:{${id}}:job`;
  }

  /** A job's log, a stream: an entry's id is the event's seq, its field `e` the event's tail. */
  log(id: string): string {
    return `${this.#prefix}:{${id}}:log`;
  }

  checkpoint(id: string): string {
    return `${this.#prefix}:{${id}}:checkpoint`;
  }

  /** Who follows the job, a hash. */
  stays(id: string): string {
    return `${this.#prefix}:{${id}}:stays`;
  }

  /** The job's input keys and what they were answered, and their order. */
  inputs(id: string): [hash: string, list: string] {
    return [`${this.#prefix}:{${id}}:inputs`, `${this.#prefix}:{${id}}:input-order`];
  }

  /** Everything of a job. */
  allOf(id: string): string[] {
    return [this.job(id), this.log(id), this.checkpoint(id), this.stays(id), ...this.inputs(id)];
  }

  /** What fits all names, as a pattern of Redis. */
  get pattern(): string {
    return `${this.#prefix}:*`;
  }

  /** What somebody has used up, a hash of counters. */
  used(name: string): string {
    return `${this.#prefix}:used:${name}`;
  }

  /** How many places somebody holds, a hash by server. */
  held(name: string): string {
    return `${this.#prefix}:held:${name}`;
  }

  /** One of those that are kept of all jobs together. */
  register(...name: string[]): string {
    return `${this.#prefix}:{register}:${name.map(part).join(':')}`;
  }
}

/** A part of a key's name: an owner called `ann:queued` must not meet the set of what Ann has queued. */
function part(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(':', '%3A');
}
