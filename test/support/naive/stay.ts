// Section 3: the span, the run and the stay of a referral at an offer.

import { addDays, covers } from './dates.js';
import type { Offer, Referral, Session, World } from './world.js';

export interface Stay {
  /** By date, then start. */
  readonly sessions: readonly Session[];
  readonly admissionClosed: boolean;
  /** First and last date; "wanted_from stands for its first and last session" where the stay is empty. */
  readonly first: string;
  readonly last: string;
}

const moment = (session: Session): string => `${session.date} ${session.start}`;

/** "from wanted_from to wanted_from + weeks × 7 − 1 days, cut by the end of the approval" */
export function spanOf(referral: Referral): { readonly from: string; readonly to: string } {
  const end = addDays(referral.wantedFrom, referral.weeks * 7 - 1);
  const { to } = referral.approval;
  return { from: referral.wantedFrom, to: to !== null && to < end ? to : end };
}

export function stayOf(world: World, referral: Referral, offer: Offer): Stay {
  const all = world.sessions.filter((s) => s.offer === offer.id).sort((a, b) => (moment(a) < moment(b) ? -1 : 1));
  const planned = all.filter((s) => s.state === 'PLANNED');
  const span = spanOf(referral);
  const plannedInSpan = planned.filter((s) => covers(span, s.date));
  const stay = (sessions: readonly Session[], admissionClosed = false): Stay => ({
    sessions,
    admissionClosed,
    first: sessions[0]?.date ?? referral.wantedFrom,
    last: sessions[sessions.length - 1]?.date ?? referral.wantedFrom,
  });
  if (offer.admission === 'OPEN') return stay(plannedInSpan);

  const run = all.filter((s) => s.state === 'PLANNED' || s.state === 'HELD');
  const opening = run[0];
  if (opening === undefined) return stay([]); // no run
  // Reading: the first session of the run is a place to join also where it is HELD; the stay itself has planned ones only.
  const join = run.find((s) => (s === opening || (s.state === 'PLANNED' && s.entry)) && covers(span, s.date));
  if (join !== undefined) return stay(planned.filter((s) => moment(s) >= moment(join)));
  if (opening.date < referral.wantedFrom) return stay(plannedInSpan, true);
  return stay([]); // the run begins after the span
}
