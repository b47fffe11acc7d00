import type { Credentials } from '../credentials.ts';
import { Failure } from '../failure.ts';
import { newKey } from '../jobs.ts';
import type { Settings, TransportName } from '../options.ts';
import { orAborted } from '../signals.ts';
import type { ClientTransport, FollowRequest, Message } from '../transports/transport.ts';
import { Guest } from './guest.ts';
import { Host } from './host.ts';
import { sharedByJob } from './shared-jobs.ts';

type Transports = ReadonlyMap<TransportName, ClientTransport>;

/** How long a tab waits for the one with the connection to answer, before it makes a connection of its own. */
const ANSWER_MS = 2000;

export interface TabsContext {
  readonly settings: Settings;
  readonly credentials: Credentials;
  /** Aborted when the client is closed. */
  readonly life: AbortSignal;
}

/**
 * Transports whose connections are one tab's, for all tabs that share a name. Which tab that is a Web Lock decides: the
 * browser hands it to the next one when that tab is closed or crashes. Where there are no Web Locks or no
 * BroadcastChannel, each tab has its own.
 */
export function shareTabs(own: Transports, context: TabsContext): Transports {
  const locks = globalThis.navigator?.locks;
  // A client that was closed while this was loaded has nobody left who would close the channels.
  if (!locks || !globalThis.BroadcastChannel || context.life.aborted) return own;
  const byJob = new Map([...own].map(([name, transport]) => [name, sharedByJob(transport)]));
  const tabs = new Tabs(locks, byJob, context);
  return new Map([...own.keys()].map((name) => [name, { name, follow: (request) => tabs.follow(name, request) }]));
}

/** What tabs say to all others: `host` has the connections, and who says `hello` wants to use them. */
type LobbyMessage = { readonly type: 'host' } | { readonly type: 'hello'; readonly tab: string };

class Tabs {
  readonly #locks: LockManager;
  readonly #own: Transports;
  readonly #context: TabsContext;
  readonly #key: string;
  readonly #tab = newKey();
  readonly #lobby: BroadcastChannel;
  readonly #guest: Guest;
  #isHost = false;
  /** The tabs that this one follows for. */
  readonly #hosts = new Map<string, Host>();
  /** Resolves when it is known over which tab to follow. */
  #settled = Promise.resolve();
  /** Until then. */
  #settle: (() => void) | undefined;

  constructor(locks: LockManager, own: Transports, context: TabsContext) {
    const { settings, life } = context;
    this.#locks = locks;
    this.#own = own;
    this.#context = context;
    this.#key = `jobwire:${settings.baseUrl}:${settings.shareAs}`;
    this.#await();
    this.#lobby = new BroadcastChannel(this.#key);
    this.#lobby.onmessage = ({ data }) => this.#hear(data);
    this.#guest = new Guest(
      new BroadcastChannel(this.#nameOf(this.#tab)),
      () => this.#settle?.(),
      () => this.#hello(),
    );
    life.addEventListener('abort', () => {
      this.#lobby.close();
      this.#guest.close();
      for (const host of this.#hosts.values()) host.close();
    });
    // The host learns by this lock when this tab is gone, so it is held before anything is asked for.
    this.#hold(this.#nameOf(this.#tab), life, () => this.#hello());
    this.#hold(this.#key, life, () => this.#becomeHost());
  }

  async *follow(name: TransportName, request: FollowRequest): AsyncGenerator<readonly Message[]> {
    await orAborted(this.#settled, request.signal);
    if (!this.#isHost && this.#guest.isServed) yield* this.#guest.follow(name, request);
    else yield* this.#own.get(name)!.follow(request);
  }

  #nameOf(tab: string): string {
    return `${this.#key}:${tab}`;
  }

  #hear(message: LobbyMessage): void {
    if (message.type === 'hello') {
      if (this.#isHost) this.#serve(message.tab);
    } else {
      this.#hello();
      this.#leaveHost();
    }
  }

  #hello(): void {
    if (this.#isHost) return;
    this.#await();
    this.#say({ type: 'hello', tab: this.#tab });
  }

  /** Whoever follows now waits for an answer, but not for long. */
  #await(): void {
    if (this.#settle) return; // whoever waits already waits for the same
    const settled = new Promise<void>((resolve) => {
      this.#settle = resolve;
      setTimeout(resolve, ANSWER_MS);
    });
    this.#settled = settled.then(() => {
      this.#settle = undefined;
    });
  }

  #becomeHost(): void {
    this.#isHost = true;
    this.#leaveHost();
    this.#settle?.();
    this.#say({ type: 'host' });
  }

  #leaveHost(): void {
    this.#guest.leave(new Failure('paused', 'Another tab has the connection now.'));
  }

  /** Follows for another tab, for as long as that is there. It may have given this one up, and come back. */
  #serve(tab: string): void {
    const isNew = !this.#hosts.has(tab);
    this.#hosts.get(tab)?.close();
    const channel = new BroadcastChannel(this.#nameOf(tab));
    this.#hosts.set(tab, new Host(channel, this.#own, this.#context.credentials));
    if (isNew) void this.#forget(tab);
  }

  /** Once its lock is free, it is gone. */
  async #forget(tab: string): Promise<void> {
    await this.#locks.request(this.#nameOf(tab), { signal: this.#context.life }, () => {}).catch(() => {});
    this.#hosts.get(tab)?.close();
    this.#hosts.delete(tab);
  }

  #say(message: LobbyMessage): void {
    this.#lobby.postMessage(message);
  }

  /** Waits for a lock, and holds it until the signal is aborted. */
  #hold(name: string, signal: AbortSignal, then: () => void): void {
    const held = this.#locks.request(name, { signal }, () => {
      if (signal.aborted) return;
      const released = new Promise<void>((release) => signal.addEventListener('abort', () => release()));
      then();
      return released;
    });
    held.catch(() => {}); // the signal was aborted while it waited
  }
}
