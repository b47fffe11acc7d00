import type { Socket } from 'node:net';
import { problems as catalogue } from '../../generated/protocol/index.ts';
import type { Budgets, Leave } from '../access/budgets.ts';
import type { Caller } from '../access/caller.ts';
import type { Identify } from '../access/identify.ts';
import type { Term } from '../access/term.ts';
import { ProtocolError } from '../errors.ts';
import { isoTime } from '../log/event.ts';
import type { Service } from '../service.ts';
import { CommandOrder } from './command-order.ts';
import { type Answer, type Command, carryOut, type Session } from './commands.ts';
import type { Connection, Connections } from './connections.ts';
import { type CommandId, type Frame, readFrame } from './frame.ts';
import { type Care, Liveness, type LivenessTimes } from './liveness.ts';
import { SocketOutlet } from './outlet.ts';
import type { Problems } from './problem.ts';
import type { ServerSocket, SocketListener } from './server-socket.ts';
import { type Line, Subscriptions } from './subscriptions.ts';

/** Most bytes of replies that wait for a client to take them; events stay far below. */
export const MAX_UNSENT = 1024 * 1024;

/** Commands of one connection under way at once; beyond it nothing is read from it until some are done. */
const MAX_PENDING = 64;

/** What the WebSocket protocol has for a kind of data that is not taken. */
const BINARY = 1003;

/** How long a client that did not say who it is may take to do so, in ms. */
const AUTH_WITHIN_MS = 5_000;

/** Frames that may be refused because the caller has nothing left, before one who does not wait is sent away. */
const MAX_UNPAID = 100;

/** Who opens a connection. */
export interface Visitor {
  readonly address: string;
  /** Undefined where an `auth` frame has to tell. */
  readonly caller: Caller | undefined;
  /** Gives his place back. */
  readonly leave: Leave;
}

/** What all connections of a server share. */
export interface WebSocketShared {
  readonly connections: Connections<WebSocketConnection>;
  readonly service: Service;
  readonly identify: Identify;
  readonly budgets: Budgets;
  readonly problems: Problems;
  readonly times: LivenessTimes;
}

/** One WebSocket: reads commands, answers them, and lends itself to its subscriptions. */
export class WebSocketConnection implements Connection, Line, Session, SocketListener {
  readonly outlet: SocketOutlet;
  readonly subscriptions: Subscriptions;
  readonly address: string;
  #caller: Caller | undefined;
  #leavePlace: Leave;
  /** How long the caller may go on. */
  #term: Term | undefined;
  /** Runs while nobody knows who is calling. */
  #patience: NodeJS.Timeout | undefined;
  readonly #ws: ServerSocket;
  readonly #socket: Socket;
  readonly #shared: WebSocketShared;
  readonly #order = new CommandOrder();
  readonly #liveness: Liveness;
  /** Ids of commands that have no reply yet; undefined while there are none, as on most connections most of the time. */
  #pending: Set<CommandId> | undefined;
  /** The client has sent something: before that the server is silent, so that test suites can be pointed at it. */
  #hasSpoken = false;
  /** Frames that nothing was left for, since the last one that was paid. */
  #unpaid = 0;

  /** @param socket the one `ws` writes to: events go there directly, whole frames at a time as its own do */
  constructor(ws: ServerSocket, socket: Socket, { caller, address, leave }: Visitor, shared: WebSocketShared) {
    this.#ws = ws;
    this.#socket = socket;
    this.#shared = shared;
    this.address = address;
    this.#leavePlace = leave;
    this.outlet = new SocketOutlet(socket);
    this.subscriptions = new Subscriptions(this);
    this.#liveness = new Liveness(shared.connections.now, shared.times, 0.8 + Math.random() / 5);
    shared.connections.add(this);
    if (caller) this.#belongTo(caller);
    else this.#patience = setTimeout(() => this.#close(nobody()), AUTH_WITHIN_MS).unref();
    ws.listen(this);
  }

  get service(): Service {
    return this.#shared.service;
  }

  get identify(): Identify {
    return this.#shared.identify;
  }

  get caller(): Caller | undefined {
    return this.#caller;
  }

  async become(caller: Caller): Promise<void> {
    if (caller.ownership && !this.#caller) {
      const leave = await this.#shared.budgets.enter(caller);
      this.#leavePlace(); // that of his address
      this.#leavePlace = leave;
      if (!this.#isOpen) leave();
    }
    this.#belongTo(caller);
  }

  #belongTo(caller: Caller): void {
    const hasLost = this.#caller && [...this.#caller.scopes].some((scope) => !caller.scopes.has(scope));
    this.#caller = caller;
    this.#term = this.#shared.identify.term(caller);
    clearTimeout(this.#patience);
    if (hasLost) void this.subscriptions.recheck((job) => this.service.get(caller, job));
  }

  writeFrames(frames: Buffer): void {
    if (!this.#isOpen) return;
    this.#liveness.wrote(this.#shared.connections.now);
    this.#socket.write(frames);
  }

  send(message: object): void {
    if (!this.#isOpen) return;
    this.#liveness.wrote(this.#shared.connections.now);
    this.#ws.send(JSON.stringify(message));
    if (this.#socket.writableLength > MAX_UNSENT) this.#close(tooSlow());
  }

  tell(error: unknown): void {
    this.send({ ...this.#shared.problems.describe(error), type: 'problem' });
  }

  visit(now: number): void {
    if (!this.#isOpen) return;
    const notice = this.#term?.look(this.#hasSpoken);
    if (notice?.code === 'unauthorized') return void this.#close(notice);
    if (notice) this.tell(notice);
    if (this.#ws.isPaused) this.#liveness.heard(now); // it cannot be heard, through no fault of its own
    const unsent = this.#socket.writableLength;
    this.#care(this.#liveness.check(now, unsent, this.#socket.bytesWritten - unsent));
  }

  leave(): void {
    const retryAfterMs = Math.round(500 + Math.random() * 2_500);
    this.send({ type: 'goaway', reason: 'draining', retryAfterMs });
    this.#shut(catalogue.draining.closeCode, 'draining');
  }

  get #isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  #care(care: Care): void {
    if (care === 'dead') this.#ws.terminate();
    if (care === 'too-slow') this.#close(tooSlow());
    if (care.includes('heartbeat') && this.#hasSpoken) this.send({ type: 'heartbeat', time: isoTime(Date.now()) });
    if (care.includes('ping')) this.#ws.ping();
  }

  receive(data: Buffer, isBinary: boolean): void {
    if (!this.#isOpen) return;
    this.#hasSpoken = true;
    this.hear();
    try {
      if (isBinary) this.#close(binary(), BINARY);
      else
        this.#act(
          readFrame(data, (id) => this.#pending?.has(id) ?? false),
          data.length,
        );
    } catch (error) {
      this.#close(error);
    }
  }

  hear(): void {
    this.#liveness.heard(this.#shared.connections.now);
  }

  refuseLarge(): void {
    this.tell(new ProtocolError('body-too-large', 'A frame holds at most 256 KiB.'));
  }

  fail(): void {
    this.subscriptions.close();
  }

  /** Has the caller pay for a frame. One who goes on although nothing is left to him is sent away. */
  async #pay(bytes: number): Promise<void> {
    const { budgets } = this.#shared;
    if (budgets.isFree) return;
    try {
      await budgets.draw(this.#caller ?? { address: this.address }, { requests: 1, bytes });
      this.#unpaid = 0;
    } catch (error) {
      // In the next turn: what came with it and was paid has its answer before.
      if (++this.#unpaid === MAX_UNPAID) setImmediate(() => this.#isOpen && this.#close(error));
      throw error;
    }
  }

  #act(frame: Frame, bytes: number): void {
    if (frame.kind === 'command') this.#perform(frame.command, bytes);
    else void this.#answerAtOnce(frame, bytes);
  }

  async #answerAtOnce(frame: Exclude<Frame, { kind: 'command' }>, bytes: number): Promise<void> {
    try {
      await this.#pay(bytes);
      if (frame.kind === 'ping') this.send({ type: 'pong', id: frame.id });
      else this.#refuseFrame(frame);
    } catch (error) {
      this.#refuseFrame({ ...frame, error });
    }
  }

  /** By a reply where it has an id and is no ping, else by `problem`. */
  #refuseFrame({ id, to, error }: { id?: CommandId; to?: string; error: unknown }): void {
    if (id === undefined || to === undefined) this.tell(error);
    else this.#refuse(id, to, error);
  }

  #perform(command: Command, bytes: number): void {
    this.#pending ??= new Set();
    this.#pending.add(command.id);
    if (this.#pending.size >= MAX_PENDING) this.#ws.pause();
    const work = () => this.#answer(command, bytes);
    if (command.type === 'auth') void this.#order.holdBack(work);
    else void this.#order.run('job' in command ? command.job : undefined, work);
  }

  async #answer(command: Command, bytes: number): Promise<void> {
    const { id, type } = command;
    try {
      await this.#pay(bytes); // now: what came together with `auth` is paid by whoever that has told
      const { data, begin } = await carryOut(command, this);
      this.#replyAndBegin({ type: 'reply', id, to: type, ok: true, data }, begin);
    } catch (error) {
      this.#refuse(id, type, error);
      if (type === 'auth' && isOverBudget(error)) this.#close(error); // there is no place for him
    }
    this.#pending?.delete(id);
    if (this.#pending?.size === 0) this.#pending = undefined;
    if (this.#ws.isPaused && (this.#pending?.size ?? 0) < MAX_PENDING) this.#ws.resume();
  }

  /** The first events leave in one write with the reply before them: when many come back, writes are what it costs. */
  #replyAndBegin(reply: object, begin: Answer['begin']): void {
    this.#socket.cork();
    try {
      this.send(reply);
      if (this.#isOpen) begin?.();
    } finally {
      this.#socket.uncork();
    }
  }

  #refuse(id: CommandId, to: string, error: unknown): void {
    this.send({ type: 'reply', id, to, ok: false, error: this.#shared.problems.describe(error) });
  }

  /** Closes as the catalogue says, or with another code of the WebSocket protocol's own, after a `problem` where one still fits. */
  #close(error: unknown, closeCode?: number): void {
    const problem = this.#shared.problems.describe(error);
    if (this.#socket.writableLength <= MAX_UNSENT) this.#ws.send(JSON.stringify({ ...problem, type: 'problem' }));
    this.#shut(closeCode ?? catalogue[problem.code].closeCode, problem.code);
  }

  #shut(closeCode: number | undefined, reason: string): void {
    this.subscriptions.close();
    this.#ws.close(closeCode, reason);
  }

  letGo(): void {
    clearTimeout(this.#patience);
    this.#leavePlace();
    this.subscriptions.close();
    this.#shared.connections.delete(this);
  }
}

function isOverBudget(error: unknown): boolean {
  return error instanceof ProtocolError && error.code === 'rate-limited';
}

function nobody(): ProtocolError {
  const seconds = AUTH_WITHIN_MS / 1000;
  return new ProtocolError('unauthorized', `No "auth" frame came within ${seconds} s: send one with a token first.`);
}

function tooSlow(): ProtocolError {
  return new ProtocolError(
    'too-slow',
    'What was sent is not being read: connect again and go on from the last cursor.',
  );
}

function binary(): ProtocolError {
  return new ProtocolError('invalid-message', 'The frame is binary: send text frames, one JSON object each.');
}
