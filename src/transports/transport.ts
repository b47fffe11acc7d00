import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Express } from 'express';
import type { Budgets } from '../access/budgets.ts';
import type { Identify } from '../access/identify.ts';
import type { Origins } from '../access/origins.ts';
import type { Service } from '../service.ts';
import type { Problems } from './problem.ts';

/** Where a transport is mounted, and the doors' common furniture. */
export interface Host {
  readonly http: Server;
  /** Checks `Host`, `Origin` and CORS before any route; upgrades pass it by: check them yourself. */
  readonly app: Express;
  readonly identify: Identify;
  readonly budgets: Budgets;
  readonly origins: Origins;
  readonly problems: Problems;
  /** Has requests shown to `answer` before everything else that is mounted, checks included, and after those given before it. */
  answerFirst(answer: FirstAnswer): void;
}

/** Answers a request by itself, or has it go the long way: `next` is called then, once, at once or later. */
export type FirstAnswer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

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
