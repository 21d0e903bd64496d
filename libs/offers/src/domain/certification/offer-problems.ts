import type { LocalDate } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { LeadKind } from '../publishing/offer-content.js';

/** What stands in the way of a certificate. */
export const PROBLEM_CODES = [
  'NO_STA_PROFESSIONAL',
  'SECOND_PROVIDER_UNNAMED',
  'SECOND_PROVIDER_WITHOUT_SHARE',
  'CONDUCT_CERTIFICATE_MISSING',
  'CONDUCT_CERTIFICATE_TOO_OLD',
  'NOT_SETTLEABLE',
  'ARCHIVED',
  'HOST_NOT_IN_NETWORK',
  'APPLICATION_OPEN',
  'CERTIFICATE_NOT_RENEWABLE',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface CertificationProblem {
  readonly code: ProblemCode;
  /** Place among the offer's staff, from 1 on; null where the offer as a whole is meant. */
  readonly position: number | null;
}

/** One of those who lead. */
export interface CertifiedStaff {
  readonly position: number;
  readonly kind: LeadKind;
  /** The second provider, or the school. */
  readonly organisationId: string | null;
  /** Day of the certificate of good conduct (§ 72a SGB VIII). */
  readonly conductCertificateOn: LocalDate | null;
}

/** What is looked at of an offer before it is certified. */
export interface OfferFacts {
  readonly staff: readonly CertifiedStaff[];
  /** Co-hosts whose percent is above 0. */
  readonly sharingCohostIds: readonly string[];
  readonly isSettleable: boolean;
  readonly isArchived: boolean;
  /** Whether the host takes part in the agency's network on the day. */
  readonly isInNetwork: boolean;
}

/** Years for which a certificate of good conduct is good (§ 72a SGB VIII): the day on which it becomes five years old is the last. */
export const CONDUCT_CERTIFICATE_YEARS = 5;

/** Whose work is honorary or paid by the hour: they must have shown a certificate of good conduct. */
const MUST_SHOW: readonly LeadKind[] = ['VOLUNTEER', 'SPORTS_TRAINER'];

/** The last day on which a certificate of good conduct is good; one of 29 February ends on 28 February. */
export const lastDayOfConduct = (seenOn: LocalDate): LocalDate => Temporal.PlainDate.from(seenOn).add({ years: CONDUCT_CERTIFICATE_YEARS }).toString();

/**
 * Everything that speaks against certifying an offer on a day (DD-15, § 72a SGB VIII, DD-30), the staff by their places, then
 * the offer itself. A co-lead of a second provider gets their credit as that co-host's share of the line, so there must be one.
 * offers.certification_problems() asks the same in the database.
 */
export function offerProblems({ staff, sharingCohostIds, isSettleable, isArchived, isInNetwork }: OfferFacts, day: LocalDate): CertificationProblem[] {
  const ofOffer = (code: ProblemCode, holds: boolean): CertificationProblem[] => (holds ? [{ code, position: null }] : []);
  return [
    ...ofOffer('NO_STA_PROFESSIONAL', !staff.some(({ kind }) => kind === 'STA_PROFESSIONAL')),
    ...staff.flatMap((one) => [secondProviderProblem(one, sharingCohostIds), conductProblem(one, day)].flatMap((code) => (code ? [{ code, position: one.position }] : []))),
    ...ofOffer('NOT_SETTLEABLE', !isSettleable),
    ...ofOffer('ARCHIVED', isArchived),
    ...ofOffer('HOST_NOT_IN_NETWORK', !isInNetwork),
  ];
}

function secondProviderProblem({ kind, organisationId }: CertifiedStaff, sharingCohostIds: readonly string[]): ProblemCode | null {
  if (kind !== 'SECOND_PROVIDER') return null;
  if (organisationId === null) return 'SECOND_PROVIDER_UNNAMED';
  return sharingCohostIds.includes(organisationId) ? null : 'SECOND_PROVIDER_WITHOUT_SHARE';
}

function conductProblem({ kind, conductCertificateOn: seenOn }: CertifiedStaff, day: LocalDate): ProblemCode | null {
  if (seenOn === null) return MUST_SHOW.includes(kind) ? 'CONDUCT_CERTIFICATE_MISSING' : null;
  return lastDayOfConduct(seenOn) < day ? 'CONDUCT_CERTIFICATE_TOO_OLD' : null;
}
