import { firstDay, type FederalState, type LocalDate, type YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import type { MonthRecord } from '../../domain/months/month-record.js';
import type { MonthAction, MonthState } from '../../domain/months/month-states.js';

/** Of a month m with its run r. */
export const MONTH_COLUMNS = `m.id, m.agency_id AS "agencyId", to_char(m.period, 'YYYY-MM') AS period, m.state, m.run_id AS "runId", encode(settlement.figures_digest(r), 'hex') AS digest,
  m.submitted_by AS "submittedBy", m.submitted_at AS "submittedAt", m.approved_by AS "approvedBy", m.approved_at AS "approvedAt", m.sent_back_reason AS "sentBackReason",
  (m.period + interval '1 month')::date <= (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS "isOver", m.closed_at AS "closedAt", m.closed_origin AS "closedOrigin", m.paid_at AS "paidAt"`;

/**
 * The month, locked: who clears it anew, signs or closes it waits. Read by a statement of its own after the lock, which sees the figures that are
 * in force by then.
 */
export async function lockMonth(tx: Transaction, agencyId: string, period: YearMonth): Promise<MonthRecord | undefined> {
  const month = [agencyId, firstDay(period)];
  await tx.execute('SELECT 1 FROM settlement.month m WHERE m.agency_id = $1 AND m.period = $2 FOR NO KEY UPDATE', month);
  return readMonth(tx, agencyId, period);
}

export async function readMonth(tx: Transaction, agencyId: string, period: YearMonth): Promise<MonthRecord | undefined> {
  const [row] = await tx.sql<MonthRecord>(
    `SELECT ${MONTH_COLUMNS} FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id WHERE m.agency_id = $1 AND m.period = $2`,
    [agencyId, firstDay(period)],
  );
  return row;
}

const UNSUBMITTED = 'submitted_by = NULL, submitted_at = NULL, submitted_digest = NULL';
const UNAPPROVED = 'approved_by = NULL, approved_at = NULL, approved_digest = NULL';
const IN_FORCE = '(SELECT settlement.figures_digest(r) FROM settlement.clearing_run r WHERE r.id = m.run_id)';

/** What a step writes beside the state. $1 the month's id, $2 the state, $3 who does it, $4 why. */
const WRITES: Readonly<Record<Exclude<MonthAction, 'CLOSE'>, string>> = {
  START_REVIEW: '',
  SUBMIT: `, submitted_by = $3, submitted_at = platform.now(), submitted_digest = ${IN_FORCE}, sent_back_reason = $4`,
  APPROVE: `, approved_by = $3, approved_at = platform.now(), approved_digest = ${IN_FORCE}, sent_back_reason = $4`,
  SEND_BACK: `, ${UNSUBMITTED}, sent_back_reason = $4`,
  REOPEN_REVIEW: `, ${UNSUBMITTED}, ${UNAPPROVED}, sent_back_reason = $4`,
};

export async function writeStep(tx: Transaction, month: MonthRecord, action: Exclude<MonthAction, 'CLOSE'>, to: MonthState, reason: string | null): Promise<MonthRecord> {
  // The types of parameters that a step does not use are said, for a statement must know them.
  await tx.execute(
    `UPDATE settlement.month m SET state = $2 ${WRITES[action]} WHERE m.id = $1 AND ($3::text IS NOT NULL OR $4::text IS NULL)`,
    [month.id, to, tx.context.actor, reason],
  );
  return (await readMonth(tx, month.agencyId, month.period))!;
}

/** The checks of a run that do not hold by what is stored of it: cheap ones, a second time, before people look at the figures. */
export async function checkRunInForce(tx: Transaction, runId: string): Promise<readonly string[]> {
  const [row] = await tx.sql<{ checks: string[] }>(
    `SELECT array_remove(ARRAY[
       CASE WHEN r.state <> 'DONE' OR r.digest IS NULL THEN 'RUN_DONE' END,
       CASE WHEN (SELECT count(*) FROM settlement.line l WHERE l.run_id = r.id) IS DISTINCT FROM r.line_count THEN 'LINE_COUNT' END,
       CASE WHEN (SELECT coalesce(sum(p.cents), 0) FROM settlement.position p WHERE p.run_id = r.id) <> 0 THEN 'POSITIONS_ZERO' END,
       CASE WHEN (SELECT coalesce(sum(g.cents), 0) FROM settlement.gross g WHERE g.run_id = r.id) IS DISTINCT FROM r.settlement_cents + r.direct_billing_cents THEN 'TOTALS' END
     ], NULL) || r.failed_checks AS checks FROM settlement.clearing_run r WHERE r.id = $1`,
    [runId],
  );
  return row?.checks ?? ['RUN_DONE'];
}

/**
 * Whether lines of the run in force are in dispute and not held, or priced otherwise than was decided last: their pair is queued. To be asked
 * behind the lock of the month, which whoever opens a dispute holds, too.
 */
export async function hasPendingDisputes(tx: Transaction, { agencyId, runId }: MonthRecord): Promise<boolean> {
  const [row] = await tx.sql<{ pending: boolean }>('SELECT settlement.has_pending_disputes($1, $2) AS pending', [agencyId, runId]);
  return row!.pending;
}

/** Whether this transaction has taken signatures of the month back because of other figures. */
export async function haveSignaturesFallen(tx: Transaction, agencyId: string, period: YearMonth): Promise<{ readonly from: MonthState; readonly to: MonthState } | undefined> {
  const [row] = await tx.sql<{ from: MonthState; to: MonthState }>(
    `SELECT s.from_state AS "from", s.to_state AS "to" FROM settlement.month_step s
     WHERE s.agency_id = $1 AND s.period = $2 AND s.action = 'FIGURES_CHANGED' AND s.written_in = pg_current_xact_id_if_assigned()`,
    [agencyId, firstDay(period)],
  );
  return row;
}

export interface MonthOffice {
  readonly federalState: FederalState;
  /** Today in Europe/Berlin, by platform.now(). */
  readonly today: LocalDate;
  /** Whether this person still works there. */
  readonly isMember: boolean;
}

export async function findMonthOffice(tx: Transaction, agencyId: string, person: string | null): Promise<MonthOffice> {
  const [row] = await tx.sql<MonthOffice & Record<string, unknown>>(
    `SELECT o.federal_state AS "federalState", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today,
       EXISTS (SELECT 1 FROM identity.member_v b WHERE b.organisation_id = o.id AND b.user_id = $2) AS "isMember"
     FROM identity.organisation_v o WHERE o.id = $1`,
    [agencyId, person],
  );
  return row!;
}

/**
 * The organisations beside the agency that have something in a run: a sum, a charge, a line that they would owe or host, also one that is free or held,
 * or a share. Distinct pairs come from the index of pairs, shares of one host alone are its own lines.
 */
export async function findMonthParties(tx: Transaction, agencyId: string, runId: string): Promise<readonly string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT p.id FROM (
       SELECT unnest(ARRAY[g.debtor_id, g.creditor_id]) FROM settlement.gross g WHERE g.run_id = $1
       UNION SELECT c.creditor_id FROM settlement.charge c WHERE c.run_id = $1
       UNION SELECT unnest(ARRAY[l.debtor_id, l.creditor_id]) FROM (SELECT DISTINCT x.debtor_id, x.creditor_id FROM settlement.line x WHERE x.run_id = $1 AND x.debtor_id IS NOT NULL) l
       UNION SELECT unnest(l.share_ids) FROM (SELECT DISTINCT x.share_ids FROM settlement.line x WHERE x.run_id = $1 AND cardinality(x.share_ids) > 1) l
       UNION SELECT unnest(ARRAY[h.payer_id, h.host_id]) FROM settlement.held_sides($1) h
     ) p(id) WHERE p.id IS NOT NULL AND p.id <> $2 ORDER BY p.id`,
    [runId, agencyId],
  );
  return rows.map(({ id }) => id);
}
