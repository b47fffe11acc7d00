import { existsSync } from 'node:fs';
import { databaseFile } from '../engines/sqlite/files.ts';
import { verify } from '../engines/sqlite/verify.ts';
import { statusLine } from '../terminal/index.ts';
import { amount } from './amount.ts';
import type { ServerCommand } from './command.ts';
import { dataFolder } from './data.ts';

export const verifyCommand: ServerCommand = {
  usage: '[FILE]',
  summary: 'Read all of the data, or of a backup, and say whether it is whole',
  words: [0, 1],
  options: {},
  run({ words: [file], config, output }) {
    const target = file ?? databaseFile(dataFolder(config));
    if (!existsSync(target)) throw new Error(`There is no file ${target}. JOBWIRE_DATA says which folder is meant.`);
    const line = statusLine(output);
    const { jobs, events, faults } = verify(target, (at) =>
      line.show(`${at.jobs.toLocaleString('en')} of ${amount(at.ofJobs, 'job')}, ${amount(at.events, 'event')}`),
    );
    line.clear();
    for (const fault of faults) output.stderr.write(`${fault}\n`);
    const read = `${amount(jobs, 'job')}, ${amount(events, 'event')}`;
    output.stdout.write(
      faults.length === 0 ? `Whole: ${read}.\n` : `Damaged: ${amount(faults.length, 'fault')}; ${read}.\n`,
    );
    return faults.length === 0 ? 0 : 1;
  },
};
