import { number, visible, words } from '../format.js';

/** How many params are named beside a job. */
const NAMED = 2;

/** The longest text of a param that leaves room in a row. */
const SHORT = 24;

/**
 * What tells jobs of one type apart that nobody has named: the params of their own in which they differ, first those that
 * differ most; when they were started, where that is all there is, or where others say the same.
 * @param {object[]} jobs
 * @param {Map<string, import('../contract.js').JobType>} types as far as they are known
 * @returns {Map<string, string>} by id
 */
export function tellApart(jobs, types) {
  const texts = new Map();
  const unnamed = jobs.filter(({ label, name }) => !(label || name));
  for (const [type, alike] of Map.groupBy(unnamed, (job) => job.type)) {
    const own = new Map(alike.map((job) => [job, ownParams(job.params, types.get(type))]));
    const telling = tellingParams([...own.values()]);
    const said = Map.groupBy(alike, (job) => textOf(own.get(job), telling));
    for (const [text, same] of said)
      for (const { id, createdAt } of same) {
        const time = new Date(createdAt).toLocaleTimeString('en-GB');
        if (text === '') texts.set(id, time);
        else texts.set(id, same.length > 1 ? `${time} · ${text}` : text);
      }
  }
  return texts;
}

/** The params that are not as they are by default, as texts by name. */
function ownParams(params, type) {
  const { properties = {}, required = [] } = type?.params ?? {};
  // One that is neither required nor has a default may have been put in by the server, and then all have it.
  const isOwn = (name, value) => required.includes(name) || !isSame(value, properties[name]?.default ?? value);
  return new Map(
    Object.entries(params)
      .filter(([name, value]) => isShort(value) && isOwn(name, value))
      .map(([name, value]) => [name, typeof value === 'number' ? number(value) : visible(String(value))]),
  );
}

/** The names of those that differ between jobs, first those of which there are most. @param {Map<string, string>[]} own */
function tellingParams(own) {
  const names = [...new Set(own.flatMap((params) => [...params.keys()]))];
  const kinds = (name) => new Set(own.map((params) => params.get(name))).size;
  return names.filter((name) => kinds(name) > 1).sort((a, b) => kinds(b) - kinds(a));
}

/** Where there is nothing to tell it from, a job is said by the first of its own. */
function textOf(params, telling) {
  const names = telling.filter((name) => params.has(name)).slice(0, NAMED);
  const [first] = params.keys();
  if (names.length === 0 && first !== undefined) names.push(first);
  return names.map((name) => `${words(name)} ${params.get(name)}`).join(', ');
}

function isShort(value) {
  const isList = Array.isArray(value) && value.every((each) => typeof each !== 'object');
  return (isList || typeof value !== 'object') && String(value).length <= SHORT;
}

function isSame(value, other) {
  return JSON.stringify(value) === JSON.stringify(other);
}
