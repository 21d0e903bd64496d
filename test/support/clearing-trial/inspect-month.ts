import type pg from 'pg';

export interface MonthSeen {
  /** What must never be: empty when all is well. */
  readonly faults: readonly string[];
  /** Of the run in force, as hexadecimal digits. */
  readonly digest: string;
}

/** What there is after a clearing of the only month: as many lines as seat uses, nothing twice, nets 0, one run in force and nothing of any other. */
export async function inspectMonth(superuser: pg.Client, seatUses: number): Promise<MonthSeen> {
  const { rows } = await superuser.query<{ lines: number; twice: number; sum: string; in_force: number; done: number; unfinished: number; foreign_lines: number; digest: string }>(`
    SELECT (SELECT count(*)::int FROM settlement.line l JOIN settlement.month m ON m.run_id = l.run_id) AS lines,
      (SELECT count(*)::int FROM (SELECT 1 FROM settlement.line GROUP BY session_id, reservation_id, corrects, is_reversal HAVING count(*) > 1) t) AS twice,
      (SELECT coalesce(sum(cents), 0) FROM settlement.position) AS sum,
      (SELECT count(*)::int FROM settlement.month) AS in_force,
      (SELECT count(*)::int FROM settlement.clearing_run WHERE state = 'DONE') AS done,
      (SELECT count(*)::int FROM settlement.clearing_run WHERE state IN ('QUEUED', 'RUNNING', 'FAILED')) AS unfinished,
      (SELECT count(*)::int FROM settlement.line WHERE run_id NOT IN (SELECT run_id FROM settlement.month)) AS foreign_lines,
      (SELECT encode(r.digest, 'hex') FROM settlement.clearing_run r JOIN settlement.month m ON m.run_id = r.id) AS digest`);
  const { digest, ...seen } = rows[0]!;
  const expected = { lines: seatUses, twice: 0, sum: '0', in_force: 1, done: 1, unfinished: 0, foreign_lines: 0 };
  const faults = Object.entries(expected).filter(([name, value]) => seen[name as keyof typeof seen] !== value);
  return { faults: faults.map(([name, value]) => `${name}: ${seen[name as keyof typeof seen]} instead of ${value}`), digest };
}
