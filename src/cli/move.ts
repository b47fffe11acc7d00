import { statSync } from 'node:fs';
import type { Config } from '../config.ts';
import type { Holdings, Intake } from '../engines/portable.ts';
import { openSqliteHoldings } from '../engines/sqlite/holdings.ts';
import { openSqliteIntake } from '../engines/sqlite/intake.ts';
import { exportTo } from '../moving/export.ts';
import { importFrom } from '../moving/import.ts';
import { bar, statusLine } from '../terminal/index.ts';
import { amount } from './amount.ts';
import type { ServerCommand } from './command.ts';

export const exportCommand: ServerCommand = {
  usage: 'FILE [--force]',
  summary: 'Write all that JOBWIRE_ENGINE keeps to FILE, while no server uses it; --force replaces FILE',
  words: [1, 1],
  options: { force: { type: 'boolean' } },
  async run({ words: [file = ''], options, config, output }) {
    const line = statusLine(output);
    const holdings = await openHoldings(config);
    try {
      const { jobs, events } = await exportTo(file, holdings, {
        engine: config.JOBWIRE_ENGINE,
        force: options.force === true,
        onProgress: (done, of) => line.show(bar('writing jobs', done.jobs, of, undefined)),
      });
      line.clear();
      output.stdout.write(
        `Exported ${shownStore(config)} to ${file}: ${amount(jobs, 'job')}, ${amount(events, 'event')}.\n`,
      );
      return 0;
    } finally {
      await holdings.close();
    }
  },
};

export const importCommand: ServerCommand = {
  usage: 'FILE',
  summary: 'Take in what was exported to FILE; JOBWIRE_ENGINE has to be empty, and no server may use it',
  words: [1, 1],
  options: {},
  async run({ words: [file = ''], config, output }) {
    const line = statusLine(output);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) throw new Error(`There is no file ${file}.`);
    if (found.isDirectory()) throw new Error(`${file} is a folder, not a file that was exported.`);
    const { jobs, events } = await importFrom(file, await openIntake(config), {
      onRead: (bytes) => line.show(bar('reading bytes', bytes, found.size, undefined)),
      onCheck: (done, of) => line.show(bar('comparing jobs', done.jobs, of, undefined)),
    });
    line.clear();
    output.stdout.write(
      `Imported ${file} into ${shownStore(config)}: ${amount(jobs, 'job')}, ${amount(events, 'event')}, compared to the byte.\n`,
    );
    return 0;
  },
};

async function openHoldings(config: Config): Promise<Holdings> {
  switch (config.JOBWIRE_ENGINE) {
    case 'sqlite':
      return openSqliteHoldings(config.JOBWIRE_DATA);
    case 'redis': {
      const { openRedisHoldings } = await import('../engines/redis/holdings.ts'); // other commands need not load it
      return openRedisHoldings({ url: config.REDIS_URL! }); // a configuration without it is refused
    }
    case 'memory':
      throw new Error(NOTHING_KEPT);
  }
}

async function openIntake(config: Config): Promise<Intake> {
  switch (config.JOBWIRE_ENGINE) {
    case 'sqlite':
      return openSqliteIntake(config.JOBWIRE_DATA);
    case 'redis': {
      const { openRedisIntake } = await import('../engines/redis/intake.ts');
      return openRedisIntake({ url: config.REDIS_URL! });
    }
    case 'memory':
      throw new Error(NOTHING_KEPT);
  }
}

const NOTHING_KEPT = 'The memory engine keeps nothing: set JOBWIRE_ENGINE to sqlite or redis.';

function shownStore({ JOBWIRE_ENGINE: engine, JOBWIRE_DATA: folder, REDIS_URL: url }: Config): string {
  return engine === 'redis' ? `Redis at ${new URL(url!).host}` : folder;
}
