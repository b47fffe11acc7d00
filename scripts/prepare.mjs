// Runs at the end of `npm ci` and `npm install`: builds the SDK, which is not committed built. Plain JavaScript, since
// npm may run it on an old Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

if (existsSync('node_modules/tsdown')) {
  const { scripts } = JSON.parse(readFileSync('generated/client/package.json', 'utf8'));
  const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH };
  const { status } = spawnSync(scripts.build, { shell: true, cwd: 'generated/client', stdio: 'inherit', env });
  process.exitCode = status ?? 1;
} else {
  console.log(
    'The SDK is not built, for its tools are devDependencies: a server that only serves jobs can do without.',
  );
}
