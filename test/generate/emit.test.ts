import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emit, FOLDERS } from '../../scripts/generate/emit/emit.ts';
import { expand } from '../../scripts/generate/expand/expand.ts';
import { sourceWithRoom, wholeSource } from './sources.ts';

const files = await emit(JSON.stringify(expand(wholeSource())));
const ofRoom = new Map((await emit(JSON.stringify(expand(sourceWithRoom())))).map(({ path, text }) => [path, text]));

describe('what is made', () => {
  it('is what is committed, byte for byte', () => {
    for (const { path, text } of files) expect(readFileSync(`generated/${path}`, 'utf8') === text, path).toBe(true);
    const kept = globSync('generated/**/*.*').filter((path) => !/\/(dist|node_modules)\//.test(path));
    expect(kept.map((path) => path.replace('generated/', '')).sort()).toEqual(files.map(({ path }) => path).sort());
  });

  it('is the same when it is made again', async () => {
    expect(await emit(JSON.stringify(expand(wholeSource())))).toEqual(files);
  });

  it('lies in folders that are made for it', () => {
    const folders = files.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))));
    for (const folder of folders)
      expect(
        FOLDERS.some((made) => `${made}/`.startsWith(folder)),
        folder,
      ).toBe(true);
  });

  it('says from what and by what it was made', () => {
    for (const { path, text } of files)
      expect(text.slice(0, 1000), path).toContain('Made from asyncapi.yaml by `npm run generate`');
  });

  it('asks for no module at run time but its own', () => {
    for (const { path, text } of files.filter(({ path }) => path.startsWith('protocol/'))) {
      expect(text, path).not.toContain('require(');
      for (const [, from] of text.matchAll(/ from '([^']+)'/g)) expect(from, path).toMatch(/^\.\/[\w-]+\.(ts|js)$/);
    }
  });
});

describe('types', () => {
  const types = ofRoom.get('protocol/types.ts')!;

  it('are aliases that narrow, without traces of the tool', () => {
    expect(types).toContain(
      "export type RoomMessageEvent = {\n  job: JobId;\n  /** The type of the job. */\n  jobType: 'room';",
    );
    expect(types).toContain('export type JobEvent = EnkfEvent | RoomEvent;');
    expect(types).toContain('export type RoomInputData = RoomSayInputData | RoomShoutInputData;');
    expect(types).not.toMatch(/__Root|JSON-Schema|\[k: string\]: any|export interface (?!JobTypeMap)/);
    expect(types).toContain('export type RoomParams = Record<string, never>;');
  });

  it('say unit, range and default where an editor shows them', () => {
    expect(types).toMatch(/Mean time a case is infectious[^*]*\*\n {3}\* Unit: days\. 0\.2 to 100\. Default: `2\.2`\./);
  });

  it('map each job type to its own', () => {
    expect(types).toContain(`  room: {
    params: RoomParams;
    paramsInput: RoomParamsInput;
    events: { message: RoomMessage };
    inputs: { say: RoomSay; shout: RoomShout };
    result: EmptyResult;
    event: RoomEvent;
    job: RoomJob;
  };`);
  });
});

describe('tables', () => {
  it('have every job type with its defaults', () => {
    expect(ofRoom.get('protocol/job-types.ts')).toContain(`  room: {
    name: "room",
    summary: "A room",
    shared: true,
    presence: true,
    endless: true,
    checkpoints: false,
    retry: {"attempts":1,"backoffMs":1000},
    retention: {"events":100},
    events: ["message"],
    inputs: ["say","shout"],
  },`);
  });

  it('have every task', () => {
    expect(ofRoom.get('tasks.ts')).toContain("  room: () => import('../src/tasks/room.ts'),\n");
  });
});

describe('the client', () => {
  it('has a namespace for each job type', () => {
    const text = ofRoom.get('client/src/index.ts')!;
    expect(text).toContain('readonly room: RoomJobs;');
    expect(text).toContain("room: client.ofType('room'),");
    expect(text).toContain('Follows an epidemic day by day');
  });

  it('has no dependency and ships what is built', () => {
    const manifest = JSON.parse(ofRoom.get('client/package.json')!);
    expect(manifest).toMatchObject({ name: '@jobwire/client', type: 'module', files: ['dist'] });
    expect(manifest).not.toHaveProperty('dependencies');
  });
});
