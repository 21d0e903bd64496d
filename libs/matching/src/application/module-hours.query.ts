import { Injectable } from '@nestjs/common';
import { groupBy, isUuid } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { moduleHoursWarning, type GroupSession, type ModuleBound, type ModuleHoursWarning } from '../domain/module-hours.js';
import { spanOf } from '../domain/span.js';
import { findReferralFactsOf } from './referral-facts.query.js';

/** A referral, and an offer in which it has a seat or would have one. */
export interface SeatOfCase {
  readonly referralId: string;
  readonly offerId: string;
}

interface SessionRow extends Record<string, unknown>, SeatOfCase, GroupSession {
  readonly isHeld: boolean;
}

/**
 * The seats without expiry that the referrals have anywhere, and the sessions of the wanted offers in the span. Of an offer in which
 * a referral has seats those are its sessions: they are what was reserved.
 */
const SESSIONS = `
WITH wanted AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) AS w(referral_id, offer_id, span_from, span_to)
), held AS (
  SELECT c.referral_id, s.offer_id, s.date, s.minutes FROM offers.seat_claim_v c JOIN offers.session_v s ON s.id = c.session_id
  WHERE c.referral_id = ANY ($1::uuid[]) AND c.expires_at IS NULL AND c.kind = 'SEAT' AND s.state <> 'CANCELLED'
)
SELECT h.referral_id AS "referralId", h.offer_id AS "offerId", h.date, h.minutes, true AS "isHeld" FROM held h
UNION ALL
SELECT w.referral_id, s.offer_id, s.date, s.minutes, false FROM wanted w
JOIN offers.session_v s ON s.offer_id = w.offer_id AND s.state = 'PLANNED' AND s.date BETWEEN w.span_from AND w.span_to
WHERE NOT EXISTS (SELECT 1 FROM held h WHERE h.referral_id = w.referral_id AND h.offer_id = w.offer_id)`;

/** What is approved on which days, with the bound of the module in the agency's regime; of regimes with the same module the first one. */
const BOUNDS = `
SELECT b.referral_id AS "referralId", lower(b.days) AS "from", upper(b.days) - 1 AS "to", b.module, b.most AS "mostMinutes", b.basis FROM (
  SELECT a.referral_id, a.validity AS days, a.module, a.weekly_minutes_to AS most, 'PER_WEEK' AS basis, '' AS code FROM referrals.approval_v a
  WHERE a.referral_id = ANY ($1::uuid[]) AND a.weekly_minutes_to IS NOT NULL
  UNION ALL
  SELECT a.referral_id, a.validity * m.validity, a.module, m.to_minutes, m.hours_basis, v.code FROM referrals.approval_v a
  JOIN agreements.regime_module_v m ON m.agency_id = a.agency_id AND m.code = a.module AND m.validity && a.validity
  JOIN agreements.regime_version_v v ON v.id = m.version_id
  WHERE a.referral_id = ANY ($1::uuid[])
) b WHERE NOT isempty(b.days) ORDER BY b.code COLLATE "C", lower(b.days)`;

export const seatKey = ({ referralId, offerId }: SeatOfCase): string => `${referralId} ${offerId}`.toLowerCase();

/** By seatKey what should be known of these seats; no entry where nothing should. Three statements, however many seats. */
export async function findHourWarningsOf(tx: Transaction, seats: readonly SeatOfCase[]): Promise<Map<string, ModuleHoursWarning[]>> {
  const warnings = new Map<string, ModuleHoursWarning[]>();
  const wanted = seats.filter(({ referralId, offerId }) => isUuid(referralId) && isUuid(offerId)).map(({ referralId, offerId }) => ({ referralId: referralId.toLowerCase(), offerId: offerId.toLowerCase() }));
  const referrals = new Map((wanted.length === 0 ? [] : await findReferralFactsOf(tx, wanted.map(({ referralId }) => referralId))).map((one) => [one.id, one]));
  const bounds = referrals.size === 0 ? [] : await tx.sql<ModuleBound & { referralId: string }>(BOUNDS, [[...referrals.keys()]]);
  if (bounds.length === 0) return warnings;
  const boundsOf = groupBy(bounds, ({ referralId }) => referralId);
  const asked = wanted.flatMap((seat) => {
    const referral = referrals.get(seat.referralId);
    return referral && boundsOf.has(referral.id) ? [{ ...seat, span: spanOf(referral) }] : [];
  });
  const rows = await tx.sql<SessionRow>(SESSIONS, [
    asked.map(({ referralId }) => referralId),
    asked.map(({ offerId }) => offerId),
    asked.map(({ span }) => span.from),
    asked.map(({ span }) => span.to),
  ]);
  const own = groupBy(rows, seatKey);
  const held = groupBy(rows.filter(({ isHeld }) => isHeld), ({ referralId }) => referralId);
  for (const { referralId, offerId } of asked) {
    const others = (held.get(referralId) ?? []).filter((row) => row.offerId !== offerId);
    const warning = moduleHoursWarning(own.get(seatKey({ referralId, offerId })) ?? [], others, boundsOf.get(referralId)!);
    if (warning !== null) warnings.set(seatKey({ referralId, offerId }), [warning]);
  }
  return warnings;
}

/** By offer what should be known of the hours of a referral with a seat there (MODULE_HOURS, exchange-format.md 3); no entry where nothing should. */
export async function findModuleHourWarnings(tx: Transaction, referralId: string, offerIds: readonly string[]): Promise<Map<string, ModuleHoursWarning[]>> {
  const found = await findHourWarningsOf(tx, offerIds.map((offerId) => ({ referralId, offerId })));
  return new Map(offerIds.flatMap((offerId) => {
    const warnings = found.get(seatKey({ referralId, offerId }));
    return warnings ? [[offerId, warnings] as const] : [];
  }));
}

/** The same for screens. */
@Injectable()
export class ModuleHoursQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By seatKey; no entry for a seat without a warning, and for one whose referral the caller does not see. */
  of(context: RequestContext, seats: readonly SeatOfCase[]): Promise<ReadonlyMap<string, readonly ModuleHoursWarning[]>> {
    return this.unitOfWork.run(context, (tx) => findHourWarningsOf(tx, seats));
  }
}
