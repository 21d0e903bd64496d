import { parseWindows } from '../../../libs/matching/src/domain/availability.js';
import type { OfferFacts, ReferralFacts, TermsOnDay, WeekSlot } from '../../../libs/matching/src/domain/match-facts.js';
import type { RandomOffer, RandomReferral } from './random-facts.js';

const id = (kind: number, index: number): string => `00000000-0000-7000-8000-${String(kind)}${String(index).padStart(11, '0')}`;

export const AGENCY = id(1, 0);

export const TERMS: TermsOnDay = { responsible: { legalBases: ['31'], coUseOutgoing: true }, host: { coUseIncoming: true }, hostInNetwork: true };

/** The facts that the database would find, first session on 4 May 2026. */
export function toReferralFacts(random: RandomReferral, index: number): ReferralFacts {
  return {
    ...random,
    id: id(2, index),
    code: `F-${index}`,
    agencyId: AGENCY,
    responsibleId: id(3, 0),
    legalBasis: '31',
    needs: ['ANGER'],
    wantedFrom: '2026-05-01',
    weeks: 12,
    wishOfferIds: [],
    approvedFrom: '2026-01-01',
    approvedTo: null,
    purpose: 'HELP',
    relaxations: random.relaxations.map((relaxation) => ({ ...relaxation, reason: 'r' })),
  };
}

/** An offer as one referral meets it: which of its sessions lie outside is a matter of the two. */
export function toOfferFacts(random: RandomOffer, index: number, referral: ReferralFacts): OfferFacts {
  const windows = parseWindows(referral.availability);
  const outside = random.slots
    .map(({ weekday, from, minutes }): WeekSlot => ({ weekday, from, to: from + minutes }))
    .filter((slot) => windows.length > 0 && !windows.some((w) => w.weekday === slot.weekday && w.from <= slot.from && slot.to <= w.to));
  return {
    ...random,
    id: id(4, index),
    code: `G-${index}`,
    hostId: id(5, index % 7),
    delivery: random.isOnline ? 'ONLINE' : 'ON_SITE',
    capacity: 8,
    topics: index % 2 === 0 ? ['ANGER'] : [],
    leadQualification: random.isProfessional ? 'PROFESSIONAL' : 'SEMI_PROFESSIONAL',
    stay: {
      sessionCount: 12,
      firstDate: '2026-05-04',
      lastDate: '2026-07-20',
      certified: random.isCertified,
      firstUncertified: random.isCertified ? null : '2026-05-04',
      inWindows: outside.length === 0,
      firstOutsideWindows: outside.length === 0 ? null : '2026-05-04 15:00',
      outsideSlots: outside,
      freeSeats: random.isFull ? 0 : 3,
      firstFull: random.isFull ? '2026-05-04' : null,
      alreadyPlaced: false,
      admissionClosed: false,
      sessionIds: [],
    },
  };
}
