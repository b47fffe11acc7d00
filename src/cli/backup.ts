import { backUp, restore } from '../engines/sqlite/backup.ts';
import { percent, statusLine } from '../terminal/index.ts';
import type { ServerCommand } from './command.ts';
import { dataFolder } from './data.ts';

const force = { type: 'boolean' } as const;

export const backupCommand: ServerCommand = {
  usage: 'FILE [--force]',
  summary: 'Copy the data to FILE, also while a server writes; --force replaces FILE',
  words: [1, 1],
  options: { force },
  async run({ words: [file = ''], options, config, output }) {
    const folder = dataFolder(config);
    const line = statusLine(output);
    const bytes = await backUp(folder, file, {
      force: options.force === true,
      onProgress: (share) => line.show(`copying: ${percent(share)}`),
    });
    line.clear();
    output.stdout.write(`Copied ${folder} to ${file}, ${bytes.toLocaleString('en')} bytes.\n`);
    return 0;
  },
};

export const restoreCommand: ServerCommand = {
  usage: 'FILE [--force]',
  summary: 'Make FILE the data, while no server uses the folder; --force replaces data that is there',
  words: [1, 1],
  options: { force },
  async run({ words: [file = ''], options, config, output }) {
    const folder = dataFolder(config);
    const line = statusLine(output);
    await restore(file, folder, {
      force: options.force === true,
      onProgress: (share) => line.show(`copying: ${percent(share)}`),
    });
    line.clear();
    output.stdout.write(`${folder} holds the data of ${file} now.\n`);
    return 0;
  },
};
