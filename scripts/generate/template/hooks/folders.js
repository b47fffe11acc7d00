const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { FOLDERS } = require('../../emit/emit.ts');

module.exports = {
  /** The generator writes into folders that are there, and makes none. */
  'generate:before': ({ targetDir }) => {
    for (const folder of FOLDERS) mkdirSync(join(targetDir, folder), { recursive: true });
  },
};
