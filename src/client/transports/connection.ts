import { PROTOCOL } from '../../../generated/protocol/protocol.ts';
import type { Problem } from '../../../generated/protocol/types.ts';
import type { Credentials } from '../credentials.ts';
import { JobwireError } from '../errors.ts';
import { Failure, failureFromClose, failureFromError, failureFromProblem, type SocketEnd } from '../failure.ts';
import { type Http, readJson } from '../http.ts';
import type { Settings, WebSocketLike } from '../options.ts';
import { within } from '../signals.ts';
import type { Timing } from '../timing.ts';
import { watch } from '../watchdog.ts';
import { type Frame, parseFrame } from './frame.ts';

export interface ConnectionContext {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly settings: Settings;
  readonly timing: Timing;
  /** Aborted when the client is closed. */
  readonly life: AbortSignal;
}

/** What a connection tells whoever uses it. */
export interface ConnectionListener {
  /** The server has answered `hello`; commands may be sent. */
  ready(features: unknown): void;
  /** A message that is not the connection's own business, with its length in characters. */
  frame(frame: Frame, size: number): void;
  /** Nothing comes any more. Called once. */
  over(failure: Failure): void;
}

/** One WebSocket: dialled, greeted, watched, and given up with a reason. It knows nothing of jobs. */
export class Connection {
  /** The token that the server was given. */
  token: string | undefined;
  readonly #context: ConnectionContext;
  readonly #listener: ConnectionListener;
  readonly #watchdog = watch((ms) => this.#silent(ms));
  #socket: WebSocketLike | undefined;
  #isReady = false;
  #isOver = false;
  #lastId = 0;
  /** What it was told that says why it will be closed. */
  #told: Pick<SocketEnd, 'problem' | 'goaway'> = {};

  constructor(context: ConnectionContext, listener: ConnectionListener) {
    this.#context = context;
    this.#listener = listener;
    context.life.addEventListener('abort', this.close);
    void this.#dial();
  }

  /** Sends a command and returns its id; on a connection that is just ending it is lost, as everything then is. */
  send(command: { readonly type: string } & Readonly<Record<string, unknown>>): number {
    if (!this.#isOver) this.#socket?.send(JSON.stringify({ id: ++this.#lastId, ...command }));
    return this.#lastId;
  }

  readonly close = (): void => this.#end(new Failure('later', 'The WebSocket was closed.'));

  async #dial(): Promise<void> {
    const { credentials, http, settings, timing } = this.#context;
    try {
      this.token = await credentials.token();
      if (this.#isOver) return;
      this.#watchdog.expect(timing.hello); // not before: a person may be signing in for the token
      const socket = new settings.WebSocket!(http.url('v1/ws').replace(/^http/, 'ws'), [PROTOCOL]);
      this.#socket = socket;
      socket.addEventListener('open', () => this.#greet());
      socket.addEventListener('message', ({ data }) => this.#hear(data));
      socket.addEventListener('error', () => {}); // says nothing; a close comes after it
      socket.addEventListener('close', ({ code, reason }) => {
        const { token } = this;
        this.#end(failureFromClose({ code, reason, ready: this.#isReady, token, ...this.#told }));
      });
    } catch (error) {
      const known = error instanceof JobwireError;
      this.#end(known ? failureFromError(error) : new Failure('blocked', `The WebSocket cannot be made: ${error}`));
    }
  }

  #greet(): void {
    if (this.token !== undefined) this.send({ type: 'auth', token: this.token });
    this.send({ type: 'hello' });
  }

  #hear(data: unknown): void {
    if (this.#isOver) return;
    this.#watchdog.heard();
    try {
      const text = String(data);
      this.#take(parseFrame(text), text.length);
    } catch (error) {
      this.#end(new Failure(this.#isReady ? 'later' : 'blocked', `What came over the WebSocket is wrong: ${error}`));
    }
  }

  #take(frame: Frame, size: number): void {
    const { type, to } = frame;
    if (type === 'reply' && (to === 'hello' || to === 'auth')) this.#hearReply(frame);
    else if (frame.seq !== undefined || frame.job !== undefined) this.#listener.frame(frame, size);
    else if (type === 'goaway') this.#told = { ...this.#told, goaway: frame as unknown as SocketEnd['goaway'] };
    else if (type === 'problem') this.#hearProblem(frame as unknown as Problem);
    else if (type === 'pong') this.#watchdog.answered();
    else this.#listener.frame(frame, size);
  }

  /** Refused later on, a new token leaves the old one in force. */
  #hearReply({ to, error, data }: Frame): void {
    if (this.#isReady) return;
    if (error) this.#end(failureFromProblem(error, this.token));
    else if (to === 'hello') {
      this.#isReady = true;
      this.#watchdog.expect(this.#context.timing.socketSilence, () => this.send({ type: 'ping' }));
      this.#listener.ready(data?.features);
    }
  }

  #hearProblem(problem: Problem): void {
    this.#told = { ...this.#told, problem };
    if (problem.code === 'token-expiring' && this.#context.credentials.renew(this.token)) void this.#authAgain();
  }

  /** Renews the token in place: nothing is interrupted. */
  async #authAgain(): Promise<void> {
    try {
      this.token = await this.#context.credentials.token();
      this.send({ type: 'auth', token: this.token });
    } catch (error) {
      this.#context.settings.logger?.warn('jobwire: the token could not be renewed before its end', error);
    }
  }

  #silent(ms: number): void {
    this.#end(
      this.#isReady
        ? new Failure('later', `The WebSocket was silent for ${ms / 1000} s.`)
        : new Failure('blocked', `The server did not answer over WebSocket within ${ms / 1000} s.`),
    );
  }

  #end(failure: Failure): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#watchdog.rest();
    this.#context.life.removeEventListener('abort', this.close);
    this.#socket?.close();
    const isDoubtful = failure.kind === 'blocked' && !this.#isReady;
    if (isDoubtful) void this.#believe(failure).then(this.#listener.over);
    else this.#listener.over(failure);
  }

  /**
   * A browser does not say why a WebSocket could not be opened. Before it counts as blocked, one request shows whether
   * the server can be reached at all, and is not just asking everyone to wait.
   */
  async #believe(failure: Failure): Promise<Failure> {
    const { http, timing, life } = this.#context;
    const late = () => new Failure('later', 'The server cannot be reached.');
    try {
      await within(timing.hello, life, late, async (signal) =>
        readJson(await http.send('v1/jobs', { query: { limit: 1 } }, { token: this.token, signal }), 'a', signal),
      );
    } catch (error) {
      if (error instanceof Failure) return error;
      if (error instanceof JobwireError && error.retryable) return failureFromError(error);
    }
    return failure;
  }
}
