import type { LocalDate } from '#kernel';
import type { OfferCriteria, Weekday } from '../../domain/finding/offer-criteria.js';
import type { StatementValues } from './statement-values.js';

/** What is asked of the sessions of an offer (`c`, a candidate), each of it answered for one offer at a time. */
export interface SpanConditions {
  /** SQL conditions, the cheapest first. */
  readonly conditions: readonly string[];
  /** SQL of the sessions that count for free seats: with `s` for a row of offers.session_v. */
  readonly inSpan: string;
  /** The day from which on the next session is looked for. */
  readonly fromDay: string;
  /** SQL of the free seats of a session `s` for whoever asks: those kept for its own cases count for the host. */
  freeSeats(): string;
}

export const TODAY = `(SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date)`;

const ISO_WEEKDAYS: Readonly<Record<Weekday, number>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };
const DAYS_WITHOUT_SPAN = 28;

/** `asker`: the organisation for which seats are looked for. */
export function spanConditions(criteria: OfferCriteria, asker: string | null, values: StatementValues): SpanConditions {
  const { freeWeekly, minimumFree, times, certifiedFor } = criteria;
  const span = freeWeekly ? daysOf(freeWeekly.from, values.add(freeWeekly.weeks, 'integer'), values) : null;
  // Only where it is used: the server knows no type for a value that no part names.
  let asking: string | undefined;
  const isHost = (): string => `c.host_id = ${(asking ??= values.add(asker, 'uuid'))}`;
  const freeSeats = (): string => `s.seats_free + CASE WHEN ${isHost()} THEN s.seats_kept ELSE 0 END`;
  const inSpan = `s.offer_id = c.offer_id AND s.state = 'PLANNED' AND ${span ? span.holds('s.date') : `s.id = ${nextSession(TODAY)}`}`;
  const conditions: string[] = [];
  if (freeWeekly && span) {
    // CASE, so that the weeks are counted only where no session is full: most offers fall at that.
    conditions.push(`CASE WHEN (SELECT EXISTS (SELECT FROM offers.full_session_v s WHERE s.offer_id = c.offer_id AND ${span.holds('s.date')}
        AND NOT (s.seats_kept > 0 AND ${isHost()}))) THEN false
      ELSE (SELECT count(DISTINCT (s.date - ${span.first}) / 7) FROM offers.session_v s WHERE s.offer_id = c.offer_id AND s.state = 'PLANNED'
        AND ${span.holds('s.date')}) >= ${values.add(freeWeekly.weeks - freeWeekly.weeksWithoutSession, 'integer')} END`);
  }
  if (certifiedFor) {
    const days = span ? `daterange(${span.first}, ${span.last}, '[]')` : `daterange(${TODAY}, ${TODAY}, '[]')`;
    conditions.push(`coalesce((SELECT range_agg(v.validity) @> ${days} FROM offers.certificate_v v WHERE v.offer_id = c.offer_id
      AND v.agency_id = ${values.add(certifiedFor, 'uuid')}), false)`);
  }
  if (times) conditions.push(inTimes(times, span ? span.holds : (day) => `${day} >= ${TODAY} AND ${day} < ${TODAY} + ${DAYS_WITHOUT_SPAN}`, values));
  if (minimumFree) conditions.push(`coalesce((SELECT min(${freeSeats()}) FROM offers.session_v s WHERE ${inSpan}), 0) >= ${values.add(minimumFree, 'integer')}`);
  return { conditions, inSpan, fromDay: span ? `greatest(${span.first}, ${TODAY})` : TODAY, freeSeats };
}

interface Span {
  readonly first: string;
  readonly last: string;
  holds(day: string): string;
}

function daysOf(from: LocalDate, weeks: string, values: StatementValues): Span {
  const first = values.add(from, 'date');
  const last = `(${first} + 7 * ${weeks} - 1)`;
  return { first, last, holds: (day) => `${day} BETWEEN ${first} AND ${last}` };
}

/** The id of the next planned session of candidate `c` from a day on. */
const nextSession = (fromDay: string): string => `(SELECT n.id FROM offers.session_v n WHERE n.offer_id = c.offer_id AND n.state = 'PLANNED'
  AND n.date >= ${fromDay} ORDER BY n.date, n.start, n.id LIMIT 1)`;

function inTimes(times: NonNullable<OfferCriteria['times']>, holds: (day: string) => string, values: StatementValues): string {
  const weekdays = values.add(times.map(({ weekday }) => ISO_WEEKDAYS[weekday]), 'integer[]');
  const from = values.add(times.map((time) => minutesOf(time.from)), 'integer[]');
  const to = values.add(times.map((time) => minutesOf(time.to)), 'integer[]');
  return `coalesce((SELECT bool_and(EXISTS (SELECT FROM unnest(${weekdays}, ${from}, ${to}) AS w(weekday, from_minute, to_minute)
      WHERE w.weekday = extract(isodow FROM s.date) AND w.from_minute <= extract(epoch FROM s.start) / 60
        AND extract(epoch FROM s.start) / 60 + s.minutes <= w.to_minute))
    FROM offers.session_v s WHERE s.offer_id = c.offer_id AND s.state = 'PLANNED' AND ${holds('s.date')}), false)`;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
