import type { DatabaseSync } from 'node:sqlite';
import { LONGEST_DELAY_MS } from '../../log/state.ts';
import { ENTRY_COLUMNS, STATE_COLUMNS } from './rows.ts';

const SELECT_ENTRY = `SELECT ${ENTRY_COLUMNS} FROM job JOIN state ON state.job = job.n`;

/** All that the store asks of the database, prepared. Rows come as arrays. */
export function statements(db: DatabaseSync) {
  const prepare = (sql: string) => {
    const statement = db.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  const places = STATE_COLUMNS.map(() => '?').join(', ');
  return {
    byId: prepare(`${SELECT_ENTRY} WHERE job.id = ?`),
    byKey: prepare('SELECT id, digest FROM job WHERE owner = ? AND key = ?'),
    byName: prepare(
      'SELECT job.id FROM active_name JOIN job ON job.n = active_name.job WHERE active_name.type = ? AND active_name.name = ?',
    ),
    nextDue: prepare(
      `SELECT job.id FROM state JOIN job ON job.n = state.job
       WHERE status = 'queued' AND state.type = ?1 AND not_before NOT BETWEEN ?2 + 1 AND ?2 + ${LONGEST_DELAY_MS}
       ORDER BY queued_at, state.job LIMIT 1`,
    ),
    overdue: prepare(
      `SELECT job.id FROM state JOIN job ON job.n = state.job
       WHERE status = 'running' AND leased_until < ? ORDER BY leased_until, state.job`,
    ),
    count: prepare('SELECT status, count(*) FROM state GROUP BY status'),
    active: prepare("SELECT count(*) FROM state WHERE owner = ? AND status IN ('queued', 'running')"),
    insertJob: prepare(
      `INSERT INTO job (id, type, name, label, owner, shared, params, created_at, key, digest)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertState: prepare(
      `INSERT INTO state (job, type, owner, ${STATE_COLUMNS.join(', ')}) VALUES (?, ?, ?, ${places})`,
    ),
    saveState: prepare(`UPDATE state SET ${STATE_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE job = ?`),
    saveLog: prepare(
      'UPDATE state SET last_seq = ?, progress = ?, checkpoint_attempt = ?, bytes = bytes + ? WHERE job = ?',
    ),
    saveSwept: prepare('UPDATE state SET bytes = bytes - ? WHERE job = ?'),
    takeName: prepare('INSERT INTO active_name (type, name, job) VALUES (?, ?, ?)'),
    freeName: prepare('DELETE FROM active_name WHERE job = ? AND type = ? AND name = ?'),
    deleteJob: prepare('DELETE FROM job WHERE n = ?'),
    deleteState: prepare('DELETE FROM state WHERE job = ?'),
    deleteInputs: prepare('DELETE FROM input WHERE job = ?'),
    revoke: prepare(
      `INSERT OR REPLACE INTO revocation (id, until)
       VALUES (?1, max(?2, coalesce((SELECT until FROM revocation WHERE id = ?1), 0)))`,
    ),
    forgetRevocations: prepare('DELETE FROM revocation WHERE until < ?'),
    checkpointOf: prepare('SELECT seq, bytes FROM checkpoint WHERE job = ?'),
    putCheckpoint: prepare('INSERT OR REPLACE INTO checkpoint (job, seq, bytes) VALUES (?, ?, ?)'),
    dropCheckpoint: prepare('DELETE FROM checkpoint WHERE job = ?'),
    staysOf: prepare('SELECT caller, node, who, until FROM stay WHERE job = ?'),
    putStay: prepare('INSERT OR REPLACE INTO stay (job, caller, node, who, until) VALUES (?, ?, ?, ?, ?)'),
    dropStay: prepare('DELETE FROM stay WHERE job = ? AND caller = ? AND node = ?'),
    dropStays: prepare('DELETE FROM stay WHERE job = ?'),
    inputOf: prepare('SELECT digest, input_id, seq FROM input WHERE job = ? AND owner = ? AND key = ?'),
    keepInput: prepare(
      `INSERT INTO input (job, i, owner, key, digest, input_id, seq)
       VALUES (?1, (SELECT coalesce(max(i), 0) + 1 FROM input WHERE job = ?1), ?2, ?3, ?4, ?5, ?6) RETURNING i`,
    ),
    forgetInputs: prepare('DELETE FROM input WHERE job = ? AND i <= ?'),
    drop: prepare('INSERT OR REPLACE INTO dropping (job, below) VALUES (?, ?)'),
    nextDrop: prepare('SELECT job, below FROM dropping LIMIT 1'),
    dropped: prepare('DELETE FROM dropping WHERE job = ?'),
    probe: prepare('INSERT OR REPLACE INTO segment (job, first_seq, crc, bytes) VALUES (?, 1, 0, zeroblob(?))'),
    freePages: prepare('PRAGMA freelist_count'),
    pages: prepare('PRAGMA page_count'),
  };
}
