// Runs before `start`, `demo` and `test`, on whatever Node the caller has: plain JavaScript that an old Node can read.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 24 || (major === 24 && minor < 11)) {
  console.error(
    [
      `Jobwire runs on Node 24.11 or newer; this is ${process.version}.`,
      '`npm ci` brings Node 24 along as an optional dependency (Linux x64 and arm64, Windows x64).',
      'It seems to be missing here: run `npm ci` without --omit=optional, or install Node 24 yourself.',
    ].join('\n'),
  );
  process.exit(1);
}
