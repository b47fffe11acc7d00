import { setTimeout as sleep } from 'node:timers/promises';
import { judge, type Report } from './figures.ts';
import type { Machine } from './machine.ts';
import { type Contender, type Entry, Missing, type Row, type Sample } from './row.ts';

export interface RunOptions {
  readonly rounds: number;
  /** Told what is being done. */
  readonly say: (text: string) => void;
}

/** A contender that is open, and what it was measured at. */
interface Opened {
  readonly name: string;
  readonly contender: Contender;
  readonly samples: Sample[];
}

/** Measures a row: opens its contenders, lets them take turns, closes them. */
export async function runRow(row: Row, machine: Machine, { rounds: wanted, say }: RunOptions): Promise<Report> {
  const rounds = Math.min(wanted, row.mostRounds ?? wanted);
  const opened: Opened[] = [];
  const missing: string[] = [];
  try {
    for (const entry of row.entries) {
      say(`${row.name}: opening ${entry.name}`);
      await open(entry, machine, opened, missing);
    }
    for (let round = 1 - row.warmUps; round <= rounds; round++) {
      for (const each of opened) {
        say(`${row.name}: ${round < 1 ? 'warming up' : `round ${round} of ${rounds}`}, ${each.name}`);
        await sleep(row.restMs ?? 0);
        const sample = await each.contender.measure();
        if (round > 0) each.samples.push(sample);
      }
    }
  } finally {
    await Promise.allSettled(opened.map(({ contender }) => contender.close()));
  }
  const measured = opened.map(({ name, samples }) => ({ name, samples }));
  return { row, measured, missing, bars: row.bars.map((bar) => judge(bar, measured)) };
}

async function open(entry: Entry, machine: Machine, opened: Opened[], missing: string[]): Promise<void> {
  try {
    opened.push({ name: entry.name, contender: await entry.open(machine), samples: [] });
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    if (!missing.includes(error.message)) missing.push(error.message);
  }
}
