import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { parseWindows } from '../domain/availability.js';
import type { OfferFacts, ReferralFacts } from '../domain/match-facts.js';

/**
 * For every offer (or one) the stay of the referral there and what the sessions of the stay have in common, in one
 * statement whatever the number of offers. The rules of the stay are those of exchange-format.md section 3:
 * an open offer's planned sessions in the span; of a closed run all planned sessions from the first one in the span at
 * which it can be joined. Seats that a host keeps for its own cases are free for those and for nobody else. An archived
 * offer has no stay, whatever sessions it has or an import brings back: it is among the offers, and without sessions.
 */
const OFFER_FACTS = `
WITH o AS (
  SELECT * FROM offers.offer_v WHERE $1::uuid IS NULL OR id = $1
), run AS (
  SELECT s.offer_id, min(s.date + s.start) AS first_at,
    min(s.date + s.start) FILTER (WHERE s.state = 'PLANNED' AND s.entry AND s.date BETWEEN $2 AND $3) AS entry_at
  FROM o JOIN offers.session_v s ON s.offer_id = o.id
  WHERE o.admission = 'CLOSED' AND o.archived_at IS NULL AND s.state IN ('PLANNED', 'HELD')
  GROUP BY s.offer_id
), joined AS (
  SELECT offer_id, first_at, least(CASE WHEN first_at::date BETWEEN $2 AND $3 THEN first_at END, entry_at) AS join_at FROM run
), bounds AS (
  SELECT o.id AS offer_id, o.host_id, o.archived_at IS NULL AS in_catalogue, o.admission = 'CLOSED' AND j.join_at IS NULL AND j.first_at::date < $2 AS admission_closed,
    CASE WHEN o.admission = 'OPEN' OR j.first_at::date < $2 AND j.join_at IS NULL THEN $2::date + time '00:00' ELSE j.join_at END AS from_at,
    CASE WHEN j.join_at IS NULL THEN $3::date ELSE 'infinity'::date END AS to_date
  FROM o LEFT JOIN joined j ON j.offer_id = o.id
), cert AS (
  SELECT c.offer_id, range_agg(c.validity) AS days FROM offers.certificate_v c WHERE c.agency_id = $4 GROUP BY c.offer_id
), own AS MATERIALIZED (
  SELECT session_id FROM offers.seat_claim_v WHERE referral_id = $5 AND expires_at IS NULL
), part AS (
  SELECT s.id, s.offer_id, s.date, s.start, s.seats_free + CASE WHEN b.host_id = $9 THEN s.seats_kept ELSE 0 END AS seats_free, coalesce(cert.days @> s.date, false) AS certified,
    cardinality($6::int[]) = 0 OR EXISTS (
      SELECT 1 FROM unnest($6::int[], $7::int[], $8::int[]) AS w(weekday, from_minute, to_minute)
      WHERE w.weekday = extract(isodow FROM s.date) AND w.from_minute <= extract(epoch FROM s.start) / 60
        AND extract(epoch FROM s.start) / 60 + s.minutes <= w.to_minute) AS in_window,
    s.id IN (SELECT session_id FROM own) AS placed
  FROM bounds b
  JOIN offers.session_v s ON b.in_catalogue AND s.offer_id = b.offer_id AND s.state = 'PLANNED' AND s.date >= b.from_at::date
    AND s.date + s.start >= b.from_at AND s.date <= b.to_date
  LEFT JOIN cert ON cert.offer_id = b.offer_id
), stay AS (
  SELECT offer_id, count(*)::int AS session_count, min(date) AS first_date, max(date) AS last_date, bool_and(certified) AS certified,
    min(date) FILTER (WHERE NOT certified) AS first_uncertified, bool_and(in_window) AS in_windows,
    to_char(min(date + start) FILTER (WHERE NOT in_window), 'YYYY-MM-DD HH24:MI') AS first_outside,
    min(seats_free) AS seats_free, min(date) FILTER (WHERE seats_free <= 0) AS first_full, bool_or(placed) AS placed,
    array_agg(id) FILTER (WHERE $1::uuid IS NOT NULL) AS session_ids
  FROM part GROUP BY offer_id
)
SELECT o.id, o.code, o.host_id, o.delivery, o.capacity, o.age_from, o.age_to, o.genders, o.topics, o.languages, o.accessibility,
  o.contraindications, o.lead_qualification, o.lat, o.lon, b.admission_closed, coalesce(s.session_count, 0) AS session_count,
  coalesce(s.first_date, $2) AS first_date, coalesce(s.last_date, $2) AS last_date,
  coalesce(s.certified, cert.days @> $2::date, false) AS certified,
  CASE WHEN s.offer_id IS NULL AND NOT coalesce(cert.days @> $2::date, false) THEN $2 ELSE s.first_uncertified END AS first_uncertified,
  coalesce(s.in_windows, true) AS in_windows, s.first_outside, coalesce(s.seats_free, 0) AS seats_free, s.first_full,
  coalesce(s.placed, false) AS placed, coalesce(s.session_ids, '{}') AS session_ids
FROM o JOIN bounds b ON b.offer_id = o.id LEFT JOIN stay s ON s.offer_id = o.id LEFT JOIN cert ON cert.offer_id = o.id
ORDER BY o.code COLLATE "C"`;

interface OfferFactsRow {
  id: string;
  code: string;
  host_id: string;
  delivery: 'ON_SITE' | 'ONLINE';
  capacity: number;
  age_from: number | null;
  age_to: number | null;
  genders: string[];
  topics: string[];
  languages: string[];
  accessibility: string[];
  contraindications: string[];
  lead_qualification: 'PROFESSIONAL' | 'SEMI_PROFESSIONAL';
  lat: number | null;
  lon: number | null;
  admission_closed: boolean | null;
  session_count: number;
  first_date: LocalDate;
  last_date: LocalDate;
  certified: boolean;
  first_uncertified: LocalDate | null;
  in_windows: boolean;
  first_outside: string | null;
  seats_free: number;
  first_full: LocalDate | null;
  placed: boolean;
  session_ids: string[];
}

const LAST_DAY = '9999-12-31';

/** The span runs from wanted_from over the weeks, cut by the end of the approval. */
export function spanOf(referral: ReferralFacts): { from: LocalDate; to: LocalDate } {
  const from = Temporal.PlainDate.from(referral.wantedFrom);
  // Beyond the year 9999 a day has no four-digit year any more, and no session lies there.
  const days = Math.min(referral.weeks * 7 - 1, from.until(LAST_DAY, { largestUnit: 'days' }).days);
  const full = from.add({ days }).toString();
  return { from: referral.wantedFrom, to: referral.approvedTo !== null && referral.approvedTo < full ? referral.approvedTo : full };
}

/** Facts of one offer, or of all offers in code-point order of their codes. */
export async function findOfferFacts(tx: Transaction, referral: ReferralFacts, offerId: string | null): Promise<OfferFacts[]> {
  const span = spanOf(referral);
  const windows = parseWindows(referral.availability);
  const rows = await tx.sql<OfferFactsRow>(OFFER_FACTS, [
    offerId,
    span.from,
    span.to,
    referral.agencyId,
    referral.id,
    windows.map((w) => w.weekday),
    windows.map((w) => w.from),
    windows.map((w) => w.to),
    referral.responsibleId,
  ]);
  return rows.map(toFacts);
}

function toFacts(row: OfferFactsRow): OfferFacts {
  return {
    id: row.id,
    code: row.code,
    hostId: row.host_id,
    delivery: row.delivery,
    capacity: row.capacity,
    ageFrom: row.age_from,
    ageTo: row.age_to,
    genders: row.genders,
    topics: row.topics,
    languages: row.languages,
    accessibility: row.accessibility,
    contraindications: row.contraindications,
    leadQualification: row.lead_qualification,
    lat: row.lat,
    lon: row.lon,
    stay: {
      sessionCount: row.session_count,
      firstDate: row.first_date,
      lastDate: row.last_date,
      certified: row.certified,
      firstUncertified: row.first_uncertified,
      inWindows: row.in_windows,
      firstOutsideWindows: row.first_outside,
      freeSeats: row.seats_free,
      firstFull: row.first_full,
      alreadyPlaced: row.placed,
      admissionClosed: row.admission_closed ?? false,
      sessionIds: row.session_ids,
    },
  };
}
