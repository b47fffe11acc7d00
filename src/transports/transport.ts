import type { Server } from 'node:http';
import type { Express } from 'express';
import type { Service } from '../service.ts';

/** Where a transport is mounted. */
export interface Host {
  readonly http: Server;
  readonly app: Express;
}

/** A way to follow jobs. Its quirks live in its own file; what it sends is the log's bytes, framed. */
export interface Transport {
  readonly name: 'websocket' | 'sse' | 'polling';
  /** Begins to serve. */
  mount(host: Host, service: Service): void;
  /**
   * Lets every reader go: open streams are told `goaway` and closed one after another over `windowMs`, waiting polls are
   * answered. New ones are still served until then, with the same message. Resolves when none is left.
   */
  drain(windowMs: number): Promise<void>;
}
