import { parseCursor } from '../../src/client/cursor.ts';
import { Failure, failureFromProblem } from '../../src/client/failure.ts';
import type { EventMessage, Message } from '../../src/client/transports/transport.ts';
import { type ProtocolError, toProblem } from '../../src/errors.ts';
import { formatCursor } from '../../src/log/cursor.ts';
import type { Follower, Following, GapNotice, Outlet, Turn, Wire } from '../../src/streams/follower.ts';
import type { Connection, Net } from './net.ts';
import type { Life } from './time.ts';

/** Bytes that wait on the server's side of a link, and packets on their way or not yet taken. */
const ROOM = 700;
const WINDOW = 4;

/** The log's own bytes, one event a line. */
const plainWire: Wire = { name: 'plain', frame: (block) => block.bytes };

interface Packet {
  readonly bytes: number;
  readonly messages: readonly Message[];
}

export interface LinkKind {
  readonly job: string;
  /** After so long without a sign of life the client gives up. */
  readonly silenceMs: number;
  /** The client takes in whatever comes, and breaks off where that is too much. */
  readonly isGreedy: boolean;
}

/** One connection that streams one job from a server to a client. */
export class Link implements Follower, Outlet, Connection {
  readonly wire = plainWire;
  readonly #kind: LinkKind;
  readonly #net: Net;
  readonly #server: Life;
  readonly #client: Life;
  #following: Following | undefined;
  #unsent: Packet[] = [];
  readonly #line: Turn[] = [];
  #isGivingTurns = false;
  #underway = 0;
  #lastArrival = 0;
  readonly #before: Message[] = [];
  #inbox: Message[] = [];
  #held = 0;
  #hasTaken = false;
  /** Counts the times that it became dark. */
  #darkness = 0;
  #end: Failure | 'ended' | undefined;
  /** How the server ended it, where the client could not hear that. */
  #unheard: Failure | 'ended' | undefined;
  #wake: (() => void) | undefined;

  constructor(kind: LinkKind, net: Net, { server, client }: { server: Life; client: Life }) {
    this.#kind = kind;
    this.#net = net;
    this.#server = server;
    this.#client = client;
    if (net.isDark) this.darken();
  }

  // ----------------------------------------------------------------------------------------------- the server's side

  get outlet(): Outlet {
    return this;
  }

  /** Says where the events begin, and then the events. */
  begin(following: Following): void {
    this.#following = following;
    if (this.#end) {
      this.leave();
      return;
    }
    const { seq, time } = following.from;
    this.say({ type: 'alive', at: parseCursor(formatCursor(seq, time)) });
    following.start();
  }

  say(message: Message): void {
    this.#send({ bytes: 50, messages: [message] });
  }

  write(frames: Buffer): void {
    const lines = frames.toString().trimEnd().split('\n');
    this.#send({ bytes: frames.length, messages: lines.map((line) => JSON.parse(line) as EventMessage) });
  }

  gap(gap: GapNotice): void {
    this.say({ type: 'gap', job: this.#kind.job, ...gap });
  }

  /** A heartbeat, where nothing else is on its way. */
  beat(): void {
    if (this.#unsent.length === 0 && !this.#end) this.say({ type: 'alive' });
  }

  end(lastSeq: number): void {
    this.#following = undefined;
    this.say({ type: 'end', lastSeq });
  }

  fail(error: ProtocolError): void {
    this.#following = undefined;
    this.#client.after(this.#net.latencyMs, () => this.#tell(failureFromProblem(toProblem(error, {}))));
  }

  hasRoom(bytes: number): boolean {
    const queued = this.#unsent.reduce((sum, packet) => sum + packet.bytes, 0);
    return queued === 0 || queued + bytes <= ROOM;
  }

  enqueue(turn: Turn): void {
    this.#line.push(turn);
    void this.#giveTurns();
  }

  async #giveTurns(): Promise<void> {
    if (this.#isGivingTurns) return;
    this.#isGivingTurns = true;
    while (this.#line.length > 0 && this.#unsent.length === 0 && !this.#end) {
      const turn = this.#line.shift()!;
      const step = turn.step();
      if (typeof step === 'boolean' ? step : await step) this.#line.push(turn);
    }
    this.#isGivingTurns = false;
  }

  // ------------------------------------------------------------------------------------------------------ on the way

  #send(packet: Packet): void {
    this.#unsent.push(packet);
    this.pump();
  }

  /** Puts on the way what the network and the client have room for. */
  pump(): void {
    if (this.#unheard && !this.#net.isDark) this.#over(this.#unheard);
    while (this.#unsent.length > 0 && !this.#net.isDark && (this.#kind.isGreedy || this.#underway < WINDOW)) {
      const { messages } = this.#unsent.shift()!;
      this.#underway++;
      this.#lastArrival = Math.max(this.#lastArrival, this.#client.time.now + this.#net.latencyMs);
      this.#client.after(this.#lastArrival - this.#client.time.now, () => this.#arrive(messages));
    }
    void this.#giveTurns();
  }

  #arrive(messages: readonly Message[]): void {
    if (this.#end) return;
    const arrived = this.#net.spoil(messages, this.#before);
    if (arrived.length === 0) this.#underway--;
    else this.#held++;
    this.#inbox.push(...arrived);
    if (this.#kind.isGreedy && this.#inbox.length > 40) this.#over(new Failure('paused', 'The reader is slower.'));
    this.#wake?.();
    this.pump();
  }

  retire(retryAfterMs?: number): void {
    const failure = retryAfterMs === undefined ? 'ended' : new Failure('later', 'Asked to leave.', { retryAfterMs });
    this.#letGo();
    this.#client.after(this.#net.latencyMs, () => this.#tell(failure));
  }

  cut(failure = new Failure('later', 'The connection was cut.')): void {
    this.#letGo();
    this.#tell(failure);
  }

  #tell(end: Failure | 'ended'): void {
    if (this.#net.isDark) this.#unheard ??= end;
    else this.#over(end);
  }

  // ----------------------------------------------------------------------------------------------- the client's side

  expire(token: string): void {
    if (this.#hasTaken) this.cut(new Failure('token', 'The token has ended.', { token }));
  }

  /** Where it stays dark the client has heard nothing for too long; the server finds out by itself. */
  darken(): void {
    const darkness = ++this.#darkness;
    this.#client.after(this.#kind.silenceMs, () => {
      if (!this.#net.isDark || darkness !== this.#darkness) return;
      this.#over(new Failure('later', 'The connection was silent.'));
      this.#server.after(20_000, () => this.#letGo());
    });
  }

  /** All that came; waits while it is nothing. Undefined where the stream was ended. @throws Failure */
  async take(): Promise<readonly Message[] | undefined> {
    while (this.#inbox.length === 0) {
      if (this.#end === 'ended') return undefined;
      if (this.#end) throw this.#end;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const messages = this.#inbox;
    this.#inbox = [];
    this.#hasTaken = true;
    this.#underway -= this.#held;
    this.#held = 0;
    this.pump();
    return messages;
  }

  /** The client hangs up. */
  leave(): void {
    this.#over('ended');
    this.#server.after(this.#net.latencyMs, () => this.#letGo());
  }

  #over(end: Failure | 'ended'): void {
    this.#end ??= end;
    this.#wake?.();
  }

  #letGo(): void {
    this.#following?.close();
    this.#following = undefined;
  }
}
