import type { Contract } from '../document.ts';
import { type Finding, finding } from './finding.ts';

interface Operation {
  'x-problems'?: string[];
  'x-feature'?: string;
}

interface Channel {
  'x-close-codes'?: Record<string, unknown>;
  'x-feature'?: string;
}

/** Codes, close codes and features are declared once and named right wherever they are named. */
export function lintErrors(contract: Contract): Finding[] {
  return [...problemCodes(contract), ...closeCodes(contract), ...features(contract)];
}

function operations(contract: Contract): [string, Operation][] {
  return Object.entries((contract.operations ?? {}) as Record<string, Operation>);
}

function channels(contract: Contract): [string, Channel][] {
  return Object.entries((contract.channels ?? {}) as Record<string, Channel>);
}

function problemCodes(contract: Contract): Finding[] {
  const named = [
    ...(contract['x-common-problems'] ?? []).map((code) => ({ code, path: ['x-common-problems'] })),
    ...operations(contract).flatMap(([name, each]) =>
      (each['x-problems'] ?? []).map((code) => ({ code, path: ['operations', name, 'x-problems'] })),
    ),
  ];
  const known = Object.entries(contract['x-errors'] ?? {});
  const unknown = named.filter(({ code }) => !known.some(([each]) => each === code));
  const untold = known.filter(([code, { where }]) => where !== 'failed' && !named.some((each) => each.code === code));
  return [
    ...unknown.map(({ code, path }) => finding(path, `names the error ${code}, which x-errors does not have.`)),
    ...untold.map(([code]) => finding(['x-errors', code], 'is told by no operation.')),
  ];
}

/** Codes from here on are an application's own; those below belong to the WebSocket protocol, whose libraries and proxies send them. */
const OWN_CLOSE_CODES = 4000;

function closeCodes(contract: Contract): Finding[] {
  const declared = channels(contract).flatMap(([name, each]) =>
    Object.keys(each['x-close-codes'] ?? {}).map((code) => ({ code, name })),
  );
  const used = Object.entries(contract['x-errors'] ?? {}).filter(([, { close }]) => close !== undefined);
  return [
    ...used
      .filter(([, { close }]) => !declared.some(({ code }) => code === String(close)))
      .map(([code, { close }]) => finding(['x-errors', code, 'close'], `${close} is not among the x-close-codes.`)),
    ...declared
      .filter(({ code }) => Number(code) >= OWN_CLOSE_CODES && !used.some(([, { close }]) => String(close) === code))
      .map(({ code, name }) => finding(['channels', name, 'x-close-codes', code], 'belongs to no error.')),
  ];
}

function features(contract: Contract): Finding[] {
  const named = [
    ...channels(contract).map(([name, each]) => ({ feature: each['x-feature'], path: ['channels', name] })),
    ...operations(contract).map(([name, each]) => ({ feature: each['x-feature'], path: ['operations', name] })),
  ];
  return named
    .filter(({ feature }) => feature !== undefined && !Object.hasOwn(contract['x-features'] ?? {}, feature))
    .map(({ feature, path }) =>
      finding([...path, 'x-feature'], `names the feature ${feature}, which x-features does not have.`),
    );
}
