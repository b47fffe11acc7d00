import type { Config } from '../config.ts';

const ELSEWHERE = {
  redis: 'the data is in Redis, which has backups of its own: `BGSAVE`, or a copy of its append-only file.',
  memory: 'nothing is kept that could be copied or read.',
} as const;

/**
 * The folder whose data the commands work on.
 * @throws where the settings are of a server that keeps its data elsewhere: what is in the folder then is old
 */
export function dataFolder({ JOBWIRE_ENGINE: engine, JOBWIRE_DATA: folder }: Config): string {
  if (engine === 'sqlite') return folder;
  throw new Error(`With JOBWIRE_ENGINE=${engine} ${ELSEWHERE[engine]}`);
}
