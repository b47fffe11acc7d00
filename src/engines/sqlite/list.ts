import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ListQuery } from '../engine.ts';
import { ENTRY_COLUMNS, entryOf, type NumberedEntry, type Row } from './rows.ts';

/** A column and what it has to be, where that matters. */
type Condition = [column: string, value: string | number | undefined];

/** A table that has an index on these columns, and by it the jobs in the order of their numbers. */
type Way = [table: 'job' | 'state', ...by: Condition[]];

/** Finds jobs for lists, newest first. */
export class Lists {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** The jobs with a number below `below` that are asked for, at most `limit`. */
  select(query: ListQuery, below: number, limit: number): NumberedEntry[] {
    if (query.owner === undefined) return this.#find(listOf(query, below, limit));
    // An owner's jobs and the shared ones stand in two indexes: each is read in its order, and they are merged.
    const own = this.#find(listOf(query, below, limit, 'own'));
    const shared = this.#find(listOf(query, below, limit, 'shared'));
    const others = shared.filter((job) => job.facts.owner !== query.owner);
    return [...own, ...others].sort((a, b) => b.n - a.n).slice(0, limit);
  }

  #find({ sql, values }: ReturnType<typeof listOf>): NumberedEntry[] {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return (statement.all(...values) as unknown as Row[]).map(entryOf);
  }
}

/**
 * The statement for a list. It says which index it walks along, so that a page costs the same with a hundred jobs as
 * with a hundred thousand: SQLite, which does not know how the values are spread, would sometimes sort all of them.
 */
export function listOf(query: ListQuery, below: number, limit: number, scope?: 'own' | 'shared') {
  const { type, status, name, label } = query;
  const owner = scope === 'own' ? query.owner : undefined;
  const shared = scope === 'shared' ? 1 : undefined;
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
  // A `+` keeps a column from being looked up in an index: these are only looked at, row by row.
  const rest: Condition[] = [
    ['+job.name', name],
    ['+job.label', label],
    ['+job.shared', shared],
    ['+job.owner', owner],
    ['+job.type', type],
    ['+state.status', status],
  ];
  return select(table, [...by, ...rest.filter(isGiven)] as [string, string | number][], below, limit);
}

function isGiven([, value]: Condition): boolean {
  return value !== undefined;
}

function select(table: 'job' | 'state', conditions: [string, string | number][], below: number, limit: number) {
  const [tables, number] =
    table === 'job'
      ? ['job CROSS JOIN state ON state.job = job.n', 'job.n']
      : ['state CROSS JOIN job ON job.n = state.job', 'state.job'];
  const where = [`${number} < ?`, ...conditions.map(([column]) => `${column} = ?`)].join(' AND ');
  const sql = `SELECT ${ENTRY_COLUMNS} FROM ${tables} WHERE ${where} ORDER BY ${number} DESC LIMIT ?`;
  return { sql, values: [below, ...conditions.map(([, value]) => value), limit] };
}
