/** What a Redis says of itself. */
export interface ServerFacts {
  readonly version: string;
  readonly maxmemoryPolicy: string;
  readonly isReplica: boolean;
  readonly isCluster: boolean;
  /** Writes go to an append-only file: without one, what was acknowledged goes with the process. */
  readonly isAppendOnly: boolean;
  /** What its data take, without its own buffers and tables. */
  readonly dataBytes: number;
}

/** The first version with all commands that are used (`ZINTERCARD`). */
const OLDEST = [7, 0] as const;

/** Reads the answer of `INFO`. */
export function serverFacts(info: string): ServerFacts {
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
  return {
    version: field('redis_version'),
    maxmemoryPolicy: field('maxmemory_policy'),
    isReplica: field('role') === 'slave',
    isCluster: field('cluster_enabled') === '1',
    isAppendOnly: field('aof_enabled') === '1',
    dataBytes: Number(field('used_memory_dataset')),
  };
}

/** What keeps jobs from being kept in this Redis; undefined where nothing does. */
export function unfit({ version, maxmemoryPolicy, isReplica }: ServerFacts): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    return `it is version ${version || 'unknown'}, and Jobwire needs ${OLDEST.join('.')} or newer`;
  }
  if (maxmemoryPolicy !== 'noeviction') {
    return (
      `its maxmemory-policy is ${maxmemoryPolicy}: when memory is short it would throw events away. ` +
      'Set it to noeviction'
    );
  }
  if (isReplica) return 'it is a replica, which takes no writes: name its master';
  return undefined;
}
