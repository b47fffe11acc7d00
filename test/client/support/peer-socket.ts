import type { WebSocket } from 'ws';
import type { PeerJob } from './peer-job.ts';
import { problem } from './wire.ts';

interface Command {
  id: number;
  type: string;
  job?: string;
  after?: string;
  batch?: boolean;
  token?: string;
}

/** One WebSocket of the peer: answers commands and sends what is followed. */
export class PeerSocket {
  readonly ws: WebSocket;
  /** Every command that came, in order. */
  readonly commands: Command[] = [];
  /** What the server says it has. */
  features = ['batch'];
  /** How many events were sent of each job. */
  readonly sent = new Map<string, number>();
  /** A token that `auth` refuses. */
  static readonly refused = 'bad';
  readonly #jobs: ReadonlyMap<string, PeerJob>;
  /** Jobs followed; the number tells a subscription from the one before it. */
  readonly #followed = new Map<string, number>();

  constructor(ws: WebSocket, jobs: ReadonlyMap<string, PeerJob>) {
    this.ws = ws;
    this.#jobs = jobs;
    ws.on('message', (data) => this.#carryOut(JSON.parse(String(data))));
    ws.on('close', () => this.#followed.clear());
    ws.on('error', () => {}); // cut on purpose
  }

  send(message: object): void {
    this.ws.send(JSON.stringify(message));
  }

  /** The commands of one type that came. */
  of(type: string): Command[] {
    return this.commands.filter((command) => command.type === type);
  }

  #carryOut(command: Command): void {
    this.commands.push(command);
    if (command.type === 'hello') this.#reply(command, { protocol: 'jobwire.v1', features: this.features });
    if (command.type === 'auth') this.#auth(command);
    if (command.type === 'unsubscribe') this.#unsubscribe(command);
    if (command.type === 'subscribe') void this.#subscribe(command);
  }

  #auth(command: Command): void {
    if (command.token === PeerSocket.refused) this.#refuse(command, problem('unauthorized', 401));
    else this.#reply(command, { owner: 'ann', scopes: ['jobs:read'], features: ['batch'] });
  }

  #unsubscribe(command: Command): void {
    if (this.#followed.delete(command.job!)) this.#reply(command, { job: command.job });
    else this.#refuse(command, problem('validation-failed', 422));
  }

  async #subscribe(command: Command): Promise<void> {
    const job = this.#jobs.get(command.job!);
    if (!job) return this.#refuse(command, problem('job-not-found', 404));
    if (this.#followed.has(job.id)) return this.#refuse(command, problem('already-subscribed', 409));
    this.#followed.set(job.id, command.id);
    const { at: from, gap } = job.resolve(command.after);
    this.#reply(command, { job: job.id, from: job.cursor(from), lastSeq: job.last });
    if (gap) this.send(gap);
    for (let at = from; this.#followed.get(job.id) === command.id; await job.grown(at)) {
      at = await this.#sendAll(job, at, command);
      if (!job.isOver || at < job.last || this.#followed.get(job.id) !== command.id) continue;
      this.#followed.delete(job.id);
      return this.send({ type: 'end', job: job.id, lastSeq: job.last });
    }
  }

  async #sendAll(job: PeerJob, from: number, { id, batch }: Command): Promise<number> {
    let at = from;
    while (at < job.last && this.#followed.get(job.id) === id) {
      const events = job.after(at, batch ? 100 : 1);
      at = events.at(-1)!.seq;
      this.sent.set(job.id, (this.sent.get(job.id) ?? 0) + events.length);
      if (events.length > 1) this.send({ type: 'batch', events });
      else this.send(events[0]!);
      // Lets commands in between, and does not fill the socket.
      await new Promise(setImmediate);
    }
    return at;
  }

  #reply({ id, type }: Command, data: object): void {
    this.send({ id, type: 'reply', to: type, ok: true, data });
  }

  #refuse({ id, type }: Command, error: object): void {
    this.send({ id, type: 'reply', to: type, ok: false, error });
  }
}
