import type { Problem } from '../../../generated/protocol/index.ts';
import { parseCursor } from '../cursor.ts';
import { type Failure, failureFromProblem } from '../failure.ts';
import { Connection, type ConnectionContext, type Frame } from './connection.ts';
import { Inbox } from './inbox.ts';
import type { Message } from './transport.ts';

/** The server's limit of subscriptions on one connection. */
const MAX_SUBSCRIPTIONS = 100;

/** The jobs that are followed over one WebSocket: who gets what of the frames that come. */
export class Socket {
  readonly #connection: Connection;
  readonly #idleMs: number;
  readonly #onOver: () => void;
  readonly #inboxes = new Map<string, Inbox>();
  /** Features of the server, once it has said them. */
  #features: readonly string[] | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** @param onOver called once, when it can be used no more */
  constructor(context: ConnectionContext, onOver: () => void) {
    this.#idleMs = context.timing.socketIdle;
    this.#onOver = onOver;
    this.#connection = new Connection(context, {
      ready: (features) => this.#ready(features),
      frame: (frame, size) => this.#frame(frame, size),
      over: (failure) => this.#over(failure),
    });
  }

  /** Whether it can follow one more job, this one. */
  takes(job: string): boolean {
    return this.#inboxes.size < MAX_SUBSCRIPTIONS && !this.#inboxes.has(job);
  }

  subscribe(job: string, after: string | undefined): Inbox {
    clearTimeout(this.#idle);
    const inbox = new Inbox(job, after);
    this.#inboxes.set(job, inbox);
    if (this.#features) this.#ask(inbox);
    return inbox;
  }

  leave(inbox: Inbox): void {
    if (this.#inboxes.get(inbox.job) !== inbox) return;
    this.#forget(inbox);
    if (inbox.command !== undefined) this.#connection.send({ type: 'unsubscribe', job: inbox.job });
  }

  #forget(inbox: Inbox): void {
    const last = this.#inboxes.delete(inbox.job) && this.#inboxes.size === 0;
    if (last) this.#idle = setTimeout(this.#connection.close, this.#idleMs);
  }

  #ready(features: readonly string[]): void {
    this.#features = features;
    for (const inbox of this.#inboxes.values()) this.#ask(inbox);
  }

  #ask(inbox: Inbox): void {
    const { job, after } = inbox;
    const batch = this.#features?.includes('batch') ? { batch: true } : {};
    inbox.command = this.#connection.send({ type: 'subscribe', job, after, ...batch });
  }

  #frame(frame: Frame, size: number): void {
    if (frame.seq !== undefined) this.#put(frame.job, [frame as Message], size);
    else if (frame.type === 'batch') this.#batch(frame.events ?? [], size);
    else if (frame.type === 'reply') this.#reply(frame);
    else this.#control(frame, size);
  }

  #batch(events: readonly Message[], size: number): void {
    const job = jobOf(events[0]);
    if (events.every((event) => jobOf(event) === job)) this.#put(job, events, size);
    else for (const event of events) this.#put(jobOf(event), [event], size / events.length);
  }

  #put(job: string | undefined, messages: readonly Message[], size: number): void {
    const inbox = this.#inboxes.get(job ?? '');
    // What comes before the reply still belongs to the subscription before this one.
    if (!inbox?.accepted) return;
    inbox.put(messages, size);
    if (inbox.closed) this.leave(inbox);
  }

  #control(frame: Frame, size: number): void {
    const inbox = this.#inboxes.get(frame.job ?? '');
    if (!inbox?.accepted) return;
    if (frame.type === 'problem') this.#refuse(inbox, frame as unknown as Problem);
    if (frame.type === 'end') this.#forget(inbox); // the server has let go of it, too
    if (frame.type === 'end' || frame.type === 'gap') inbox.put([frame as Message], size);
  }

  #reply({ id, ok, data, error }: Frame): void {
    const inbox = [...this.#inboxes.values()].find(({ command }) => command === id);
    if (inbox && ok) {
      inbox.accepted = true;
      inbox.put([{ type: 'alive', at: parseCursor(data?.from ?? '') }], 0);
    } else if (inbox) this.#refuse(inbox, error!);
  }

  #refuse(inbox: Inbox, problem: Problem): void {
    inbox.fail(failureFromProblem(problem, this.#connection.token));
    this.#forget(inbox);
  }

  #over(failure: Failure): void {
    clearTimeout(this.#idle);
    this.#onOver();
    for (const inbox of this.#inboxes.values()) inbox.fail(failure);
    this.#inboxes.clear();
  }
}

function jobOf(message: Message | undefined): string | undefined {
  return message && 'job' in message ? message.job : undefined;
}
