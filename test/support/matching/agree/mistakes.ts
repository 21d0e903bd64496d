import { addDays, nextMonth, type Range } from '../../naive/dates.js';
import type { Offer, Referral, Session, World } from '../../naive/world.js';

/** What somebody could get wrong; the world of one referral's matches as it would then look. */
export interface Mistake {
  readonly name: string;
  readonly change: (world: World, referral: string) => World;
}

const referrals = (change: (referral: Referral) => Partial<Referral>) => (w: World): World => ({ ...w, referrals: w.referrals.map((r) => ({ ...r, ...change(r) })) });
const sessions = (change: (session: Session) => Partial<Session>) => (w: World): World => ({ ...w, sessions: w.sessions.map((s) => ({ ...s, ...change(s) })) });
const offers = (change: (offer: Offer) => Partial<Offer>) => (w: World): World => ({ ...w, offers: w.offers.map((o) => ({ ...o, ...change(o) })) });
const later = <T extends Range>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row, from: addDays(row.from, 1) }));
const shorter = <T extends Range>(rows: readonly T[]): T[] => rows.flatMap((row) => (row.to === null ? [row] : row.to <= row.from ? [] : [{ ...row, to: addDays(row.to, -1) }]));

/** Each is wrong at one border of section 3 and nowhere else. */
export const MISTAKES: readonly Mistake[] = [
  { name: 'a birthday counts from the month after', change: referrals((r) => ({ birthMonth: nextMonth(r.birthMonth) })) },
  { name: 'a session lasts a minute longer', change: sessions((s) => ({ minutes: s.minutes + 1 })) },
  { name: 'a session lasts a minute less', change: sessions((s) => ({ minutes: s.minutes - 1 })) },
  { name: 'a certificate ends a day earlier', change: (w) => ({ ...w, certificates: shorter(w.certificates) }) },
  { name: 'only the first certificate counts', change: (w) => ({ ...w, certificates: w.certificates.filter((c, i) => w.certificates.findIndex((o) => o.offer === c.offer && o.agency === c.agency) === i) }) },
  { name: "another agency's certificate counts", change: (w) => ({ ...w, certificates: w.certificates.flatMap((c) => w.organisations.map(({ id }) => ({ ...c, agency: id }))) }) },
  { name: 'one full session is overlooked', change: (w) => ({ ...w, reservations: w.reservations.filter((r) => r.from !== r.to) }) },
  { name: 'an own seat is overlooked', change: (w, id) => ({ ...w, reservations: w.reservations.map((r) => (r.referral === id ? { ...r, referral: '' } : r)) }) },
  { name: 'a run cannot be joined later', change: sessions(() => ({ entry: false })) },
  { name: 'a cancelled session counts', change: sessions((s) => ({ state: s.state === 'CANCELLED' ? 'PLANNED' : s.state })) },
  { name: 'a held session counts', change: sessions((s) => ({ state: s.state === 'HELD' ? 'PLANNED' : s.state })) },
  { name: 'the approval ends a day later', change: referrals((r) => ({ approval: { ...r.approval, to: r.approval.to === null ? null : addDays(r.approval.to, 1) } })) },
  { name: 'the approval begins a day later', change: referrals((r) => ({ approval: { ...r.approval, from: addDays(r.approval.from, 1) } })) },
  { name: 'a limit is a hair smaller', change: referrals((r) => ({ maxKm: r.maxKm === null ? null : r.maxKm - 2e-9 })) },
  { name: 'terms begin a day later', change: (w) => ({ ...w, agreements: later(w.agreements), networks: later(w.networks) }) },
  { name: 'drafts count', change: (w) => ({ ...w, agreements: w.agreements.map((a) => ({ ...a, draft: false })) }) },
  { name: 'a lead is a lead', change: offers(() => ({ leadQualification: 'PROFESSIONAL' })) },
  { name: 'no gender is some gender', change: referrals((r) => ({ gender: r.gender ?? 'F' })) },
  { name: 'one need that is met is enough', change: referrals((r) => ({ accessibilityNeeds: r.accessibilityNeeds.slice(0, 1) })) },
];
