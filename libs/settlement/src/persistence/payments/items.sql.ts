import type { Transaction } from '#platform';
import type { OpenItem } from '../../domain/payments/open-item.js';

export const ITEM_COLUMNS = `i.id, i.agency_id AS "agencyId", to_char(i.period, 'YYYY-MM') AS period, i.kind, i.charge_kind AS "chargeKind", i.is_credit AS "isCredit",
  i.debtor_id AS "debtorId", i.creditor_id AS "creditorId", i.cents, i.paid_cents AS "paidCents", i.open_cents AS "openCents", i.due_on AS "dueOn", i.reminder_level AS "reminderLevel",
  (SELECT o.code FROM identity.organisation_v o WHERE o.id = i.agency_id) AS "agencyCode", (SELECT o.code FROM identity.organisation_v o WHERE o.id = i.debtor_id) AS "debtorCode",
  (SELECT o.code FROM identity.organisation_v o WHERE o.id = i.creditor_id) AS "creditorCode"`;

export interface Pair {
  readonly agencyId: string;
  readonly debtorId: string;
  readonly creditorId: string;
}

const PAIR_LOCK = 7_355_662;

/** One command at a time on what two owe each other in an agency's clearing; several pairs in their order, so that nobody waits in a circle. */
export async function lockPairs(tx: Transaction, pairs: readonly Pair[]): Promise<void> {
  const keys = [...new Set(pairs.map(({ agencyId, debtorId, creditorId }) => [agencyId, ...[debtorId, creditorId].sort()].join(' ').toLowerCase()))].sort();
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended(k.key, ${PAIR_LOCK})) FROM unnest($1::text[]) WITH ORDINALITY AS k(key, place) ORDER BY k.place`, [keys]);
}

/** What is open from the debtor to the creditor, in the order in which it is settled. */
export const findOpenItems = (tx: Transaction, { agencyId, debtorId, creditorId }: Pair): Promise<OpenItem[]> =>
  tx.sql<OpenItem & Record<string, unknown>>(
    `SELECT ${ITEM_COLUMNS} FROM settlement.open_item_v i WHERE i.agency_id = $1 AND i.debtor_id = $2 AND i.creditor_id = $3 AND i.open_cents > 0 ORDER BY i.due_on, i.id`,
    [agencyId, debtorId, creditorId],
  );

/** Whether the debtor has ever owed the creditor anything here, paid or not. */
export async function haveDealt(tx: Transaction, { agencyId, debtorId, creditorId }: Pair): Promise<boolean> {
  const [row] = await tx.sql<{ found: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM settlement.open_item i WHERE i.agency_id = $1 AND i.debtor_id = $2 AND i.creditor_id = $3) AS found',
    [agencyId, debtorId, creditorId],
  );
  return row!.found;
}

/** Those of a set of ids that the caller sees, in any order. */
export const findItems = (tx: Transaction, ids: readonly string[]): Promise<OpenItem[]> =>
  tx.sql<OpenItem & Record<string, unknown>>(`SELECT ${ITEM_COLUMNS} FROM settlement.open_item_v i WHERE i.id = ANY ($1::uuid[])`, [ids]);

/** An open item of one's own. */
export interface ReferencedItem extends OpenItem {
  /** Name of the other side. */
  readonly counterpart: string;
}

/** What is open to or from the organisation acted for, the first due first. */
export const findOwnOpenItems = (tx: Transaction): Promise<ReferencedItem[]> =>
  tx.sql<ReferencedItem & Record<string, unknown>>(
    `SELECT ${ITEM_COLUMNS}, o.name AS counterpart
     FROM settlement.open_item_v i JOIN identity.organisation_v o ON o.id = CASE WHEN i.debtor_id = $1 THEN i.creditor_id ELSE i.debtor_id END
     WHERE $1 IN (i.debtor_id, i.creditor_id) AND i.open_cents > 0 ORDER BY i.due_on, i.id`,
    [tx.context.organisationId],
  );

export interface MonthState {
  readonly agencyId: string;
  readonly period: string;
  readonly runId: string;
  readonly state: string;
}

/** The months of these items, as they are at this moment. */
export const findMonthsOfItems = (tx: Transaction, itemIds: readonly string[]): Promise<MonthState[]> =>
  tx.sql<MonthState & Record<string, unknown>>(
    `SELECT m.agency_id AS "agencyId", to_char(m.period, 'YYYY-MM') AS period, m.run_id AS "runId", m.state FROM settlement.month m
     WHERE (m.agency_id, m.period) IN (SELECT i.agency_id, i.period FROM settlement.open_item i WHERE i.id = ANY ($1::uuid[]))`,
    [itemIds],
  );
