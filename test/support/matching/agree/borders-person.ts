import type { Case } from '../../naive/criteria.js';
import { addDays } from '../../naive/dates.js';
import { distanceKm, printedKm } from '../../naive/match.js';
import type { Agreement, World } from '../../naive/world.js';
import { both, turns, type Border } from './border.js';

const firstMoved = (days: number) => (facts: Case): Partial<Case> => ({ stay: { ...facts.stay, first: addDays(facts.stay.first, days) } });
const turnsDayBefore = (code: string) => (facts: Case): boolean => turns(code, facts, firstMoved(-1)(facts));
const turnsDayAfter = (code: string) => (facts: Case): boolean => turns(code, facts, firstMoved(1)(facts));
const isBornYet = ({ referral, stay }: Case): boolean => `${referral.birthMonth}-01` <= stay.first;

const AGE: Border[] = [
  ...both('AGE', 'birthday on the first session: old enough', 'birthday on the first session: too old', turnsDayBefore('AGE')),
  ...both('AGE', 'birthday a day after the first session: still young enough', 'birthday a day after the first session: too young', turnsDayAfter('AGE')),
  ...both('AGE', 'not born yet, no lower bound', 'not born yet, a lower bound', (c) => !isBornYet(c)),
];

const KM = 0.0011;
const isPrinted = ({ maxKm, distanceKm: km }: Case): boolean => km !== null && maxKm !== null && printedKm(km) === maxKm;
const isWithin = ({ maxKm, distanceKm: km }: Case, reach: number): boolean => km !== null && maxKm !== null && km !== maxKm && Math.abs(km - maxKm) <= reach;
/** Where an online offer would lie. */
const straight = ({ referral, offer }: Case): number => (referral.point && offer.point ? distanceKm(referral.point, offer.point) : 0);

const FAR: Border[] = [
  ...both('TOO_FAR', 'limit is the printed distance, rounded up', 'limit is the printed distance, rounded down', (c) => isPrinted(c) && isWithin(c, KM)),
  ...both('TOO_FAR', 'limit a hair above the distance', 'limit a hair below the distance', (c) => isWithin(c, 2e-9)),
  { name: 'online, beyond the limit', verdict: 'PASS', holds: (c) => c.distanceKm === null && c.maxKm !== null && straight(c) > c.maxKm },
  { name: 'far, without a limit', verdict: 'PASS', holds: ({ distanceKm: km, maxKm }) => maxKm === null && km !== null && km > 50 },
  ...both('TOO_FAR', 'the call widens the limit', 'the call narrows the limit', (c) => turns('TOO_FAR', c, { maxKm: c.referral.maxKm })),
];

const PERSON: Border[] = [
  ...both('GENDER', 'no gender given, offer for all', 'no gender given, offer for some', (c) => c.referral.gender === null),
  ...both('GENDER', 'gender among several', 'gender not among several', ({ offer }) => offer.genders.length === 2),
  ...both('LANGUAGE', 'the second language in common', 'no language in common', ({ referral, offer }) => !offer.languages.includes(referral.languages[0] ?? '')),
  ...both('ACCESSIBILITY', 'every need is met', 'one of two needs is not met', ({ referral, offer }) => referral.accessibilityNeeds.length === 2 && offer.accessibility.length > 0),
  ...both('CONTRAINDICATION', 'another flag is named', 'a flag is named', ({ referral, offer }) => referral.flags.length > 0 && offer.contraindications.length > 0),
  {
    name: 'child protection, professional lead', verdict: 'PASS',
    holds: ({ referral, offer }) => referral.childProtectionRelevant && offer.leadQualification === 'PROFESSIONAL',
  },
  { name: 'no child protection, semi-professional lead', verdict: 'PASS', holds: ({ offer }) => offer.leadQualification === 'SEMI_PROFESSIONAL' },
  { name: 'child protection, semi-professional lead', verdict: 'QUALIFICATION', holds: () => true },
];

const agreements = (c: Case, provider: string): Agreement[] => c.world.agreements.filter((a) => a.agency === c.referral.agency && a.provider === provider);
const isOwn = ({ referral }: Case): boolean => referral.agency === referral.responsible;
const withoutDrafts = (c: Case): { world: World } => ({ world: { ...c.world, agreements: c.world.agreements.map((a) => ({ ...a, draft: false })) } });

const TERMS: Border[] = ['LEGAL_BASIS_NOT_COVERED', 'MAIN_LQE_MISSING_CLAUSE', 'PARTNER_LQE_MISSING_CLAUSE', 'NOT_IN_NETWORK'].flatMap((code) => [
  ...both(code, `${code}: terms begin with the first session`, `${code}: terms ended the day before`, turnsDayBefore(code)),
  ...both(code, `${code}: terms end with the first session`, `${code}: terms begin the day after`, turnsDayAfter(code)),
]);

const CLAUSES: Border[] = [
  { name: 'legal basis only in a draft', verdict: 'LEGAL_BASIS_NOT_COVERED', holds: (c) => turns('LEGAL_BASIS_NOT_COVERED', c, withoutDrafts(c)) },
  { name: 'agreement with the host only a draft', verdict: 'NOT_IN_NETWORK', holds: (c) => turns('NOT_IN_NETWORK', c, withoutDrafts(c)) },
  { name: 'agreement in place of the network', verdict: 'PASS', holds: (c) => !c.world.networks.some((n) => n.agency === c.referral.agency && n.provider === c.offer.host) },
  { name: 'RELIEF without an agreement', verdict: 'PASS', holds: (c) => c.referral.purpose === 'RELIEF' && !isOwn(c) && agreements(c, c.referral.responsible).length === 0 },
  { name: 'the agency itself is responsible', verdict: 'PASS', holds: isOwn },
  { name: 'COMPLEMENTARY needs no clause', verdict: 'PASS', holds: (c) => turns('PARTNER_LQE_MISSING_CLAUSE', c, { variant: 'INTEGRATED' }) },
  { name: 'host is the responsible provider, without a clause', verdict: 'PASS', holds: (c) => c.offer.host === c.referral.responsible && agreements(c, c.offer.host).every((a) => !a.coUseIncoming) },
];

/** Who is asking, for whom, how far away, and what was agreed. */
export const PERSON_BORDERS: readonly Border[] = [...AGE, ...FAR, ...PERSON, ...TERMS, ...CLAUSES];
