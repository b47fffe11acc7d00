import type { Chunk } from './chunk.ts';
import type { Wire } from './follower.ts';
import type { Subscription } from './subscription.ts';

/** The subscriptions at the tail of one log: they are told together what comes, each wire's frames made once. */
export class Audience {
  readonly #byWire = new Map<Wire, Set<Subscription>>();
  readonly #delivered: Map<string, number>;

  /** @param delivered events written so far, by wire; counted on here */
  constructor(delivered: Map<string, number>) {
    this.#delivered = delivered;
  }

  get size(): number {
    let size = 0;
    for (const members of this.#byWire.values()) size += members.size;
    return size;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  add(member: Subscription): void {
    const members = this.#byWire.get(member.wire);
    if (members) members.add(member);
    else this.#byWire.set(member.wire, new Set([member]));
  }

  delete(member: Subscription): void {
    this.#byWire.get(member.wire)?.delete(member);
  }

  members(): Subscription[] {
    return [...this.#byWire.values()].flatMap((members) => [...members]);
  }

  /** Writes a chunk to each member. One that has no room for it leaves, and catches up when its turn comes. */
  deliver(chunk: Chunk): void {
    for (const [wire, members] of this.#byWire) {
      if (members.size === 0) continue;
      const frames = chunk.frame(wire);
      let written = 0;
      for (const member of members) {
        if (member.cursor >= chunk.lastSeq) continue; // it had read on before the tail got here
        if (member.take(chunk, frames)) written++;
        else this.#dismiss(member, members);
      }
      this.count(wire, written * chunk.count);
    }
  }

  count(wire: Wire, events: number): void {
    this.#delivered.set(wire.name, (this.#delivered.get(wire.name) ?? 0) + events);
  }

  #dismiss(member: Subscription, members: Set<Subscription>): void {
    members.delete(member);
    member.lineUp();
  }
}
