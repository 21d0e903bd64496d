import type { LocalDate, YearMonth } from '#kernel';
import type { Transaction } from '#platform';

/** A month whose run is in force. */
export interface DocumentedMonth {
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly period: YearMonth;
  readonly runId: string;
  /** Null while it may still change. */
  readonly closedAt: Date | null;
  readonly clearedAt: Date;
  /** Of the run's lines, hexadecimal. */
  readonly digest: string;
}

/** The month, if it was cleared; of those that the transaction may see. */
export async function findDocumentedMonth(tx: Transaction, agencyId: string, period: YearMonth): Promise<DocumentedMonth | null> {
  const [row] = await tx.sql<DocumentedMonth>(
    `SELECT m.agency_id AS "agencyId", a.code AS "agencyCode", a.name AS "agencyName", to_char(m.period, 'YYYY-MM') AS period, m.run_id AS "runId", m.closed_at AS "closedAt",
       r.finished_at AS "clearedAt", encode(r.digest, 'hex') AS digest
     FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id JOIN identity.organisation_v a ON a.id = m.agency_id
     WHERE m.agency_id = $1 AND m.period = to_date($2, 'YYYY-MM') AND r.digest IS NOT NULL`,
    [agencyId, period],
  );
  return row ?? null;
}

/** An organisation as documents name it. */
export interface NamedParty {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export const findNamedParties = (tx: Transaction, ids: readonly string[]): Promise<NamedParty[]> =>
  tx.sql<NamedParty>('SELECT id, code, name FROM identity.organisation_v WHERE id = ANY ($1::uuid[])', [ids]);

/** Every pair of a run that owes each other something, or whose lines are held, each once: the lesser code first. Ids of both. */
export const findPairs = (tx: Transaction, runId: string): Promise<{ firstId: string; secondId: string }[]> =>
  tx.sql(
    `SELECT DISTINCT CASE WHEN a.code COLLATE "C" < b.code COLLATE "C" THEN a.id ELSE b.id END AS "firstId", CASE WHEN a.code COLLATE "C" < b.code COLLATE "C" THEN b.id ELSE a.id END AS "secondId",
       least(a.code COLLATE "C", b.code COLLATE "C") AS first, greatest(a.code COLLATE "C", b.code COLLATE "C") AS second
     FROM (
       SELECT l.debtor_id, s.organisation_id AS creditor_id FROM settlement.line l CROSS JOIN LATERAL unnest(l.share_ids) AS s(organisation_id) WHERE l.run_id = $1 AND s.organisation_id <> l.debtor_id
       UNION SELECT c.debtor_id, c.creditor_id FROM settlement.charge c WHERE c.run_id = $1
       UNION ${HELD_PAIRS}
     ) p JOIN identity.organisation_v a ON a.id = p.debtor_id JOIN identity.organisation_v b ON b.id = p.creditor_id ORDER BY first, second`,
    [runId],
  );

/** Who would owe for a held line: the agency for complementary seats of another host, else the provider whose case it is; its own seat costs nobody. */
const HELD_PAYER = `CASE WHEN v.variant = 'COMPLEMENTARY' AND o.host_id <> r.responsible_id THEN l.agency_id ELSE r.responsible_id END`;

/** Whom a held line ($1 run) would be between: a line that is held says it not, so it is told as the records are. */
const HELD_PAIRS = `
  SELECT ${HELD_PAYER} AS debtor_id, o.host_id AS creditor_id
  FROM settlement.line l JOIN offers.offer_v o ON o.id = l.offer_id JOIN referrals.referral_v r ON r.id = l.referral_id JOIN reservations.reservation_v v ON v.id = l.reservation_id
  WHERE l.run_id = $1 AND l.outcome = 'HELD' AND o.host_id <> ${HELD_PAYER}`;

export interface StatementSum {
  readonly kind: 'SETTLEMENT' | 'DIRECT_BILLING' | 'WEEKLY_RATE' | 'INSTALMENT';
  readonly debtorId: string;
  readonly creditorId: string;
  readonly cents: string;
}

/** Gross sums of a pair in both directions. */
export const findSums = (tx: Transaction, runId: string, first: string, second: string): Promise<StatementSum[]> =>
  tx.sql<StatementSum>(
    `SELECT g.kind, g.debtor_id AS "debtorId", g.creditor_id AS "creditorId", g.cents
     FROM (SELECT run_id, kind, debtor_id, creditor_id, cents FROM settlement.gross UNION ALL SELECT run_id, kind, debtor_id, creditor_id, cents FROM settlement.charge_sum) g
     WHERE g.run_id = $1 AND (g.debtor_id, g.creditor_id) IN (($2::uuid, $3::uuid), ($3::uuid, $2::uuid)) ORDER BY g.kind COLLATE "C", g.debtor_id <> $2::uuid`,
    [runId, first, second],
  );

export interface LinePrice {
  /** Of the whole line, whoever gets which part of it. */
  readonly cents: string;
  /** As the line has them: a session that was mended since does not change what is told of it. */
  readonly minutes: number;
  /** Of the debtor's agreement, where the hour of the social space is paid: to check the product by, and not to be shown to the creditor. */
  readonly hourRateEur: string | null;
  readonly staff: number | null;
  readonly capacity: number | null;
}

export interface StatementDocumentLine {
  readonly debtorId: string;
  readonly creditorId: string;
  readonly kind: 'SETTLEMENT' | 'DIRECT_BILLING';
  readonly offerCode: string;
  readonly offerTitle: string;
  readonly referralCode: string;
  readonly date: LocalDate;
  readonly start: string;
  readonly status: string | null;
  /** Null where the creditor of the pair merely has a share: what the seat costs is between who owes and the host. */
  readonly unit: string | null;
  readonly quantity: string | null;
  /** Of the version of the rate that it is priced by; null: of none. */
  readonly rateId: string | null;
  /** What the price was made of beside the rate; null where the creditor of the pair merely has a share. */
  readonly price: LinePrice | null;
  readonly cents: string;
  readonly corrects: YearMonth | null;
  readonly isReversal: boolean;
  /** What was decided for the use, instead of its price: of a share, what it is of it. */
  readonly decision: { readonly kind: 'AGREEMENT' | 'RULING'; readonly cents: string; readonly day: LocalDate } | null;
}

/** The pair is the one who owes and the host: both know the price. One with a share reads its share. */
const KNOWS_PRICE = 's.organisation_id = l.creditor_id';

/** The lines of a pair in both directions, those that cost nothing too: corrections last, by offer, case and day. */
export const findStatementLines = (tx: Transaction, runId: string, first: string, second: string): Promise<StatementDocumentLine[]> =>
  tx.sql<StatementDocumentLine>(
    `SELECT l.debtor_id AS "debtorId", s.organisation_id AS "creditorId", l.outcome AS kind, l.offer_code AS "offerCode", coalesce(o.title, l.offer_code) AS "offerTitle", l.referral_code AS "referralCode",
       l.date, to_char(l.start, 'HH24:MI') AS start, l.status, CASE WHEN ${KNOWS_PRICE} THEN l.unit END AS unit,
       CASE WHEN ${KNOWS_PRICE} THEN trim_scale(l.quantity)::text END AS quantity, CASE WHEN ${KNOWS_PRICE} THEN l.rate_id END AS "rateId",
       CASE WHEN ${KNOWS_PRICE} THEN jsonb_build_object('cents', l.cents::text, 'minutes', round(l.quantity * 60)::int, 'hourRateEur', a.hour_rate_eur::text,
         'staff', o.staff, 'capacity', o.capacity) END AS price, s.cents, to_char(l.corrects, 'YYYY-MM') AS corrects, l.is_reversal AS "isReversal",
       CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('kind', d.kind, 'cents', (CASE WHEN ${KNOWS_PRICE} THEN d.agreed_cents ELSE s.cents END)::text, 'day', to_char(d.decided_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD')) END AS decision
     FROM settlement.line l CROSS JOIN LATERAL (SELECT x.id AS organisation_id, x.cents FROM unnest(l.share_ids, l.share_cents) AS x(id, cents)
       UNION ALL SELECT l.creditor_id, 0 WHERE cardinality(l.share_ids) = 0) s
     LEFT JOIN offers.offer_v o ON o.id = l.offer_id LEFT JOIN settlement.decision d ON d.id = l.decision_id
     LEFT JOIN agreements.agreement_v a ON l.unit = 'SOCIAL_SPACE_HOUR' AND a.agency_id = l.agency_id AND a.provider_id = l.debtor_id AND a.validity @> l.date
     WHERE l.run_id = $1 AND (l.debtor_id, s.organisation_id) IN (($2::uuid, $3::uuid), ($3::uuid, $2::uuid))
     ORDER BY l.corrects NULLS FIRST, l.offer_code COLLATE "C", l.referral_code COLLATE "C", l.date, l.start, l.reservation_code COLLATE "C", l.is_reversal DESC`,
    [runId, first, second],
  );

/** The versions of rates by which lines of a run are priced, of all pairs or of one. */
export const findRatesOfLines = async (tx: Transaction, runId: string, between: readonly [string, string] | null): Promise<string[]> =>
  (
    await tx.sql<{ id: string }>(
      `SELECT DISTINCT l.rate_id AS id FROM settlement.line l
       WHERE l.run_id = $1 AND l.rate_id IS NOT NULL AND ($2::uuid IS NULL OR (l.debtor_id, l.creditor_id) IN (($2::uuid, $3::uuid), ($3::uuid, $2::uuid)))`,
      [runId, ...(between ?? [null, null])],
    )
  ).map(({ id }) => id);

export interface HeldLine {
  readonly offerCode: string;
  readonly offerTitle: string;
  readonly referralCode: string;
  readonly date: LocalDate;
  readonly start: string;
  readonly reason: string;
}

/** Lines of the run that are held and would be between the two. */
export const findHeldLines = (tx: Transaction, runId: string, first: string, second: string): Promise<HeldLine[]> =>
  tx.sql<HeldLine>(
    `SELECT l.offer_code AS "offerCode", o.title AS "offerTitle", l.referral_code AS "referralCode", l.date, to_char(l.start, 'HH24:MI') AS start, l.reason
     FROM settlement.line l JOIN offers.offer_v o ON o.id = l.offer_id JOIN referrals.referral_v r ON r.id = l.referral_id JOIN reservations.reservation_v v ON v.id = l.reservation_id
     WHERE l.run_id = $1 AND l.outcome = 'HELD' AND o.host_id IN ($2, $3) AND ${HELD_PAYER} IN ($2, $3)
       AND o.host_id <> ${HELD_PAYER}
     ORDER BY l.offer_code COLLATE "C", l.referral_code COLLATE "C", l.date, l.start, l.reservation_code COLLATE "C"`,
    [runId, first, second],
  );

export interface ChargeLine {
  readonly kind: 'WEEKLY_RATE' | 'INSTALMENT';
  readonly referralCode: string | null;
  readonly module: string | null;
  readonly instalmentNo: number | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly outcome: 'CHARGED' | 'HELD';
  readonly reason: string | null;
  readonly corrects: YearMonth | null;
  readonly isReversal: boolean;
  readonly cents: string;
}

/** Weekly lump sums and instalments that one of the two, which is the agency, owes the other; those that are held last. */
export const findChargeLines = (tx: Transaction, runId: string, first: string, second: string): Promise<ChargeLine[]> =>
  tx.sql<ChargeLine>(
    `SELECT c.kind, c.referral_code AS "referralCode", c.module, c.instalment_no AS "instalmentNo", c.from_date AS "from", c.to_date AS "to", c.days, c.outcome, c.reason,
       to_char(c.corrects, 'YYYY-MM') AS corrects, c.is_reversal AS "isReversal", c.cents
     FROM settlement.charge c WHERE c.run_id = $1 AND (c.debtor_id, c.creditor_id) IN (($2::uuid, $3::uuid), ($3::uuid, $2::uuid))
     ORDER BY c.outcome COLLATE "C", c.corrects NULLS FIRST, c.kind COLLATE "C", c.referral_code COLLATE "C" NULLS FIRST, c.from_date, c.module COLLATE "C", c.instalment_no, c.is_reversal DESC`,
    [runId, first, second],
  );
