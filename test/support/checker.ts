/**
 * The outside checker: it compares what readers and writers saw of a server with what the server tells in the end.
 *
 * It knows protocol.md and nothing of our code, so that it can judge any server that claims to keep those promises, and
 * it is shown to find each fault before it is believed (checker.test.ts).
 */

/** What one reader was handed, over all its connections. */
export interface ReaderStory {
  readonly name: string;
  readonly job: string;
  /** The seq it began after. */
  readonly from: number;
  /** The text of each event, in the order in which it came. */
  readonly events: readonly string[];
  /** It was told that the job is over and that it has everything. */
  readonly ended: boolean;
  /** What it was told that no reader may be told here: gaps and refusals. */
  readonly complaints: readonly string[];
}

/** One start, with as many answers as it took tries until one came through. */
export interface StartStory {
  readonly key: string;
  readonly params: object;
  readonly label: string;
  readonly answers: readonly { id: string; status: string; lastSeq: number }[];
}

/** One input with a key. No answer and no refusal: nobody knows whether it was taken. */
export interface InputStory {
  readonly job: string;
  readonly key: string;
  readonly name: string;
  readonly data: object;
  readonly answers: readonly { inputId: string; seq: number }[];
  /** The code of a final refusal. */
  readonly refusal?: string;
}

export interface CancelStory {
  readonly job: string;
  /** `ended`: the job had ended before, with `status`. */
  readonly answers: readonly { ended: boolean; status: string }[];
  readonly refusal?: string;
}

/** All that was seen of a server, and what it tells when everything has ended. */
export interface Observations {
  readonly readers: readonly ReaderStory[];
  readonly starts: readonly StartStory[];
  readonly inputs: readonly InputStory[];
  readonly cancels: readonly CancelStory[];
  /** By job: its log from the beginning, each event as its text; for every job that the server lists. */
  readonly logs: ReadonlyMap<string, readonly string[]>;
}

export type Fault =
  /** An event that the log has and a reader was not handed by the end. */
  | 'lost'
  | 'twice'
  | 'out of order'
  | 'hole'
  /** An event that somebody was told is not in the log any more, or reads otherwise. */
  | 'taken back'
  /** A log does not end in exactly one terminal event. */
  | 'not one end'
  /** A command that was acknowledged has left no trace, or another one than was said. */
  | 'command lost'
  | 'command twice'
  /** A reader was told something that it may not be told. */
  | 'complaint';

export interface Finding {
  readonly fault: Fault;
  readonly job: string;
  readonly what: string;
}

/** Everything that is wrong. */
export function check(seen: Observations): Finding[] {
  return [
    ...[...seen.logs].flatMap(([job, log]) => checkLog(job, log)),
    ...seen.readers.flatMap((reader) => checkReader(reader, seen.logs.get(reader.job) ?? [])),
    ...checkStarts(seen),
    ...[...seen.logs.keys()].flatMap((job) => checkInputs(job, seen)),
    ...seen.inputs.flatMap((input) => checkInput(input, seen.logs.get(input.job) ?? [])),
    ...seen.cancels.flatMap((cancel) => checkCancel(cancel, seen.logs.get(cancel.job) ?? [])),
  ];
}

/** The findings in a few lines: how many of each fault, and the first of each. */
export function summary(findings: readonly Finding[]): string {
  const byFault = Map.groupBy(findings, ({ fault }) => fault);
  return [...byFault].map(([fault, [first, ...more]]) => `${1 + more.length} × ${fault}: ${first!.what}`).join('\n');
}

interface LogEvent {
  readonly job: string;
  readonly seq: number;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

const TERMINAL: readonly string[] = ['completed', 'failed', 'cancelled'];

const parse = (text: string) => JSON.parse(text) as LogEvent;

function checkLog(job: string, log: readonly string[]): Finding[] {
  const findings = checkOrder('the log', job, 0, log);
  const ends = log.map(parse).filter(({ type }) => TERMINAL.includes(type));
  if (ends.length !== 1 || !TERMINAL.includes(parse(log.at(-1)!).type)) {
    const types = ends.map(({ seq, type }) => `${type} at ${seq}`).join(', ') || 'none';
    findings.push({ fault: 'not one end', job, what: `terminal events among ${log.length}: ${types}` });
  }
  return findings;
}

/** Seqs rise by one from `from` on, each event once. */
function checkOrder(who: string, job: string, from: number, events: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const told = new Set<number>();
  let last = from;
  for (const { seq, job: of } of events.map(parse)) {
    const report = (fault: Fault, what: string) => findings.push({ fault, job, what: `${who}: ${what}` });
    if (of !== job) report('complaint', `event ${seq} of another job, ${of}`);
    if (told.has(seq)) report('twice', `event ${seq} after ${last}`);
    else if (seq <= last) report('out of order', `event ${seq} after ${last}`);
    else if (seq > last + 1) report('hole', `event ${seq} after ${last}`);
    told.add(seq);
    last = Math.max(last, seq);
  }
  return findings;
}

function checkReader(reader: ReaderStory, log: readonly string[]): Finding[] {
  const { name, job, from, events, ended, complaints } = reader;
  const findings = checkOrder(name, job, from, events);
  const report = (fault: Fault, what: string) => findings.push({ fault, job, what: `${name}: ${what}` });
  for (const what of complaints) report('complaint', what);
  const kept = new Map(log.map((text) => [parse(text).seq, text]));
  const told = new Set<number>();
  for (const text of events) {
    const { seq } = parse(text);
    told.add(seq);
    if (kept.get(seq) !== text) report('taken back', `was told ${text}, the log has ${kept.get(seq) ?? 'nothing'}`);
  }
  const missing = [...kept.keys()].filter((seq) => seq > from && !told.has(seq));
  if (missing.length > 0) report('lost', `has not got ${missing.join(', ')} of ${log.length}`);
  if (!ended) report('lost', 'was not told the end');
  return findings;
}

/** An acknowledged start has made one job, as asked for; and no job is there that nobody asked for. */
function checkStarts({ starts, logs }: Observations): Finding[] {
  const unclaimed = new Set(logs.keys());
  const findings: Finding[] = [];
  for (const { key, params, label, answers } of starts) {
    const ids = new Set(answers.map(({ id }) => id));
    for (const job of ids) {
      unclaimed.delete(job);
      findings.push(...checkStarted({ job, key, params, label }, logs.get(job) ?? []));
    }
    if (ids.size > 1) findings.push({ fault: 'command twice', job: [...ids].join(), what: `start ${key}` });
    for (const { id, lastSeq } of answers) {
      const { length } = logs.get(id) ?? [];
      if (length < lastSeq) {
        findings.push({ fault: 'taken back', job: id, what: `start ${key}: told of event ${lastSeq} of ${length}` });
      }
    }
  }
  const isOpen = starts.some(({ answers }) => answers.length === 0);
  if (!isOpen)
    for (const job of unclaimed) findings.push({ fault: 'command twice', job, what: `${job}: nobody's job` });
  return findings;
}

function checkStarted(
  { job, key, params, label }: { job: string; key: string; params: object; label: string },
  log: readonly string[],
): Finding[] {
  if (log.length === 0) return [{ fault: 'command lost', job, what: `start ${key}: its job ${job} is gone` }];
  const { type, data } = parse(log[0]!);
  const accepted = data.params as Record<string, unknown> | undefined;
  const isAsked = Object.entries(params).every(([name, value]) => isSame(accepted?.[name], value));
  if (type === 'accepted' && isAsked && data.label === label) return [];
  return [{ fault: 'command lost', job, what: `start ${key}: the log begins with ${log[0]}` }];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** As many inputs stand in the log as were acknowledged; those nobody was answered for may be there or not. */
function checkInputs(job: string, { inputs, logs }: Observations): Finding[] {
  const sent = inputs.filter((input) => input.job === job);
  const acknowledged = sent.filter(({ answers }) => answers.length > 0).length;
  const open = sent.filter(({ answers, refusal }) => answers.length === 0 && refusal === undefined).length;
  const kept = (logs.get(job) ?? []).map(parse).filter(({ type }) => type === 'input').length;
  if (kept <= acknowledged + open) return [];
  return [{ fault: 'command twice', job, what: `${job}: ${acknowledged} inputs acknowledged, ${kept} in the log` }];
}

function checkInput({ job, key, name, data, answers, refusal }: InputStory, log: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  if (refusal !== undefined && refusal !== 'job-finished') {
    findings.push({ fault: 'command lost', job, what: `input ${key} was refused: ${refusal}` });
  }
  if (new Set(answers.map(({ inputId }) => inputId)).size > 1) {
    findings.push({ fault: 'command twice', job, what: `input ${key}: ${JSON.stringify(answers)}` });
  }
  for (const { inputId, seq } of answers) {
    const event = log.map(parse).find((kept) => kept.seq === seq);
    const isKept = event?.type === 'input' && event.data.inputId === inputId && event.data.name === name;
    if (isKept && isSame(event.data.data, data)) continue;
    const instead = event ? JSON.stringify(event) : 'nothing';
    findings.push({ fault: 'command lost', job, what: `input ${key}: acknowledged at ${seq}, the log has ${instead}` });
  }
  return findings;
}

/** An accepted cancel ends the job as cancelled; an end that was told stays as it was told. */
function checkCancel({ job, answers, refusal }: CancelStory, log: readonly string[]): Finding[] {
  const end = log.length > 0 ? parse(log.at(-1)!).type : 'nothing';
  const findings: Finding[] = [];
  if (refusal !== undefined) findings.push({ fault: 'command lost', job, what: `cancel was refused: ${refusal}` });
  for (const { ended, status } of answers) {
    const promised = ended ? status : 'cancelled';
    if (end !== promised) {
      findings.push({ fault: 'command lost', job, what: `cancel: ${promised} was promised, the log ends with ${end}` });
    }
  }
  return findings;
}
