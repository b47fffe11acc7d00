import { readFileSync } from 'node:fs';
import type { Client } from './connection.ts';

const NAMES = [
  'create',
  'append',
  'change',
  'input',
  'renew',
  'trim',
  'bury',
  'adopt',
  'attend',
  'reserve',
  'note',
  'forget',
  'revoke',
  'now',
  'tally',
  'present',
  'hold',
] as const;

export type ScriptName = (typeof NAMES)[number];

/** What a script takes. */
export type Argument = string | number | Buffer;

type Run = (args: readonly Argument[]) => Promise<unknown>;

const sources = new Map(
  NAMES.map((name) => [name, readFileSync(new URL(`./scripts/${name}.lua`, import.meta.url), 'utf8')]),
);

/** The scripts that write, each in one step and within one slot of a cluster. What they take and answer stands in them. */
export class Scripts {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
    for (const [name, lua] of sources) client.defineCommand(commandOf(name), { lua });
  }

  run(name: ScriptName, keys: readonly string[], args: readonly Argument[]): Promise<unknown> {
    const command = (this.#client as unknown as Record<string, Run>)[commandOf(name)]!;
    return command.call(this.#client, [keys.length, ...keys, ...args]);
  }
}

function commandOf(name: ScriptName): string {
  return `jobwire.${name}`;
}
