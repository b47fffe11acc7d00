import { readFileSync } from 'node:fs';
import type { JobTypeMap } from '../../generated/protocol/index.ts';
import { createRuntimeClient } from '../client/index.ts';
import { ABOUT_EXIT, type About, type Commands, jobCommands } from '../terminal/index.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { asCommand } from './command.ts';
import { exportCommand, importCommand } from './move.ts';
import { tokenCommand } from './token.ts';
import { verifyCommand } from './verify.ts';

/** What the SDK's own command line does, and what needs the server's data. */
export const commands: Commands = {
  ...jobCommands((options) =>
    createRuntimeClient<JobTypeMap>(options, () => import('../../generated/client/src/job-checks.ts')),
  ),
  backup: asCommand(backupCommand),
  export: asCommand(exportCommand),
  import: asCommand(importCommand),
  restore: asCommand(restoreCommand),
  token: asCommand(tokenCommand),
  verify: asCommand(verifyCommand),
};

const text = [
  'backup, export, import, restore, token and verify work with the settings of the server; its data is the folder in',
  `JOBWIRE_DATA (default ./data), or, for export and import, what JOBWIRE_ENGINE and REDIS_URL say. ${ABOUT_EXIT}`,
].join('\n');

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

export const about: About = { text, version: `${manifest.name} ${manifest.version}` };
