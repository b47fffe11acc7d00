import type { JobTypeMap } from '../../generated/protocol/index.ts';
import type { ClientOptions, RuntimeClient } from '../client/index.ts';
import { type Call, UsageError } from './command.ts';

export type Client = RuntimeClient<JobTypeMap>;

/** Makes a client of the contract that the commands were generated from. */
export type Connect = (options: ClientOptions) => Client;

/** Where a server is that was started as the README says. */
const DEFAULT_URL = 'http://127.0.0.1:3000';

/** A person waits: one who does not reach the server is told within seconds. */
const MAX_RETRIES = 3;

/** Options that every command has which talks to a server. */
export const CONNECTION_OPTIONS = { url: { type: 'string' }, json: { type: 'boolean' } } as const;

export const CONNECTION_HELP = [
  '--url URL       Where the server is. Default: JOBWIRE_URL, else http://127.0.0.1:3000',
  '--json          Write JSON, a line for each event or job',
  '',
  'JOBWIRE_TOKEN holds the token, or guest:NAME for a name without proof.',
].join('\n');

/** Does work with a client of the server that the call means, and closes it. @throws UsageError for an address that is none */
export async function withClient<T>(
  connect: Connect,
  { options, env }: Call,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = open(connect, String(options.url ?? (env.JOBWIRE_URL || DEFAULT_URL)), env.JOBWIRE_TOKEN || undefined);
  try {
    return await work(client);
  } finally {
    client.close();
  }
}

function open(connect: Connect, baseUrl: string, token: string | undefined): Client {
  try {
    return connect({ baseUrl, maxRetries: MAX_RETRIES, ...(token === undefined ? {} : { token }) });
  } catch (error) {
    throw new UsageError(`${baseUrl} cannot be used: ${(error as Error).message}`);
  }
}
