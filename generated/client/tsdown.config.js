// Made from asyncapi.yaml by `npm run generate`. Do not edit; change asyncapi.yaml and run it again.

const shared = {
  format: 'esm',
  target: 'es2022',
  fixedExtension: false,
  outputOptions: { chunkFileNames: '[name].js' },
};

// What a page loads later takes what it needs from `jobwire.js`, where it is already.
const oneFile = { preserveEntrySignatures: 'allow-extension' };

export default [
  { ...shared, entry: ['src/index.ts', 'src/contract.ts', 'src/cli.ts'], platform: 'neutral', dts: true, external: /^node:/ },
  {
    ...shared,
    entry: { jobwire: 'src/index.ts' },
    outDir: 'dist/browser',
    platform: 'browser',
    dts: false,
    minify: true,
    inputOptions: oneFile,
  },
];
