import type { LocalDate, YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import type { InvoiceKind, InvoiceReference } from '../../domain/invoices/invoice.js';

/** A closed month, whose claims are invoiced. */
export interface InvoicedMonth {
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly period: YearMonth;
  readonly runId: string;
  /** ISO 8601 in UTC, whole seconds. */
  readonly closedAt: string;
}

/** The month, if it is closed. */
export async function findInvoicedMonth(tx: Transaction, agencyId: string, period: YearMonth): Promise<InvoicedMonth | null> {
  const [row] = await tx.sql<InvoicedMonth>(
    `SELECT m.agency_id AS "agencyId", a.code AS "agencyCode", a.name AS "agencyName", to_char(m.period, 'YYYY-MM') AS period, m.run_id AS "runId",
       to_char(m.closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "closedAt"
     FROM settlement.month m JOIN identity.organisation_v a ON a.id = m.agency_id
     WHERE m.agency_id = $1 AND m.period = to_date($2, 'YYYY-MM') AND m.closed_at IS NOT NULL`,
    [agencyId, period],
  );
  return row ?? null;
}

/** What is invoiced of a run ($1): each direction by itself, gross. */
const CLAIMS = `
  SELECT g.kind, g.debtor_id, g.creditor_id, g.cents FROM settlement.gross g WHERE g.run_id = $1
  UNION ALL SELECT c.kind, c.debtor_id, c.creditor_id, c.cents FROM settlement.charge_sum c WHERE c.run_id = $1`;

/** A valid invoice of the same claim, which is not issued twice. */
const IS_ISSUED = `EXISTS (SELECT 1 FROM settlement.invoice i WHERE i.run_id = $1 AND i.kind = c.kind AND i.issuer_id = c.creditor_id AND i.recipient_id = c.debtor_id
  AND i.cancels IS NULL AND NOT EXISTS (SELECT 1 FROM settlement.invoice x WHERE x.cancels = i.id))`;

/** Organisations of a run with a claim that has no valid invoice yet, in a stable order. */
export async function findIssuers(tx: Transaction, runId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT DISTINCT c.creditor_id AS id, o.code COLLATE "C" AS code FROM (${CLAIMS}) c JOIN identity.organisation_v o ON o.id = c.creditor_id WHERE NOT ${IS_ISSUED} ORDER BY 2`,
    [runId],
  );
  return rows.map(({ id }) => id);
}

export interface ClaimRow {
  readonly kind: InvoiceKind;
  readonly recipientId: string;
  readonly cents: string;
  /** Of the other direction of a settlement; 0 where there is none. */
  readonly otherCents: string;
  /** How often this claim was invoiced before, each time cancelled. */
  readonly turns: number;
}

/** Claims of one issuer without a valid invoice, by kind and recipient. */
export const findClaims = (tx: Transaction, runId: string, issuerId: string): Promise<ClaimRow[]> =>
  tx.sql<ClaimRow>(
    `SELECT c.kind, c.debtor_id AS "recipientId", c.cents,
       coalesce((SELECT o.cents FROM settlement.gross o WHERE o.run_id = $1 AND o.kind = 'SETTLEMENT' AND c.kind = 'SETTLEMENT'
         AND o.debtor_id = c.creditor_id AND o.creditor_id = c.debtor_id), 0) AS "otherCents",
       (SELECT count(*)::int FROM settlement.invoice i WHERE i.run_id = $1 AND i.kind = c.kind AND i.issuer_id = c.creditor_id AND i.recipient_id = c.debtor_id AND i.cancels IS NULL) AS turns
     FROM (${CLAIMS}) c JOIN identity.organisation_v o ON o.id = c.debtor_id
     WHERE c.creditor_id = $2 AND NOT ${IS_ISSUED} ORDER BY c.kind COLLATE "C", o.code COLLATE "C"`,
    [runId, issuerId],
  );

export interface ClaimLineRow {
  readonly kind: InvoiceKind;
  readonly recipientId: string;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly quantity: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly corrects: YearMonth | null;
  readonly cents: string;
}

/** Hours stand in lines with four decimals, which say their minutes exactly: whole minutes are added up, and made hours once. */
const QUANTITY = `CASE WHEN l.unit IN ('SEAT_HOUR', 'SOCIAL_SPACE_HOUR') THEN round(sum(round(60 * l.quantity)) / 60, 4) ELSE sum(l.quantity) END`;

/**
 * What the issuer's claims are made of, by group and unit; what costs nothing is left out, and what a correction takes back and puts in its place stands each for itself. Where
 * cents were decided for uses that count as none, the uses are counted.
 */
export const findClaimLines = (tx: Transaction, runId: string, issuerId: string): Promise<ClaimLineRow[]> =>
  tx.sql<ClaimLineRow>(
    `SELECT x.kind, x."recipientId", x.code, coalesce(x.title, x.code) AS title, x.unit, trim_scale(x.quantity)::text AS quantity, x."from", x."to",
       to_char(x.corrects, 'YYYY-MM') AS corrects, x.cents
     FROM (
       SELECT l.outcome AS kind, l.debtor_id AS "recipientId", l.offer_code AS code, o.title, l.unit, l.corrects, l.is_reversal,
         CASE WHEN sum(l.quantity) = 0 THEN count(*) ELSE ${QUANTITY} END * CASE WHEN l.is_reversal THEN -1 ELSE 1 END AS quantity,
         min(l.date) AS "from", max(l.date) AS "to", sum(s.cents) AS cents
       FROM settlement.line l CROSS JOIN LATERAL unnest(l.share_ids, l.share_cents) AS s(organisation_id, cents) LEFT JOIN offers.offer_v o ON o.id = l.offer_id
       WHERE l.run_id = $1 AND s.organisation_id = $2 AND s.organisation_id <> l.debtor_id AND s.cents <> 0
       GROUP BY 1, 2, 3, 4, 5, 6, 7
       UNION ALL ${CHARGE_LINES}
     ) x WHERE x.cents <> 0
     ORDER BY x.corrects NULLS FIRST, x.code COLLATE "C", x.unit COLLATE "C", x.is_reversal DESC, x."from", x.cents`,
    [runId, issuerId],
  );

/** Weekly rates by module and rate, instalments one by one: days are the quantity of the one, 1 that of the other. */
const CHARGE_LINES = `
  SELECT c.kind, c.debtor_id, coalesce(c.module, c.kind), coalesce('Wochenpauschale ' || c.module, 'Teilbetrag ' || c.instalment_no), CASE c.kind WHEN 'WEEKLY_RATE' THEN 'DAY' ELSE 'INSTALMENT' END, c.corrects, c.is_reversal,
    CASE c.kind WHEN 'WEEKLY_RATE' THEN sum(c.days)::numeric ELSE count(*)::numeric END * CASE WHEN c.is_reversal THEN -1 ELSE 1 END, min(c.from_date), max(c.to_date), sum(c.cents)
  FROM settlement.charge c WHERE c.run_id = $1 AND c.creditor_id = $2 AND c.outcome = 'CHARGED'
  GROUP BY c.kind, c.debtor_id, c.module, c.rate_id, c.instalment_no, c.corrects, c.is_reversal`;

export interface PrecedingRow extends InvoiceReference {
  readonly kind: InvoiceKind;
  readonly recipientId: string;
  readonly period: YearMonth;
}

/** Valid invoices of the issuer to the same recipients for earlier months of the agency: what corrections refer to. */
export const findPreceding = (tx: Transaction, agencyId: string, issuerId: string, periods: readonly YearMonth[]): Promise<PrecedingRow[]> =>
  tx.sql<PrecedingRow>(
    `SELECT i.kind, i.recipient_id AS "recipientId", to_char(i.period, 'YYYY-MM') AS period, i.number, i.issued_on AS "issuedOn" FROM settlement.invoice i
     WHERE i.agency_id = $1 AND i.issuer_id = $2 AND to_char(i.period, 'YYYY-MM') = ANY ($3::text[]) AND i.cancels IS NULL
       AND NOT EXISTS (SELECT 1 FROM settlement.invoice x WHERE x.cancels = i.id)
     ORDER BY i.year, i.sequence`,
    [agencyId, issuerId, periods],
  );

export interface DueRow {
  readonly kind: InvoiceKind;
  readonly recipientId: string;
  readonly dueOn: LocalDate;
}

/** When what others owe the issuer for the month is due, as the ledger has it. */
export const findDueDays = (tx: Transaction, agencyId: string, period: YearMonth, issuerId: string): Promise<DueRow[]> =>
  tx.sql<DueRow>(
    `SELECT coalesce(o.charge_kind, o.kind) AS kind, o.debtor_id AS "recipientId", max(o.due_on) AS "dueOn" FROM settlement.open_item o
     WHERE o.agency_id = $1 AND o.period = to_date($2, 'YYYY-MM') AND o.creditor_id = $3 GROUP BY 1, 2`,
    [agencyId, period, issuerId],
  );
