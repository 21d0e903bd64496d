// Section 5: which seat uses there are, and the outcome of each, "the first that applies" of the nine steps.

import { covers } from './dates.js';
import { agreementOn, isCertified, offerOf, referralOf, reservationsOn } from './lookups.js';
import type { Agreement, Attendance, Offer, Referral, Reservation, Session, UseName, World } from './world.js';

export interface SeatUse {
  readonly session: Session;
  readonly offer: Offer;
  readonly referral: Referral;
  readonly reservation: Reservation;
  /** The provider's status, null when missing. */
  readonly status: string | null;
}

export interface Outcome {
  readonly outcome: string;
  readonly reason: string | null;
  /** Who pays; only for DIRECT_BILLING and SETTLEMENT. */
  readonly debtor: string | null;
}

function recordsOf(world: World, session: Session): Attendance[] {
  return world.attendance.filter(
    (a) => a.offer === session.offer && a.date === session.date && a.start === session.start,
  );
}

/** "held (state HELD, or PLANNED with at least one attendance record of whatever referral or recorder)" */
function wasHeld(session: Session, records: readonly Attendance[]): boolean {
  return session.state === 'HELD' || (session.state === 'PLANNED' && records.length > 0);
}

/** All seat uses of an agency, of whatever month, with their outcome before any price. */
export function seatUses(world: World, agency: string): { use: SeatUse; outcome: Outcome }[] {
  const found: { use: SeatUse; outcome: Outcome }[] = [];
  for (const session of world.sessions) {
    const records = recordsOf(world, session);
    // Step 1: a cancelled session has no line, whatever was recorded.
    if (!wasHeld(session, records)) continue;
    for (const reservation of reservationsOn(world, session)) {
      const referral = referralOf(world, reservation.referral);
      // "A seat use belongs to the agency of its referral."
      if (referral.agency !== agency) continue;
      const recorded = (by: string): string | null =>
        records.find((a) => a.referral === referral.id && a.recordedBy === by)?.status ?? null;
      const offer = offerOf(world, session.offer);
      const use: SeatUse = { session, offer, referral, reservation, status: recorded('PROVIDER') };
      found.push({ use, outcome: outcomeOf(world, use, recorded('AGENCY')) });
    }
  }
  return found;
}

/** What was said in the clearing of one agency does not bind another one that the case belongs to later. */
export function isNamed({ session, reservation, referral }: SeatUse, name: UseName): boolean {
  return name.agency === referral.agency && name.reservation === reservation.id && name.offer === session.offer && name.date === session.date && name.start === session.start;
}

function unpaid(outcome: string, reason: string | null = null): Outcome {
  return { outcome, reason, debtor: null };
}

/** Step 7: a budget that covers the case. "a social space that holds the referral's municipality on the date" */
function coveredByBudget(world: World, agreement: Agreement | undefined, referral: Referral, date: string): boolean {
  if (agreement === undefined || !agreement.legalBases.includes(referral.legalBasis)) return false;
  if (agreement.funding === 'PROVIDER_BUDGET') return true;
  if (agreement.funding !== 'SOCIAL_SPACE_BUDGET') return false;
  const space = world.socialSpaces.find((s) => s.id === agreement.socialSpace);
  return space !== undefined && covers(space, date) && space.municipalities.includes(referral.municipality);
}

function outcomeOf(world: World, use: SeatUse, agencyStatus: string | null): Outcome {
  const { offer, referral, reservation, status } = use;
  const date = use.session.date;
  if (status === null) return unpaid('HELD', 'ATTENDANCE_MISSING'); // 2
  if (agencyStatus !== null && agencyStatus !== status) return unpaid('HELD', 'DUAL_ENTRY_MISMATCH'); // 3
  if (world.disputes.open.some((name) => isNamed(use, name))) return unpaid('HELD', 'DISPUTED'); // 3
  const own = offer.host === referral.responsible;
  if (own && offer.cohosts.length === 0) return unpaid('INTERNAL'); // 4
  if (!offer.settleable) return unpaid('NOT_SETTLEABLE', 'OFFER_NOT_SETTLEABLE'); // 5
  if (!isCertified(world, offer.id, referral.agency, date)) return unpaid('NOT_SETTLEABLE', 'NOT_CERTIFIED'); // 5
  if (own) return { outcome: 'SETTLEMENT', reason: null, debtor: referral.responsible }; // 6
  const hosts = agreementOn(world, referral.agency, offer.host, date);
  if (reservation.variant === 'COMPLEMENTARY' || referral.responsible === referral.agency) {
    if (coveredByBudget(world, hosts, referral, date)) return unpaid('COVERED_BY_BUDGET'); // 7
    return { outcome: 'DIRECT_BILLING', reason: null, debtor: referral.agency }; // 7
  }
  const mains = agreementOn(world, referral.agency, referral.responsible, date);
  if (mains?.coUseOutgoing !== true) return unpaid('NOT_SETTLEABLE', 'MAIN_LQE_MISSING_CLAUSE'); // 8
  if (hosts?.coUseIncoming !== true) return unpaid('NOT_SETTLEABLE', 'PARTNER_LQE_MISSING_CLAUSE'); // 8
  return { outcome: 'SETTLEMENT', reason: null, debtor: referral.responsible }; // 9
}
