import type { Problem } from '../../../generated/protocol/index.ts';
import { Failure, failureFromProblem } from '../failure.ts';
import type { TransportName } from '../options.ts';
import { orAborted } from '../signals.ts';
import type { Frame } from './frame.ts';
import { Inbox } from './inbox.ts';
import type { ClientTransport, FollowRequest, Message } from './transport.ts';

/** The server's limit of jobs on one connection. */
const MAX_JOBS = 100;

/** One connection that carries the events of many jobs: who gets what of the messages that come. */
export abstract class Line {
  protected readonly inboxes = new Map<string, Inbox>();
  /** The token that the server was given. */
  protected token: string | undefined;

  /** Whether it can follow one more job, this one. */
  takes(job: string): boolean {
    return this.inboxes.size < MAX_JOBS && !this.inboxes.has(job);
  }

  add(job: string, after: string | undefined): Inbox {
    const inbox = new Inbox(job, after);
    this.inboxes.set(job, inbox);
    this.added(inbox);
    return inbox;
  }

  /** Nothing more is wanted for it. */
  leave(inbox: Inbox): void {
    if (this.#forget(inbox)) this.left(inbox);
  }

  protected abstract added(inbox: Inbox): void;
  protected abstract left(inbox: Inbox): void;
  /** It has no jobs. */
  protected idle(): void {}

  /** Hands a message to the run that it is for. */
  protected deliver(frame: Frame, size: number): void {
    const inbox = this.inboxes.get(frame.job ?? '');
    if (!inbox?.isOpen) return;
    const { type } = frame;
    if (frame.seq !== undefined || type === 'gap' || type === 'end') inbox.put(frame as Message, size);
    else if (type === 'problem') this.refuse(inbox, frame as unknown as Problem);
    if (type === 'end') this.#forget(inbox); // the server has let go of it, too
    if (inbox.isFull) this.full(inbox);
  }

  /** The run does not keep up. */
  protected full(inbox: Inbox): void {
    inbox.fail(new Failure('paused', 'The reader is slower than the job.'));
    this.leave(inbox);
  }

  protected refuse(inbox: Inbox, problem: Problem): void {
    inbox.fail(failureFromProblem(problem, this.token));
    this.#forget(inbox);
  }

  protected failAll(failure: Failure, isMeant: (inbox: Inbox) => boolean = () => true): void {
    for (const inbox of [...this.inboxes.values()].filter(isMeant)) {
      inbox.fail(failure);
      this.inboxes.delete(inbox.job);
    }
  }

  #forget(inbox: Inbox): boolean {
    const isThere = this.inboxes.get(inbox.job) === inbox && this.inboxes.delete(inbox.job);
    if (isThere && this.inboxes.size === 0) this.idle();
    return isThere;
  }
}

/**
 * A transport whose runs share connections: the first that follows has one made, and another is made only for what that
 * cannot carry, more than 100 jobs or one job twice.
 * @param open makes a connection; calls what it is given when that can be used no more
 */
export function sharedTransport(name: TransportName, open: (onOver: () => void) => Line): ClientTransport {
  const lines = new Set<Line>();
  return {
    name,
    async *follow({ job, after, signal }: FollowRequest): AsyncGenerator<readonly Message[]> {
      let line = [...lines].find((each) => each.takes(job));
      if (!line) {
        const made = open(() => lines.delete(made));
        line = made;
        lines.add(line);
      }
      const inbox = line.add(job, after);
      try {
        for (;;) yield await orAborted(inbox.take(), signal);
      } finally {
        line.leave(inbox);
      }
    },
  };
}
