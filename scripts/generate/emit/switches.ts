/** JavaScript for a choice by name: what is chosen among is compared, never looked up, so no inherited name is found. */
export function switchOn(
  subject: string,
  cases: readonly (readonly [string | boolean, string])[],
  otherwise: string,
): string {
  const branches = cases.map(([name, code]) => `case ${JSON.stringify(name)}:\n${indent(code)}`);
  return `switch (${subject}) {\n${indent([...branches, `default:\n${indent(otherwise)}`].join('\n'))}\n}`;
}

export function jsFunction(name: string, parameters: string, body: string): string {
  return `export function ${name}(${parameters}) {\n${indent(body)}\n}\n`;
}

export function indent(code: string): string {
  return code.replace(/^(?=.)/gm, '  ');
}
