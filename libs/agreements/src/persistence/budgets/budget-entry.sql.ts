import type { Transaction } from '#platform';
import type { BookableKind } from '../../domain/budgets/budget-codes.js';
import type { BudgetEntry } from '../../domain/budgets/budget-record.js';
import type { Raw } from './budget.sql.js';

export const ENTRY_COLUMNS = `e.id, e.account_id AS "accountId", e.kind, e.cents, e.minutes, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
  e.reverses_id AS "reversesId", e.organisation_id AS "organisationId", e.at`;

export const toEntry = (row: Raw<BudgetEntry>): BudgetEntry => ({ ...row, cents: BigInt(row.cents), minutes: BigInt(row.minutes) });

export interface BookingRow {
  readonly accountId: string;
  readonly cents: bigint;
  readonly minutes: bigint;
  readonly subjectKind: string;
  readonly subjectId: string;
}

const BOOKINGS = `jsonb_to_recordset($1::jsonb) AS w("accountId" uuid, cents bigint, minutes bigint, "subjectKind" text, "subjectId" text)
  JOIN agreements.budget_account a ON a.id = w."accountId"`;

const asText = (bookings: readonly BookingRow[]): string =>
  JSON.stringify(bookings.map((one) => ({ ...one, cents: one.cents.toString(), minutes: one.minutes.toString() })));

/** Condition: no entry reverses this one. A look by the index for each row: as NOT EXISTS older servers read all entries for it. */
const stands = (row: string): string => `(SELECT count(*) FROM agreements.budget_entry r WHERE r.reverses_id = ${row}.id) = 0`;

/** Until the end of the transaction nobody else books on these accounts or shifts their volume. */
export const lockAccounts = (tx: Transaction, accountIds: readonly string[]): Promise<number> =>
  tx.execute('SELECT agreements.lock_budget_accounts($1)', [accountIds]);

/** The organisation's own entries of a kind for the subjects, the last one of each that was not reversed. */
export async function findStanding(tx: Transaction, kind: Exclude<BookableKind, 'RELEASED'>, bookings: readonly BookingRow[]): Promise<BudgetEntry[]> {
  const rows = await tx.sql<Raw<BudgetEntry>>(
    // One look by the index for each subject: a join would read whatever else the account holds.
    `SELECT ${ENTRY_COLUMNS} FROM ${BOOKINGS} CROSS JOIN LATERAL (
       SELECT s.* FROM agreements.budget_entry s WHERE s.account_id = a.id AND s.subject_kind = w."subjectKind" AND s.subject_id = w."subjectId" AND s.kind = $2
         AND s.organisation_id = platform.current_organisation() AND s.reverses_id IS NULL
         AND ${stands('s')} ORDER BY s.round DESC LIMIT 1) e`,
    [asText(bookings), kind],
  );
  return rows.map(toEntry);
}

/**
 * One entry per organisation, account and subject; what was booked before is left alone, and what was consumed is not
 * reserved again. bookings are unique by account and subject, and the accounts locked.
 * Author, organisation and time are the trigger's to set; the values here only fill the columns until it does.
 */
export async function insertEntries(tx: Transaction, kind: Exclude<BookableKind, 'RELEASED'>, bookings: readonly BookingRow[]): Promise<BudgetEntry[]> {
  const rows = await tx.sql<Raw<BudgetEntry>>(
    `INSERT INTO agreements.budget_entry AS e (account_id, agency_id, kind, cents, minutes, subject_kind, subject_id, organisation_id, booked_by, at)
     SELECT a.id, a.agency_id, $2, w.cents, w.minutes, w."subjectKind", w."subjectId", a.agency_id, '', platform.now() FROM ${BOOKINGS}
     WHERE (w.cents <> 0 OR w.minutes <> 0) AND NOT ($2 = 'RESERVED' AND 0 < (
       SELECT count(*) FROM agreements.budget_entry c WHERE c.account_id = a.id AND c.subject_kind = w."subjectKind" AND c.subject_id = w."subjectId"
         AND c.kind = 'CONSUMED' AND c.organisation_id = platform.current_organisation() AND c.reverses_id IS NULL
         AND ${stands('c')}))
     ORDER BY a.id, w."subjectKind", w."subjectId"
     ON CONFLICT (account_id, kind, subject_kind, subject_id, organisation_id, round) WHERE reverses_id IS NULL DO NOTHING RETURNING ${ENTRY_COLUMNS}`,
    [asText(bookings), kind],
  );
  return rows.map(toEntry);
}

/** Frees what is still reserved for the subjects, for each organisation whose reservations the caller sees. The accounts are locked. */
export async function insertReleases(tx: Transaction, bookings: readonly BookingRow[]): Promise<BudgetEntry[]> {
  const rows = await tx.sql<Raw<BudgetEntry>>(
    `INSERT INTO agreements.budget_entry AS e (account_id, agency_id, kind, cents, minutes, subject_kind, subject_id, organisation_id, booked_by, at)
     SELECT a.id, a.agency_id, 'RELEASED', o.cents, o.minutes, w."subjectKind", w."subjectId", o.organisation_id, '', platform.now() FROM ${BOOKINGS}
     CROSS JOIN LATERAL (
       SELECT r.organisation_id, sum(CASE r.kind WHEN 'RESERVED' THEN r.cents ELSE -r.cents END) AS cents, sum(CASE r.kind WHEN 'RESERVED' THEN r.minutes ELSE -r.minutes END) AS minutes
       FROM agreements.budget_entry r WHERE r.account_id = a.id AND r.subject_kind = w."subjectKind" AND r.subject_id = w."subjectId"
         AND r.kind IN ('RESERVED', 'RELEASED') GROUP BY r.organisation_id) o
     WHERE o.cents > 0 OR o.minutes > 0 ORDER BY a.id, w."subjectKind", w."subjectId", o.organisation_id RETURNING ${ENTRY_COLUMNS}`,
    [asText(bookings)],
  );
  return rows.map(toEntry);
}

export async function findEntry(tx: Transaction, id: string): Promise<(BudgetEntry & { agencyId: string }) | undefined> {
  const [row] = await tx.sql<Raw<BudgetEntry> & { agencyId: string }>(`SELECT ${ENTRY_COLUMNS}, e.agency_id AS "agencyId" FROM agreements.budget_entry e WHERE e.id = $1`, [id]);
  return row === undefined ? undefined : { ...toEntry(row), agencyId: row.agencyId };
}

/** Undefined where it was reversed before. Throws 23514 where a reservation was released, or a release is of what was reserved anew. */
export async function insertReversal(tx: Transaction, id: string): Promise<BudgetEntry | undefined> {
  const [row] = await tx.sql<Raw<BudgetEntry>>(
    `INSERT INTO agreements.budget_entry AS e (account_id, agency_id, kind, cents, minutes, subject_kind, subject_id, reverses_id, organisation_id, booked_by, at)
     SELECT o.account_id, o.agency_id, o.kind, -o.cents, -o.minutes, o.subject_kind, o.subject_id, o.id, o.organisation_id, '', platform.now()
     FROM agreements.budget_entry o WHERE o.id = $1 ON CONFLICT (reverses_id) WHERE reverses_id IS NOT NULL DO NOTHING RETURNING ${ENTRY_COLUMNS}`,
    [id],
  );
  return row === undefined ? undefined : toEntry(row);
}
