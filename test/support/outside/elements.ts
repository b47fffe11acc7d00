/**
 * The elements of the array `"events":[…]` in a JSON text, each as the bytes it came in: a parser would hide whether two
 * transports sent the same.
 */
export function eventElements(json: string): string[] {
  const elements: string[] = [];
  let depth = 0;
  const array = json.indexOf('"events":[');
  let start = array + '"events":['.length;
  for (let at = array < 0 ? json.length : start; at < json.length; at++) {
    const character = json[at]!;
    if (character === '"') at = endOfString(json, at);
    else if ('{['.includes(character)) depth++;
    else if (depth === 0 && ',]'.includes(character)) {
      if (at > start) elements.push(json.slice(start, at));
      start = at + 1;
      if (character === ']') return elements;
    } else if ('}]'.includes(character)) depth--;
  }
  throw new Error(`No whole array of events in ${json}`);
}

/** Where the string that begins at `at` ends; the end of the text where it does not. */
function endOfString(json: string, at: number): number {
  let end = at + 1;
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end;
}
