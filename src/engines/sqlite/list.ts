import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { JobFilter, ListQuery } from '../engine.ts';
import type { Entry } from '../store.ts';
import { ENTRY_COLUMNS, entryOf, type Row } from './rows.ts';

/** A column and what it has to be, where that matters. */
type Condition = [column: string, value: string | number | undefined];

/** A table that has an index on these columns, and by it the jobs in the order of their numbers. */
type Way = [table: 'job' | 'state', ...by: Condition[]];

/** Which of an owner's list is asked for: his own jobs, the shared ones, or those that are both. */
type Scope = 'own' | 'shared' | 'both';

/** Finds jobs for lists, newest first. */
export class Lists {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** The jobs with a number below `below` that are asked for, at most `limit`. */
  select(query: ListQuery, below: number, limit: number): Entry[] {
    if (query.owner === undefined) return this.#find(listOf(query, below, limit));
    // An owner's jobs and the shared ones stand in two indexes: each is read in its order, and they are merged.
    const own = this.#find(listOf(query, below, limit, 'own'));
    const shared = this.#find(listOf(query, below, limit, 'shared'));
    const others = shared.filter((job) => job.facts.owner !== query.owner);
    return [...own, ...others].sort((a, b) => b.n - a.n).slice(0, limit);
  }

  /** How many jobs are asked for. */
  total(filter: JobFilter): number {
    if (filter.owner === undefined) return this.#count(totalOf(filter));
    const [own, shared, both] = (['own', 'shared', 'both'] as const).map((scope) =>
      this.#count(totalOf(filter, scope)),
    ) as [number, number, number];
    return own + shared - both;
  }

  #find({ sql, values }: Statement): Entry[] {
    return (this.#statement(sql).all(...values) as unknown as Row[]).map(entryOf);
  }

  #count({ sql, values }: Statement): number {
    const [total] = this.#statement(sql).get(...values) as unknown as [number];
    return total;
  }

  #statement(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }
}

interface Statement {
  sql: string;
  values: (string | number)[];
}

/**
 * The statement for a list. It says which index it walks along, so that a page costs the same with a hundred jobs as
 * with a hundred thousand: SQLite, which does not know how the values are spread, would sometimes sort all of them.
 */
export function listOf(filter: JobFilter, below: number, limit: number, scope?: Scope): Statement {
  const { table, conditions } = wayOf(filter, scope);
  const [tables, number] =
    table === 'job'
      ? ['job CROSS JOIN state ON state.job = job.n', 'job.n']
      : ['state CROSS JOIN job ON job.n = state.job', 'state.job'];
  const where = [`${number} < ?`, ...equalities(conditions)].join(' AND ');
  const sql = `SELECT ${ENTRY_COLUMNS} FROM ${tables} WHERE ${where} ORDER BY ${number} DESC LIMIT ?`;
  return { sql, values: [below, ...conditions.map(([, value]) => value), limit] };
}

/** The statement that counts a list. Where one table has all that is asked for, it is counted along its index alone. */
export function totalOf(filter: JobFilter, scope?: Scope): Statement {
  const { table, conditions } = wayOf(filter, scope);
  const other = table === 'job' ? 'state' : 'job';
  const isJoined = conditions.some(([column]) => column.replace('+', '').startsWith(`${other}.`));
  const tables = isJoined ? `${table} CROSS JOIN ${other} ON state.job = job.n` : table;
  const where = conditions.length > 0 ? ` WHERE ${equalities(conditions).join(' AND ')}` : '';
  return { sql: `SELECT count(*) FROM ${tables}${where}`, values: conditions.map(([, value]) => value) };
}

/** The table whose index leads along the jobs asked for, and what is looked at on the way. */
function wayOf({ owner: whose, type, status, name, label }: JobFilter, scope?: Scope) {
  const owner = scope === 'own' || scope === 'both' ? whose : undefined;
  const shared = scope === 'shared' || scope === 'both' ? 1 : undefined;
  const ways: Way[] = [
    ['job', ['job.name', name]],
    ['job', ['job.label', label]],
    ['job', ['job.shared', shared]],
    ['state', ['state.owner', owner], ['state.status', status]],
    ['job', ['job.owner', owner]],
    ['state', ['state.type', type], ['state.status', status]],
    ['state', ['state.status', status]],
    ['job', ['job.type', type]],
    ['job'],
  ];
  const [table, ...by] = ways.find(([, ...conditions]) => conditions.every(isGiven))!;
  const used = by.map(([column]) => column.split('.')[1]);
  // A `+` keeps a column from being looked up in an index: these are only looked at, row by row.
  const rest: Condition[] = [
    ['+job.name', name],
    ['+job.label', label],
    ['+job.shared', shared],
    ['+job.owner', owner],
    ['+job.type', type],
    ['+state.status', status],
  ];
  const left = rest.filter((condition) => isGiven(condition) && !used.includes(condition[0].split('.')[1]));
  return { table, conditions: [...by, ...left] as [string, string | number][] };
}

function isGiven([, value]: Condition): boolean {
  return value !== undefined;
}

function equalities(conditions: readonly [string, string | number][]): string[] {
  return conditions.map(([column]) => `${column} = ?`);
}
