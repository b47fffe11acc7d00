/** Most errors that a validator collects of one value: one that is wrong all over is told enough by these. */
const MOST_ERRORS = 20;

/** The one helper that standalone code asks for by `require`, written out: the length of a string in characters. */
const UCS2_LENGTH = `function characters(text) {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    length++;
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++;
  }
  return length;
}
`;

/**
 * Ajv's standalone code as a module that stands alone, without what is of no use here.
 * @throws Error where it still asks for another module
 */
export function tidyStandalone(code: string): string {
  const alone = code.replace(
    /const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;/,
    (_, name: string) => `${UCS2_LENGTH}const ${name} = characters;`,
  );
  if (alone.includes('require(')) throw new Error(`A validator asks for a module: ${/.*require\(.*/.exec(alone)?.[0]}`);
  return withoutUnused(boundedLoops(alone.replace(/^"use strict";/, '')));
}

/**
 * A loop over a value's items or fields ends when enough errors are known: a body of 256 KiB that is wrong in each of its
 * items would hold the event loop for long.
 */
function boundedLoops(code: string): string {
  return code
    .replace(/for\(let (i\d+)=0; \1<(len\d+); \1\+\+\)\{/g, `for(let $1=0; $1<$2 && errors < ${MOST_ERRORS}; $1++){`)
    .replace(/for\(const (key\d+) in (data\d*)\)\{/g, `for(const $1 in $2){if(errors >= ${MOST_ERRORS}) break;`);
}

/**
 * Ajv writes down every schema it compiled; only those whose enum is looked at are used. Where in its schema an error
 * arose is of no use to us either, and is a quarter of the code.
 */
function withoutUnused(code: string): string {
  const uses = Map.groupBy(code.matchAll(/\bschema\d+\b/g), ([name]) => name);
  return code
    .replace(/^const (schema\d+) = .*;\n/gm, (line, name: string) => (uses.get(name)!.length > 1 ? line : ''))
    .replace(/schemaPath:"#[^"]*",/g, '');
}
