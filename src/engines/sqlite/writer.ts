/**
 * The writer's thread: it alone holds the connection that writes, so that no flush of the disk and no checkpoint ever
 * holds the event loop of the main thread. Commands come from the main thread, appends straight from the tasks' threads.
 */
import { type MessagePort, parentPort, type Transferable, workerData } from 'node:worker_threads';
import type { ProtocolError } from '../../errors.ts';
import type { Growth, LaneReply, LaneRequest } from '../engine.ts';
import type { Notices } from '../ledger.ts';
import { unavailable } from '../refusals.ts';
import { openToWrite, type SqliteOptions } from './files.ts';
import { GroupCommit, type Outcome } from './group-commit.ts';
import type { Answer, CommitCost, WriterMessage, WriterReport } from './messages.ts';
import { SqliteStore } from './store.ts';
import { WalKeeper } from './wal.ts';

const main = parentPort!;

try {
  serve(workerData as SqliteOptions);
} catch (error) {
  report({ kind: 'failed', reason: (error as Error).message });
}

function serve(options: SqliteOptions): void {
  const { db, lock } = openToWrite(options);
  const wal = new WalKeeper(db);
  const lanes = new Set<MessagePort>();
  const heeded = new Set<string>();
  let answers: Answer[] = [];

  const commits = new GroupCommit(new SqliteStore(db), (notices, cost, hasTidied) => {
    reportCommit(answers, withoutUnheeded(notices, heeded), cost);
    answers = [];
    wal.written(notices.growths.length, cost.bytes, hasTidied);
  });
  const answerTo = (id: number) => (outcome: Outcome) => answers.push(answerOf(id, outcome));

  main.on('message', (message: WriterMessage) => {
    switch (message.kind) {
      case 'call': {
        const { id, call, args } = message;
        const run = (ledger: object) => (ledger as Callable)[call]!(...args);
        return commits.add({ bytes: 0, run, answer: answerTo(id) });
      }
      case 'ping':
        return commits.probe(answerTo(message.id));
      case 'lane':
        return openLane(message.port, commits, lanes);
      case 'heed':
        return void (message.isHeeded ? heeded.add(message.job) : heeded.delete(message.job));
      case 'close':
        return close();
    }
  });

  function close(): void {
    commits.stop();
    for (const port of lanes) port.close();
    db.close();
    lock.close();
    main.close();
  }

  commits.wake();
  report({ kind: 'ready' });
}

type Callable = { [call: string]: (...args: readonly unknown[]) => unknown };

/** Takes a task's appends. After one that could not be kept none is: later events must not be kept after a hole. */
function openLane(port: MessagePort, commits: GroupCommit, lanes: Set<MessagePort>): void {
  let broken: ProtocolError | undefined;
  lanes.add(port);
  port.on('close', () => lanes.delete(port));
  port.on('message', ({ run, batch, checkpoint }: LaneRequest) => {
    commits.add({
      bytes: batch.tails.length + (checkpoint?.length ?? 0),
      run: (ledger) => {
        if (broken) throw broken;
        return ledger.append(run, batch, checkpoint);
      },
      answer: (outcome) => {
        if ('value' in outcome) return port.postMessage(outcome.value as LaneReply);
        broken ??= refusalOf(outcome);
        port.postMessage({ unavailable: broken.message } satisfies LaneReply);
      },
    });
  });
}

/** A task's thread is told that it failed; why stands on standard error. */
function refusalOf(outcome: Exclude<Outcome, { value: unknown }>): ProtocolError {
  if ('refused' in outcome) return outcome.refused;
  process.emitWarning(stackOf(outcome.failed), 'StorageFault');
  return unavailable('The storage failed on what the task sent.', outcome.failed);
}

function answerOf(id: number, outcome: Outcome): Answer {
  if ('value' in outcome) return { id, value: outcome.value };
  if ('failed' in outcome) return { id, failure: stackOf(outcome.failed) };
  const { code, message, extras } = outcome.refused;
  return { id, refusal: { code, detail: message, extras } };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function reportCommit(answers: Answer[], notices: Notices, cost: CommitCost): void {
  report({ kind: 'committed', answers, notices, cost }, notices.growths.flatMap(buffersOf));
}

/** The bytes of a log that nobody follows stay here: only that it grew is told. */
function withoutUnheeded(notices: Notices, heeded: ReadonlySet<string>): Notices {
  const growths = notices.growths.map(({ block, ...growth }) =>
    block && heeded.has(growth.job) ? { ...growth, block } : growth,
  );
  return { ...notices, growths };
}

function buffersOf({ block }: Growth): Transferable[] {
  return block ? [block.bytes.buffer as ArrayBuffer, block.ends.buffer as ArrayBuffer] : [];
}

function report(message: WriterReport, transfer: Transferable[] = []): void {
  main.postMessage(message, transfer);
}
