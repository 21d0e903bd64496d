import type { Transaction } from '#platform';

/** The tables of a month as files for spreadsheet programs. */
export const MONTH_TABLES = ['lines', 'gross', 'net', 'positions', 'held', 'charges'] as const;
export type MonthTable = (typeof MONTH_TABLES)[number];

/** A row by its columns; amounts in cents as text of digits. */
export type TableRow = Readonly<Record<string, string | null>>;

/** Rate, unit and quantity make the price, which is between who owes and the host. */
const KNOWS_PRICE = `($2::uuid IS NULL OR $2::uuid IN (l.debtor_id, l.creditor_id))`;

/** Whoever has a share of a line alone sees its own share: not what others get. */
const SEES_ALL = `($2::uuid IS NULL OR l.debtor_id = $2::uuid)`;

const LINE_COLUMNS = `
  SELECT coalesce(to_char(l.corrects, 'YYYY-MM'), '') AS corrects, to_char(l.date, 'YYYY-MM-DD') AS date, to_char(l.start, 'HH24:MI') AS start, l.offer_code AS offer, o.title, l.referral_code AS referral,
    l.reservation_code AS reservation, l.outcome, l.reason, d.code AS debtor, c.code AS creditor,
    CASE WHEN ${KNOWS_PRICE} THEN l.rate_code END AS rate, CASE WHEN ${KNOWS_PRICE} THEN l.unit END AS unit, CASE WHEN ${KNOWS_PRICE} THEN trim_scale(l.quantity)::text END AS quantity, l.status,
    CASE WHEN l.corrects IS NULL THEN '' WHEN l.is_reversal THEN 'REVERSAL' ELSE 'NEW' END AS correction,
    CASE WHEN ${SEES_ALL} THEN l.cents ELSE coalesce((SELECT sum(x.cents) FROM unnest(l.share_ids, l.share_cents) AS x(id, cents) WHERE x.id = $2::uuid), 0) END AS cents,
    CASE WHEN ${SEES_ALL} THEN (SELECT string_agg(p.code || ':' || x.cents, '|' ORDER BY x.place) FROM unnest(l.share_ids, l.share_cents) WITH ORDINALITY AS x(id, cents, place) JOIN identity.organisation_v p ON p.id = x.id) END AS shares
  FROM settlement.line l LEFT JOIN offers.offer_v o ON o.id = l.offer_id LEFT JOIN identity.organisation_v d ON d.id = l.debtor_id LEFT JOIN identity.organisation_v c ON c.id = l.creditor_id
  WHERE l.run_id = $1`;
const LINE_ORDER = `ORDER BY l.corrects NULLS FIRST, l.date, l.start, l.offer_code COLLATE "C", l.referral_code COLLATE "C", l.reservation_code COLLATE "C", l.is_reversal DESC`;

const PARTIES = `JOIN identity.organisation_v d ON d.id = x.debtor_id JOIN identity.organisation_v c ON c.id = x.creditor_id WHERE x.run_id = $1 AND ($2::uuid IS NULL OR $2::uuid IN (x.debtor_id, x.creditor_id))`;

/** $1 run, $2 for whom (null: the agency); each in an order that does not depend on how its rows were stored. */
const SQL: Readonly<Record<MonthTable, string>> = {
  lines: `${LINE_COLUMNS} ${LINE_ORDER}`,
  held: `${LINE_COLUMNS} AND l.outcome = 'HELD' ${LINE_ORDER}`,
  gross: `SELECT x.kind, d.code AS debtor, d.name AS "debtorName", c.code AS creditor, c.name AS "creditorName", x.cents FROM settlement.gross x ${PARTIES}
    ORDER BY x.kind COLLATE "C", d.code COLLATE "C", c.code COLLATE "C"`,
  net: `SELECT d.code AS debtor, d.name AS "debtorName", c.code AS creditor, c.name AS "creditorName", x.cents FROM settlement.net x ${PARTIES} ORDER BY d.code COLLATE "C", c.code COLLATE "C"`,
  charges: `SELECT x.kind, d.code AS debtor, d.name AS "debtorName", c.code AS creditor, c.name AS "creditorName", x.referral_code AS referral, x.module, x.instalment_no::text AS instalment,
      to_char(x.from_date, 'YYYY-MM-DD') AS "from", to_char(x.to_date, 'YYYY-MM-DD') AS "to", x.days::text AS days, to_char(x.due_on, 'YYYY-MM-DD') AS "dueOn", x.outcome, x.reason,
      coalesce(to_char(x.corrects, 'YYYY-MM'), '') AS corrects, CASE WHEN x.corrects IS NULL THEN '' WHEN x.is_reversal THEN 'REVERSAL' ELSE 'NEW' END AS correction, x.cents
    FROM settlement.charge x ${PARTIES}
    ORDER BY x.corrects NULLS FIRST, x.kind COLLATE "C", c.code COLLATE "C", x.referral_code COLLATE "C" NULLS FIRST, x.from_date, x.module COLLATE "C", x.instalment_no, x.is_reversal DESC`,
  positions: `SELECT o.code AS organisation, o.name, x.cents FROM settlement.position x JOIN identity.organisation_v o ON o.id = x.organisation_id WHERE x.run_id = $1 AND ($2::uuid IS NULL OR x.organisation_id = $2::uuid) ORDER BY o.code COLLATE "C"`,
};

/** A table of a run: all of it, or what concerns one organisation, of those rows that the transaction may see. */
export const findTable = (tx: Transaction, runId: string, table: MonthTable, forId: string | null): Promise<TableRow[]> => tx.sql<TableRow>(SQL[table], [runId, forId]);
