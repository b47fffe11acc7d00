import { type Client, type Connected, connect, type RedisConnectionOptions, shownUrl } from './connection.ts';
import type { Keys } from './keys.ts';

/** There while data is taken in. */
export function importMark(keys: Keys): string {
  return keys.register('importing');
}

/**
 * Refuses to use what an import that was cut short has left behind.
 * @throws saying what is to be done
 */
export async function assertNoImport(client: Client, keys: Keys, url: string): Promise<void> {
  if ((await client.exists(importMark(keys))) === 0) return;
  throw new Error(
    `Redis at ${shownUrl(url)} (REDIS_URL) holds a part of an import that has not ended. Run "jobwire import" to its end.`,
  );
}

/**
 * Refuses to go on where somebody else has come. Whoever comes is heard before he looks for the mark of an import, and so
 * either he sees the mark or he is seen here, once it is set.
 * @throws saying what is to be done
 */
export async function assertAlone(connected: Connected, keys: Keys, url: string): Promise<void> {
  if ((await connected.listening(keys.bell(connected.database))) === 1) return;
  throw new Error(`A server uses Redis at ${shownUrl(url)}. Stop all servers first.`);
}

/**
 * Connects where no server is connected, and listens as one, so that nobody else believes to be alone meanwhile.
 * @throws where somebody is, or Redis cannot be reached, or may not be trusted with jobs
 */
export async function connectAlone(options: RedisConnectionOptions, keys: Keys): Promise<Connected> {
  const connected = await connect(options);
  try {
    await connected.listener.subscribe(keys.bell(connected.database));
    await assertAlone(connected, keys, options.url);
    return connected;
  } catch (error) {
    connected.close();
    throw error;
  }
}
