// Small questions to the world that both sections 3 and 5 ask.

import { covers } from './dates.js';
import type { Agreement, Offer, Referral, Reservation, Session, World } from './world.js';

/** The agreement of an agency and a provider that is valid on a date; "drafts never are". No two overlap (section 2). */
export function agreementOn(world: World, agency: string, provider: string, date: string): Agreement | undefined {
  return world.agreements.find((a) => a.agency === agency && a.provider === provider && !a.draft && covers(a, date));
}

export function isCertified(world: World, offer: string, agency: string, date: string): boolean {
  return world.certificates.some((c) => c.offer === offer && c.agency === agency && covers(c, date));
}

export function offerOf(world: World, id: string): Offer {
  const offer = world.offers.find((o) => o.id === id);
  if (offer === undefined) throw new Error(`unknown offer ${id}`);
  return offer;
}

export function referralOf(world: World, id: string): Referral {
  const referral = world.referrals.find((r) => r.id === id);
  if (referral === undefined) throw new Error(`unknown referral ${id}`);
  return referral;
}

/** The confirmed reservations of a session's offer that cover its date. */
export function reservationsOn(world: World, session: Session): Reservation[] {
  return world.reservations.filter(
    (r) => r.state === 'CONFIRMED' && r.offer === session.offer && covers(r, session.date),
  );
}
