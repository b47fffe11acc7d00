import { backUp, restore } from '../engines/sqlite/backup.ts';
import type { Command } from './command.ts';
import { percent, progressLine } from './progress.ts';

const force = { type: 'boolean' } as const;

export const backupCommand: Command = {
  usage: 'FILE [--force]',
  summary: 'Copy the data to FILE, also while a server writes; --force replaces FILE',
  words: [1, 1],
  options: { force },
  async run({ words: [file = ''], options, config, output }) {
    const line = progressLine(output);
    const bytes = await backUp(config.JOBWIRE_DATA, file, {
      force: options.force === true,
      onProgress: (share) => line.show(`copying: ${percent(share)}`),
    });
    line.clear();
    output.stdout.write(`Copied ${config.JOBWIRE_DATA} to ${file}, ${bytes.toLocaleString('en')} bytes.\n`);
    return 0;
  },
};

export const restoreCommand: Command = {
  usage: 'FILE [--force]',
  summary: 'Make FILE the data, while no server uses the folder; --force replaces data that is there',
  words: [1, 1],
  options: { force },
  async run({ words: [file = ''], options, config, output }) {
    const line = progressLine(output);
    await restore(file, config.JOBWIRE_DATA, {
      force: options.force === true,
      onProgress: (share) => line.show(`copying: ${percent(share)}`),
    });
    line.clear();
    output.stdout.write(`${config.JOBWIRE_DATA} holds the data of ${file} now.\n`);
    return 0;
  },
};
