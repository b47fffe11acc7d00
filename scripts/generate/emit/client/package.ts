import type { Contract } from '../../document.ts';
import { type GeneratedFile, notice } from '../file.ts';

/** `client/package.json` and how the package is built. */
export function emitPackage(contract: Contract): GeneratedFile[] {
  return [
    { path: 'client/package.json', text: manifest(contract) },
    { path: 'client/tsdown.config.js', text: notice() + BUILD },
  ];
}

function manifest(contract: Contract): string {
  const { license } = contract.info as { license?: { name: string } };
  return `${JSON.stringify(
    {
      '//': notice('').trim(),
      ...contract['x-sdk'],
      description:
        'Start long jobs and follow what they do: typed events over WebSocket, Server-Sent Events or polling.',
      license: license?.name,
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20' },
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './contract': { types: './dist/contract.d.ts', default: './dist/contract.js' },
        './browser/*': './dist/browser/*',
      },
      bin: { jobwire: 'dist/cli.js' },
      files: ['dist'],
      scripts: { build: 'tsdown --log-level error', prepack: 'npm run build' },
    },
    null,
    2,
  )}\n`;
}

/** How the package is built: for bundlers and Node, and small for pages, which load it as it is. */
const BUILD = `
const shared = {
  format: 'esm',
  target: 'es2022',
  fixedExtension: false,
  outputOptions: { chunkFileNames: '[name].js' },
};

// What a page loads later takes what it needs from \`jobwire.js\`, where it is already.
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
`;
