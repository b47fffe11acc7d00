import { type Goaway, PROTOCOL, type Problem } from '../../../generated/protocol/index.ts';
import type { Credentials } from '../credentials.ts';
import { JobwireError } from '../errors.ts';
import { Failure, failureFromClose, failureFromError, failureFromProblem } from '../failure.ts';
import { type Http, readJson } from '../http.ts';
import type { Settings, WebSocketLike } from '../options.ts';
import { linkSignals } from '../signals.ts';
import type { Timing } from '../timing.ts';
import { Watchdog } from '../watchdog.ts';
import type { Message } from './transport.ts';

export interface ConnectionContext {
  readonly http: Http;
  readonly credentials: Credentials;
  readonly settings: Settings;
  readonly timing: Timing;
  /** Aborted when the client is closed. */
  readonly life: AbortSignal;
}

/** A frame as parsed; which fields it has depends on `type`. */
export interface Frame {
  readonly type: string;
  readonly seq?: number;
  readonly job?: string;
  readonly events?: readonly Message[];
  readonly id?: number;
  readonly to?: string;
  readonly ok?: boolean;
  readonly data?: { readonly from?: string; readonly features?: readonly string[] };
  readonly error?: Problem;
}

/** What a connection tells whoever uses it. */
export interface ConnectionListener {
  /** The server has answered `hello`; commands may be sent. */
  ready(features: readonly string[]): void;
  /** A frame that is not the connection's own business, with its length in characters. */
  frame(frame: Frame, size: number): void;
  /** Nothing comes any more. Called once. */
  over(failure: Failure): void;
}

/** One WebSocket: dialled, greeted, watched, and given up with a reason. It knows nothing of jobs. */
export class Connection {
  readonly #context: ConnectionContext;
  readonly #listener: ConnectionListener;
  readonly #watchdog: Watchdog;
  #socket: WebSocketLike | undefined;
  #token: string | undefined;
  #ready = false;
  #over = false;
  #lastId = 0;
  #problem: Problem | undefined;
  #goaway: Goaway | undefined;

  constructor(context: ConnectionContext, listener: ConnectionListener) {
    this.#context = context;
    this.#listener = listener;
    this.#watchdog = new Watchdog((ms) => this.#end(this.#silence(ms)));
    this.#watchdog.expect(context.timing.hello);
    context.life.addEventListener('abort', this.close);
    void this.#dial();
  }

  /** The token that the server was given. */
  get token(): string | undefined {
    return this.#token;
  }

  /** Sends a command and returns its id; on a connection that is just ending it is lost, as everything then is. */
  send(command: { readonly type: string } & Readonly<Record<string, unknown>>): number {
    const id = ++this.#lastId;
    if (!this.#over) this.#socket?.send(JSON.stringify({ id, ...command }));
    return id;
  }

  readonly close = (): void => this.#end(new Failure('later', 'The WebSocket was closed.'));

  async #dial(): Promise<void> {
    const { credentials, http, settings } = this.#context;
    try {
      this.#token = await credentials.token();
      if (this.#over) return;
      const socket = new settings.WebSocket!(http.url('v1/ws').replace(/^http/, 'ws'), [PROTOCOL]);
      socket.addEventListener('open', () => this.#greet());
      socket.addEventListener('message', ({ data }) => this.#take(data));
      socket.addEventListener('error', () => {}); // says nothing; a close comes after it
      socket.addEventListener('close', (end) => this.#closed(end));
      this.#socket = socket;
    } catch (error) {
      const known = error instanceof JobwireError;
      this.#end(known ? failureFromError(error) : new Failure('blocked', `The WebSocket cannot be made: ${error}`));
    }
  }

  #greet(): void {
    if (this.#token !== undefined) this.send({ type: 'auth', token: this.#token });
    this.send({ type: 'hello' });
  }

  #take(data: unknown): void {
    if (this.#over || typeof data !== 'string') return;
    this.#watchdog.heard();
    const frame = parseFrame(data);
    if (frame === undefined) this.#end(this.#broken());
    else if (frame.seq !== undefined || frame.job !== undefined) this.#listener.frame(frame, data.length);
    else this.#control(frame, data.length);
  }

  #control(frame: Frame, size: number): void {
    if (frame.type === 'goaway') this.#goaway = frame as unknown as Goaway;
    else if (frame.type === 'problem') this.#hearProblem(frame as unknown as Problem);
    else if (frame.type === 'reply' && (frame.to === 'hello' || frame.to === 'auth')) this.#hearReply(frame);
    else this.#listener.frame(frame, size);
  }

  #hearReply({ to, ok, data, error }: Frame): void {
    // Refused later on, a new token leaves the old one in force.
    if (this.#ready) return;
    if (!ok) this.#end(failureFromProblem(error!, this.#token));
    else if (to === 'hello') this.#greeted(data?.features ?? []);
  }

  #greeted(features: readonly string[]): void {
    this.#ready = true;
    this.#watchdog.rest();
    this.#watchdog.expect(this.#context.timing.socketSilence);
    this.#listener.ready(features);
  }

  #hearProblem(problem: Problem): void {
    this.#problem = problem;
    const expiring: string = 'token-expiring';
    if (problem.code === expiring && this.#context.credentials.renew(this.#token)) void this.#authAgain();
  }

  /** Renews the token in place: nothing is interrupted. */
  async #authAgain(): Promise<void> {
    try {
      const token = await this.#context.credentials.token();
      if (this.#over || token === undefined) return;
      this.#token = token;
      this.send({ type: 'auth', token });
    } catch (error) {
      this.#context.settings.logger?.warn('jobwire: the token could not be renewed before its end', error);
    }
  }

  #closed({ code, reason }: { code: number; reason: string }): void {
    const [ready, problem, goaway, token] = [this.#ready, this.#problem, this.#goaway, this.#token];
    this.#end(failureFromClose({ code, reason, ready, problem, goaway, token }));
  }

  #broken(): Failure {
    return new Failure(this.#ready ? 'later' : 'blocked', 'What came over the WebSocket is not of this protocol.');
  }

  #silence(ms: number): Failure {
    return this.#ready
      ? new Failure('later', `The WebSocket was silent for ${ms / 1000} s.`)
      : new Failure('blocked', `The server did not answer over WebSocket within ${ms / 1000} s.`);
  }

  #end(failure: Failure): void {
    if (this.#over) return;
    this.#over = true;
    this.#watchdog.rest();
    this.#context.life.removeEventListener('abort', this.close);
    this.#socket?.close();
    if (this.#ready || failure.kind !== 'blocked') this.#listener.over(failure);
    else void this.#believe(failure).then((believed) => this.#listener.over(believed));
  }

  /**
   * A browser does not say why a WebSocket could not be opened. Before it counts as blocked, one request shows whether
   * the server can be reached at all, and is not just asking everyone to wait.
   */
  async #believe(failure: Failure): Promise<Failure> {
    const { http, timing, life } = this.#context;
    const limit = linkSignals(life);
    const timer = setTimeout(() => limit.abort(new Failure('later', 'The server cannot be reached.')), timing.hello);
    try {
      await readJson(await http.send('v1/jobs', { query: { limit: 1 }, signal: limit.signal }, { token: this.#token }));
    } catch (error) {
      if (error instanceof JobwireError && error.retryable) return failureFromError(error);
      if (error instanceof Failure) return error;
    } finally {
      clearTimeout(timer);
      limit.free();
    }
    return failure;
  }
}

/** @returns undefined where it is no message */
function parseFrame(text: string): Frame | undefined {
  try {
    const frame: Frame | null = JSON.parse(text);
    return typeof frame?.type === 'string' ? frame : undefined;
  } catch {
    return undefined;
  }
}
