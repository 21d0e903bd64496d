/** A line as it is stored, with who would owe and to whom where it is held. Cents as text of digits. */
export interface StoredLine extends Record<string, unknown> {
  readonly agencyId: string;
  readonly sessionId: string;
  readonly reservationId: string;
  readonly referralId: string;
  readonly offerId: string;
  readonly offerCode: string;
  readonly referralCode: string;
  readonly reservationCode: string;
  readonly date: string;
  readonly start: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly payerId: string | null;
  readonly hostId: string | null;
  readonly debtorId: string | null;
  readonly creditorId: string | null;
  readonly rateId: string | null;
  readonly unit: string | null;
  readonly quantity: string | null;
  readonly status: 'ATTENDED' | 'EXCUSED' | 'UNEXCUSED' | null;
  readonly cents: string;
  readonly shareIds: readonly string[];
  readonly shareCents: readonly string[];
  readonly corrects: string | null;
  readonly isReversal: boolean;
  readonly decisionId: string | null;
  readonly disputeId: string | null;
}

/** Lines l of a run in force ($1); facts are looked up only where the line does not say who owes: of a held one by a function, for its host sees no case. */
export const LINES_WITH_SIDES = `settlement.line l
  LEFT JOIN settlement.held_sides($1) h ON l.outcome = 'HELD' AND h.reservation_id = l.reservation_id
  LEFT JOIN reservations.reservation_v v ON l.debtor_id IS NULL AND v.id = l.reservation_id
  LEFT JOIN referrals.referral_v f ON l.debtor_id IS NULL AND f.id = l.referral_id
  LEFT JOIN offers.offer_v o ON l.debtor_id IS NULL AND o.id = l.offer_id`;

const PAYER = `coalesce(l.debtor_id, h.payer_id, CASE WHEN v.variant = 'COMPLEMENTARY' AND o.host_id <> f.responsible_id OR f.responsible_id = l.agency_id THEN l.agency_id ELSE f.responsible_id END)`;
const HOST = 'coalesce(l.creditor_id, h.host_id, o.host_id)';

export const LINE_COLUMNS = `l.agency_id AS "agencyId", l.session_id AS "sessionId", l.reservation_id AS "reservationId", l.referral_id AS "referralId", l.offer_id AS "offerId",
  l.offer_code AS "offerCode", l.referral_code AS "referralCode", l.reservation_code AS "reservationCode", l.date, to_char(l.start, 'HH24:MI') AS start, l.outcome, l.reason,
  ${PAYER} AS "payerId", ${HOST} AS "hostId", l.debtor_id AS "debtorId", l.creditor_id AS "creditorId", l.rate_id AS "rateId", l.unit, trim_scale(l.quantity)::text AS quantity,
  l.status, l.cents, l.share_ids AS "shareIds", l.share_cents AS "shareCents", to_char(l.corrects, 'YYYY-MM') AS corrects, l.is_reversal AS "isReversal", l.decision_id AS "decisionId",
  (SELECT u.dispute_id FROM settlement.disputed_use u WHERE u.state = 'OPEN' AND u.reservation_id = l.reservation_id AND u.session_id = l.session_id) AS "disputeId"`;

/** $1 the run; $2, $3 a pair; $4 outcome; $5 reason; $6 offer; $7 case; each of them may be null. */
export const LINE_FILTER = `l.run_id = $1
  AND ($2::uuid IS NULL OR ${PAYER} = $2 AND (${HOST} = $3 OR $3 = ANY (l.share_ids)) OR ${PAYER} = $3 AND (${HOST} = $2 OR $2 = ANY (l.share_ids)))
  AND ($4::text IS NULL OR l.outcome = $4) AND ($5::text IS NULL OR l.reason = $5) AND ($6::uuid IS NULL OR l.offer_id = $6) AND ($7::uuid IS NULL OR l.referral_id = $7)`;

/** What the asking organisation ($8) may know of a line's cents: all of them as the agency, who owes or the host; else its share. */
export const KNOWN_CENTS = `CASE WHEN $8 IN (l.agency_id, l.debtor_id, l.creditor_id) THEN l.cents
  ELSE (SELECT coalesce(sum(s.cents), 0) FROM unnest(l.share_ids, l.share_cents) AS s(id, cents) WHERE s.id = $8) END`;

/** $1 run, $2 keys as jsonb: what the prices of these lines were made of, by the records of today. */
export const PRICE_FACTS = `
SELECT l.session_id AS "sessionId", l.reservation_id AS "reservationId", to_char(l.corrects, 'YYYY-MM') AS corrects, l.is_reversal AS "isReversal",
  l.unit, l.status, trim_scale(l.quantity)::text AS quantity, l.cents, d.agreed_cents AS "agreedCents", s.minutes, r.amount_cents AS "amountCents",
  r.excused_percent AS "excusedPercent", r.unexcused_percent AS "unexcusedPercent", a.hour_rate_eur AS "hourRateEur", o.staff, o.capacity
FROM jsonb_to_recordset($2::jsonb) AS k("sessionId" uuid, "reservationId" uuid, corrects text, "isReversal" boolean)
JOIN settlement.line l ON l.run_id = $1 AND l.reservation_id = k."reservationId" AND l.session_id = k."sessionId" AND l.is_reversal = k."isReversal"
  AND l.corrects IS NOT DISTINCT FROM to_date(k.corrects, 'YYYY-MM')
JOIN offers.session_v s ON s.id = l.session_id
JOIN offers.offer_v o ON o.id = l.offer_id
LEFT JOIN settlement.decision d ON d.id = l.decision_id
LEFT JOIN agreements.settlement_rate_v r ON r.id = l.rate_id
LEFT JOIN agreements.agreement_v a ON l.unit = 'SOCIAL_SPACE_HOUR' AND a.agency_id = l.agency_id AND a.provider_id = l.debtor_id AND a.validity @> l.date
WHERE l.unit IS NOT NULL`;
