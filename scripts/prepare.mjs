// Runs at the end of `npm ci` and `npm install`: builds the SDK, which is not committed built. Plain JavaScript, since
// npm may run it on an old Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/tsdown')) {
  const { status } = spawnSync(
    process.execPath,
    [process.env.npm_execpath, 'run', 'build', '--workspace', 'generated/client'],
    {
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 1;
} else {
  console.log(
    'The SDK is not built, for its tools are devDependencies: a server that only serves jobs can do without.',
  );
}
