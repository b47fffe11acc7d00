import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, type JWK } from 'jose';
import { onTestFinished } from 'vitest';
import { type TokenOptions, tokenFor } from './tokens.ts';

/** An issuer that publishes its keys, and can be made to fail. */
export interface Issuer {
  /** Where the keys are. */
  readonly url: string;
  /** How often they were asked for. */
  readonly fetches: number;
  /** Makes a key pair and publishes it, beside the others or in their place. */
  add(kid: string, alg?: string): Promise<void>;
  /** Publishes no other keys than these. */
  keep(...kids: readonly string[]): void;
  /** From now on it answers so; undefined: as it should. */
  answer(how: ((response: ServerResponse) => void) | undefined): void;
  /** A token signed with one of its keys, published or not. */
  sign(kid: string, sub: string, options?: TokenOptions): Promise<string>;
  /** The public half of a key. */
  publicKey(kid: string): GenerateKeyPairResult['publicKey'];
}

/** Such an issuer on a free port of this machine, without keys; it is gone when the test has finished. */
export async function issuer(): Promise<Issuer> {
  const pairs = new Map<string, { alg: string; pair: GenerateKeyPairResult }>();
  let published = new Map<string, JWK>();
  let fetches = 0;
  let how: ((response: ServerResponse) => void) | undefined;
  const server = createServer((_request, response) => {
    fetches++;
    if (how) how(response);
    else response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ keys: [...published.values()] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    get fetches() {
      return fetches;
    },
    async add(kid, alg = 'ES256') {
      const pair = await generateKeyPair(alg, { extractable: true });
      pairs.set(kid, { alg, pair });
      published.set(kid, { ...(await exportJWK(pair.publicKey)), kid, alg, use: 'sig' });
    },
    keep(...kids) {
      published = new Map([...published].filter(([kid]) => kids.includes(kid)));
    },
    answer(next) {
      how = next;
    },
    sign(kid, sub, options = {}) {
      const { alg, pair } = pairs.get(kid)!;
      return tokenFor(sub, { key: pair.privateKey, ...options, header: { alg, kid, ...options.header } });
    },
    publicKey: (kid) => pairs.get(kid)!.pair.publicKey,
  };
}
