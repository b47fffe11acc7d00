import { signToken, type TokenRequest } from '../access/sign.ts';
import { UsageError } from '../terminal/index.ts';
import type { ServerCommand } from './command.ts';

const DEFAULT_SCOPES = ['jobs:read', 'jobs:write'];

export const tokenCommand: ServerCommand = {
  usage: '--sub NAME [--scope SCOPE]… [--ttl SECONDS]',
  summary: 'Make a token for trying out, with JOBWIRE_JWT_SECRET; read and write, an hour',
  words: [0, 0],
  options: {
    sub: { type: 'string' },
    scope: { type: 'string', multiple: true, default: DEFAULT_SCOPES },
    ttl: { type: 'string', default: '3600' },
  },
  async run({ options, config, output }) {
    if (!options.sub) throw new UsageError('--sub must say whom the token is for.');
    const { JOBWIRE_JWT_SECRET: secret, JOBWIRE_JWT_ISSUER: issuer, JOBWIRE_JWT_AUDIENCE: audience } = config;
    if (secret === undefined || issuer === undefined || audience === undefined)
      throw new Error(
        'A token is signed with JOBWIRE_JWT_SECRET: set it, JOBWIRE_JWT_ISSUER and JOBWIRE_JWT_AUDIENCE as for the ' +
          'server. With JOBWIRE_JWKS_URL tokens come from the issuer alone.',
      );
    const token = await signed({
      secret,
      issuer,
      audience,
      sub: String(options.sub),
      scopes: (options.scope as string[]).flatMap((scope) => scope.split(/[\s,]+/)),
      ttl: Number(options.ttl),
    });
    output.stdout.write(`${token}\n`);
    return 0;
  },
};

/** @throws UsageError where no server would take it: the settings are the same, so the call is wrong */
async function signed(request: TokenRequest): Promise<string> {
  try {
    return await signToken(request);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
