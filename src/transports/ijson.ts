import { ProtocolError } from '../errors.ts';

/** Deepest nesting of arrays and objects that is taken; a bare scalar has depth 0 (protocol.md, "Limits"). */
export const MAX_DEPTH = 32;

/** Text that is JSON and not I-JSON (RFC 7493): what is wrong, and where. */
export interface Flaw {
  /** A JSON pointer to the value or member. */
  readonly pointer: string;
  readonly message: string;
}

export interface JsonReading {
  readonly value: unknown;
  /** The first place where the text is JSON that parsers do not agree on. */
  readonly flaw?: Flaw;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Parses I-JSON: JSON in UTF-8 without a byte order mark, without duplicate names, lone surrogates, noncharacters, and
 * integers beyond ±(2^53 − 1), nested at most 32 deep.
 * @throws ProtocolError `invalid-body`; it tells the place and never echoes the text, which may hold a secret
 */
export function parseIJson(bytes: Buffer | string): unknown {
  const { value, flaw } = readJson(bytes);
  if (flaw) throw flawProblem(flaw);
  return value;
}

/** The refusal of JSON that is not I-JSON. */
export function flawProblem(flaw: Flaw): ProtocolError {
  const where = flaw.pointer === '' ? 'The value' : flaw.pointer;
  return new ProtocolError('invalid-body', `${where} ${flaw.message}.`, { errors: [flaw] });
}

/**
 * Parses JSON and says where it is not I-JSON, for callers that can answer the one and not the other.
 * @throws ProtocolError `invalid-body` where it is not JSON at all
 */
export function readJson(bytes: Buffer | string): JsonReading {
  const text = typeof bytes === 'string' ? bytes : decode(bytes);
  if (text.charCodeAt(0) === 0xfeff) throw notJson('begins with a byte order mark');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notJson(text.trim() === '' ? 'is empty' : `is not JSON${position(error)}`);
  }
  const flaw = new Scanner(text).scan();
  return flaw ? { value, flaw } : { value };
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw notJson('is not UTF-8');
  }
}

function notJson(what: string): ProtocolError {
  return new ProtocolError('invalid-body', `The body ${what}: send one JSON value in UTF-8.`);
}

/** The place from V8's message; the message itself quotes the text and is not passed on. */
function position(error: unknown): string {
  const match = / at position (\d+)/.exec((error as Error).message);
  return match ? ` at position ${match[1]}` : '';
}

interface Container {
  /** The names seen in an object; absent for an array. */
  readonly names?: Set<string>;
  /** The name or index that is being read. */
  at: string | number;
}

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const NUMBER = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;
const NONCHARACTER = /\p{Noncharacter_Code_Point}/u;

/** One pass over text that `JSON.parse` has taken, for what it does not tell. */
class Scanner {
  readonly #text: string;
  readonly #path: Container[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): Flaw | undefined {
    for (; this.#at < this.#text.length; this.#at++) {
      const flaw = this.#token(this.#text.charCodeAt(this.#at));
      if (flaw !== undefined) return { pointer: this.#pointer(), message: flaw };
    }
    return undefined;
  }

  /** Takes the token that begins here, leaving the place at its last character; answers what is wrong with it. */
  #token(char: number): string | undefined {
    switch (char) {
      case QUOTE:
        return this.#string();
      case OPEN_OBJECT:
        return this.#open({ names: new Set(), at: '' });
      case OPEN_ARRAY:
        return this.#open({ at: 0 });
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        this.#path.pop();
        return undefined;
      case COMMA:
        this.#nextItem();
        return undefined;
      default:
        return char === MINUS || (char >= DIGIT_0 && char <= DIGIT_9) ? this.#number() : undefined;
    }
  }

  #open(container: Container): string | undefined {
    if (this.#path.length === MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH} levels`;
    this.#path.push(container);
    return undefined;
  }

  #nextItem(): void {
    const container = this.#path.at(-1)!;
    if (typeof container.at === 'number') container.at++;
  }

  #string(): string | undefined {
    const start = this.#at;
    this.#at = this.#stringEnd(start);
    const raw = this.#text.slice(start + 1, this.#at);
    const value = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
    const container = this.#path.at(-1);
    if (container?.names && this.#isName()) return this.#name(container, container.names, value);
    return textFlaw(value);
  }

  #name(container: Container, names: Set<string>, name: string): string | undefined {
    container.at = name;
    if (names.has(name)) return 'is named twice';
    names.add(name);
    return textFlaw(name);
  }

  /** The place of the quote that ends the string begun at `start`: the first one after an even run of backslashes. */
  #stringEnd(start: number): number {
    for (let end = this.#text.indexOf('"', start + 1); ; end = this.#text.indexOf('"', end + 1)) {
      let before = end - 1;
      while (this.#text.charCodeAt(before) === BACKSLASH) before--;
      if ((end - before) % 2 === 1) return end;
    }
  }

  /** Whether a colon follows the string that ends here. */
  #isName(): boolean {
    let next = this.#at + 1;
    while (isSpace(this.#text.charCodeAt(next))) next++;
    return this.#text.charCodeAt(next) === COLON;
  }

  #number(): string | undefined {
    NUMBER.lastIndex = this.#at;
    const [literal, fraction, exponent] = NUMBER.exec(this.#text)!;
    this.#at += literal.length - 1;
    const value = Number(literal);
    if (!Number.isFinite(value)) return 'is a number beyond what a double holds';
    const isInteger = fraction === undefined && exponent === undefined;
    return isInteger && !Number.isSafeInteger(value) ? 'is an integer beyond ±(2^53 − 1)' : undefined;
  }

  #pointer(): string {
    return this.#path.map(({ at }) => `/${String(at).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  }
}

function textFlaw(text: string): string | undefined {
  if (!text.isWellFormed()) return 'holds a lone surrogate';
  return NONCHARACTER.test(text) ? 'holds a noncharacter' : undefined;
}

function isSpace(char: number): boolean {
  return char === 32 || char === 10 || char === 13 || char === 9;
}
