import { readFileSync } from 'node:fs';

/** One line of a Dockerfile, such as `RUN npm ci`. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** From one `FROM` to the next. */
export interface Stage {
  readonly image: string;
  readonly name?: string;
  readonly instructions: readonly Instruction[];
}

/** A `COPY`: what is copied from the folder of the build or from another stage, and to where. */
export interface Copy {
  readonly from?: string;
  readonly sources: readonly string[];
  readonly target: string;
}

/** Reads a Dockerfile as far as ours go: no line continuations, no variables, no heredocs. */
export function readDockerfile(file: string): Stage[] {
  const stages: { image: string; name?: string; instructions: Instruction[] }[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, text] = /^([A-Z]+) (.+)$/.exec(line) ?? unreadable(line);
    if (text!.endsWith('\\')) unreadable(line);
    if (name !== 'FROM') stages.at(-1)!.instructions.push({ name: name!, text: text! });
    else {
      const [, image, as] = /^(\S+)(?: AS (\S+))?$/.exec(text!) ?? unreadable(line);
      stages.push({ image: image!, ...(as ? { name: as } : {}), instructions: [] });
    }
  }
  return stages;
}

export function readCopy(text: string): Copy {
  const words = text.split(' ');
  const from = words[0]!.startsWith('--from=') ? words.shift()!.slice('--from='.length) : undefined;
  const target = words.pop()!;
  return { ...(from ? { from } : {}), sources: words, target };
}

/** The instructions of a stage with this name. */
export function textsOf(stage: Stage, name: string): string[] {
  return stage.instructions.filter((instruction) => instruction.name === name).map(({ text }) => text);
}

/** The words of an exec form, `["node", "src/main.ts"]`. @throws where it is one of a shell */
export function execForm(text: string): string[] {
  const from = text.indexOf('[');
  return JSON.parse(text.slice(from)) as string[];
}

/** The variables that a stage sets, `A=1 B=2`. */
export function envOf(stage: Stage): Record<string, string> {
  return Object.fromEntries(
    textsOf(stage, 'ENV').flatMap((text) => text.split(' ').map((pair) => pair.split('=') as [string, string])),
  );
}

/** Whether a path is left out of a build by `.dockerignore`, as far as ours go: `*`, `!name`, `**` before a name. */
export function isIgnored(path: string, file = '.dockerignore'): boolean {
  const rules = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  let ignored = false;
  for (const rule of rules) {
    const isBack = rule.startsWith('!');
    if (matches(isBack ? rule.slice(1) : rule, path)) ignored = !isBack;
  }
  return ignored;
}

function matches(pattern: string, path: string): boolean {
  const parts = path.split('/');
  if (pattern === '*') return true;
  const fits = (name: string, part: string) => (name.startsWith('*') ? part.endsWith(name.slice(1)) : part === name);
  if (pattern.startsWith('**/')) return parts.some((part) => fits(pattern.slice(3), part));
  return parts[0] === pattern;
}

function unreadable(line: string): never {
  throw new Error(`This reader of Dockerfiles does not know what to make of: ${line}`);
}
