// Section 3: the eighteen hard criteria, in the order of the table. Each function says whether the offer passes.

import { ageOn, covers, minutesOfDay, weekdayOf } from './dates.js';
import { agreementOn, isCertified, reservationsOn } from './lookups.js';
import type { Stay } from './stay.js';
import type { Offer, Referral, Session, World } from './world.js';

export interface Case {
  readonly world: World;
  readonly referral: Referral;
  readonly offer: Offer;
  readonly stay: Stay;
  readonly variant: string;
  readonly maxKm: number | null;
  /** Null for ONLINE. */
  readonly distanceKm: number | null;
}

export function freeSeats(world: World, offer: Offer, session: Session): number {
  return offer.capacity - reservationsOn(world, session).length;
}

/** "host and responsible provider are the same, or the agency is responsible, or the variant is COMPLEMENTARY" */
function needsNoClause({ referral, offer, variant }: Case): boolean {
  return offer.host === referral.responsible || referral.responsible === referral.agency || variant === 'COMPLEMENTARY';
}

function responsiblesAgreement({ world, referral, stay }: Case): ReturnType<typeof agreementOn> {
  return agreementOn(world, referral.agency, referral.responsible, stay.first);
}

function hostsAgreement({ world, referral, offer, stay }: Case): ReturnType<typeof agreementOn> {
  return agreementOn(world, referral.agency, offer.host, stay.first);
}

function certified({ world, referral, offer, stay }: Case): boolean {
  const dates = stay.sessions.length === 0 ? [stay.first] : stay.sessions.map((s) => s.date);
  return dates.every((date) => isCertified(world, offer.id, referral.agency, date));
}

function inNetwork(c: Case): boolean {
  const member = c.world.networks.some(
    (n) => n.agency === c.referral.agency && n.provider === c.offer.host && covers(n, c.stay.first),
  );
  return member || hostsAgreement(c) !== undefined;
}

function rightAge({ referral, offer, stay }: Case): boolean {
  const age = ageOn(referral.birthMonth, stay.first);
  return (offer.ageFrom === null || offer.ageFrom <= age) && (offer.ageTo === null || age <= offer.ageTo);
}

/** "every session of the stay lies inside one availability window of its weekday" */
function fitsSchedule({ referral, stay }: Case): boolean {
  if (referral.availability.length === 0) return true;
  // Reading: a session that ends at or after midnight lies in no window, unless a window is written up to 24:00.
  return stay.sessions.every((session) => {
    const begin = minutesOfDay(session.start);
    const end = begin + session.minutes;
    return referral.availability.some(
      (w) => w.weekday === weekdayOf(session.date) && minutesOfDay(w.from) <= begin && end <= minutesOfDay(w.to),
    );
  });
}

function alreadyPlaced({ world, referral, stay }: Case): boolean {
  return stay.sessions.some((session) => reservationsOn(world, session).some((r) => r.referral === referral.id));
}

export const CRITERIA: readonly (readonly [code: string, passes: (c: Case) => boolean])[] = [
  ['NOT_CERTIFIED', certified],
  [
    'LEGAL_BASIS_NOT_COVERED',
    (c) =>
      c.referral.responsible === c.referral.agency ||
      c.referral.purpose === 'RELIEF' ||
      responsiblesAgreement(c)?.legalBases.includes(c.referral.legalBasis) === true,
  ],
  ['MAIN_LQE_MISSING_CLAUSE', (c) => needsNoClause(c) || responsiblesAgreement(c)?.coUseOutgoing === true],
  ['PARTNER_LQE_MISSING_CLAUSE', (c) => needsNoClause(c) || hostsAgreement(c)?.coUseIncoming === true],
  ['NOT_IN_NETWORK', inNetwork],
  ['AGE', rightAge],
  [
    'GENDER',
    ({ referral, offer }) =>
      offer.genders.length === 0 || (referral.gender !== null && offer.genders.includes(referral.gender)),
  ],
  ['LANGUAGE', ({ referral, offer }) => referral.languages.some((language) => offer.languages.includes(language))],
  ['ACCESSIBILITY', ({ referral, offer }) => referral.accessibilityNeeds.every((n) => offer.accessibility.includes(n))],
  ['CONTRAINDICATION', ({ referral, offer }) => !referral.flags.some((flag) => offer.contraindications.includes(flag))],
  [
    'QUALIFICATION',
    ({ referral, offer }) => !referral.childProtectionRelevant || offer.leadQualification === 'PROFESSIONAL',
  ],
  ['SCHEDULE', fitsSchedule],
  ['ADMISSION_CLOSED', ({ stay }) => !stay.admissionClosed],
  ['NO_SESSIONS', ({ stay }) => stay.sessions.length > 0],
  ['NO_FREE_SEAT', ({ world, offer, stay }) => stay.sessions.every((s) => freeSeats(world, offer, s) > 0)],
  ['TOO_FAR', ({ maxKm, distanceKm }) => distanceKm === null || maxKm === null || distanceKm <= maxKm],
  ['NOT_APPROVED', ({ referral, stay }) => covers(referral.approval, stay.first)],
  ['ALREADY_PLACED', (c) => !alreadyPlaced(c)],
];
