import { about, commands } from '../../src/cli/commands.ts';
import { dispatch } from '../../src/terminal/index.ts';

/** Calls the command `jobwire` in this process. @param isTTY somebody looks at what it says beside its output */
export async function jobwire(args: string[], env: Record<string, string> = {}, isTTY = false) {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = { write: (text: string) => out.push(text) };
  const stderr = { write: (text: string) => err.push(text), isTTY };
  const surroundings = { env, output: { stdout, stderr }, interrupt: () => new AbortController().signal };
  const code = await dispatch(commands, args, surroundings, about);
  return { code, out: out.join(''), err: err.join('') };
}
