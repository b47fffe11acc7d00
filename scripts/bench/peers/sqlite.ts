/**
 * Bare node:sqlite with synchronous=FULL, one thread: prepared events of 64 jobs, written as they come.
 * Arguments: a folder, bytes of an event, jobs, layout (`rows`: a row an event, clustered by job and seq, all of a commit of
 * one job; `segments`: one row for a job's events, one for each job a commit), events a job and commit.
 * Order: `run SECONDS`; it answers a line of JSON.
 */
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { eventOf, listen, microseconds } from './orders.ts';

const [folder, bytes, jobs, layout, together] = process.argv.slice(2) as [string, string, string, string, string];
const db = new DatabaseSync(join(mkdtempSync(join(folder, 'sqlite-')), 'events.db'));
db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE event (job INTEGER, seq INTEGER, bytes BLOB, PRIMARY KEY (job, seq)) WITHOUT ROWID;
  CREATE TABLE segment (n INTEGER PRIMARY KEY, job INTEGER, first_seq INTEGER, bytes BLOB);`);
const insertEvent = db.prepare('INSERT INTO event VALUES (?, ?, ?)');
const insertSegment = db.prepare('INSERT INTO segment VALUES (NULL, ?, ?, ?)');
const event = Buffer.from(eventOf(1, microseconds(), Number(bytes)));
const segment = Buffer.concat(new Array(Number(together)).fill(event));
const seqs = new Array<number>(Number(jobs)).fill(0);
let turn = 0;

function commitRows(): number {
  const job = turn++ % seqs.length;
  for (let i = 0; i < Number(together); i++) insertEvent.run(job, ++seqs[job]!, event);
  return Number(together);
}

function commitSegments(): number {
  for (const job of seqs.keys()) {
    insertSegment.run(job, seqs[job]! + 1, segment);
    seqs[job]! += Number(together);
  }
  return Number(together) * seqs.length;
}

function run(seconds: number): { perSecond: number; commit: number } {
  const write = layout === 'rows' ? commitRows : commitSegments;
  const began = performance.now();
  let [events, commits, ms] = [0, 0, 0];
  for (; ms < seconds * 1000; ms = performance.now() - began) {
    db.exec('BEGIN IMMEDIATE');
    events += write();
    db.exec('COMMIT');
    commits++;
  }
  return { perSecond: (events / ms) * 1000, commit: ms / commits };
}

createInterface({ input: process.stdin }).on('line', (line) => {
  console.log(JSON.stringify(run(Number(line.split(' ')[1]))));
});
listen(createServer());
