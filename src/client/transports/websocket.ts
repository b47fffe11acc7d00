import { Connection, type ConnectionContext } from './connection.ts';
import type { Frame } from './frame.ts';
import type { Inbox } from './inbox.ts';
import { Line, sharedTransport } from './line.ts';
import type { ClientTransport } from './transport.ts';

/** WebSocket: dialled when the first run follows, and closed when none has for a while. */
export function webSocketTransport(context: ConnectionContext): ClientTransport {
  return sharedTransport('websocket', (onOver) => new SocketLine(context, onOver));
}

/** The jobs that are followed over one WebSocket. */
class SocketLine extends Line {
  readonly #connection: Connection;
  readonly #idleMs: number;
  /** Features of the server, once it has said them. */
  #features: unknown;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(context: ConnectionContext, onOver: () => void) {
    super();
    this.#idleMs = context.timing.socketIdle;
    this.#connection = new Connection(context, {
      ready: (features) => this.#ready(features),
      frame: (frame, size) => this.#take(frame, size),
      over: (failure) => {
        clearTimeout(this.#idle);
        onOver();
        this.failAll(failure);
      },
    });
  }

  protected added(inbox: Inbox): void {
    clearTimeout(this.#idle);
    if (this.#features) this.#subscribe(inbox);
  }

  protected left({ job, command }: Inbox): void {
    if (command !== undefined) this.#connection.send({ type: 'unsubscribe', job });
  }

  protected override idle(): void {
    this.#idle = setTimeout(this.#connection.close, this.#idleMs);
  }

  #ready(features: unknown): void {
    this.#features = [features].flat();
    for (const inbox of this.inboxes.values()) this.#subscribe(inbox);
  }

  #subscribe(inbox: Inbox): void {
    const { job, after } = inbox;
    const batch = (this.#features as unknown[]).includes('batch') || undefined;
    inbox.command = this.#connection.send({ type: 'subscribe', job, after, batch });
  }

  #take(frame: Frame, size: number): void {
    const { type, events = [] } = frame;
    this.token = this.#connection.token;
    if (type === 'reply') this.#reply(frame);
    else if (type !== 'batch') this.deliver(frame, size);
    else for (const event of events) this.deliver(event as Frame, size / events.length);
  }

  #reply({ id, error, data }: Frame): void {
    for (const inbox of this.inboxes.values()) {
      if (inbox.command !== id) continue;
      // What came before this still belongs to the subscription before.
      inbox.isOpen = true;
      if (error) this.refuse(inbox, error);
      else inbox.alive(data?.from);
    }
  }
}
