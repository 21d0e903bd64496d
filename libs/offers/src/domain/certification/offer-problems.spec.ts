import { describe, expect, it } from '@jest/globals';
import { lastDayOfConduct, offerProblems, type CertifiedStaff, type OfferFacts } from './offer-problems.js';

const DAY = '2026-05-05';
const lead: CertifiedStaff = { position: 1, kind: 'STA_PROFESSIONAL', organisationId: null, conductCertificateOn: null };
const sound: OfferFacts = { staff: [lead], sharingCohostIds: [], isSettleable: true, isArchived: false, isInNetwork: true };
const problems = (change: Partial<OfferFacts>, day = DAY) => offerProblems({ ...sound, ...change }, day).map(({ code, position }) => `${position ?? '-'} ${code}`);
const second = (change: Partial<CertifiedStaff>): CertifiedStaff => ({ ...lead, position: 2, ...change });

describe('DD-15: who leads a group that is to be certified', () => {
  it('DD-15: always a Fachkraft of the provider, whoever else comes along', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ staff: [] })).toEqual(['- NO_STA_PROFESSIONAL']);
    expect(problems({ staff: [second({ kind: 'SCHOOL_PROFESSIONAL' }), second({ kind: 'SCHOOL_OR_DAYCARE' })] })).toEqual(['- NO_STA_PROFESSIONAL']);
  });

  it('DD-15: a co-lead of a second provider needs that provider among the co-hosts, with a share', () => {
    const staff = [lead, second({ kind: 'SECOND_PROVIDER', organisationId: 'b' })];
    expect(problems({ staff })).toEqual(['2 SECOND_PROVIDER_WITHOUT_SHARE']);
    expect(problems({ staff, sharingCohostIds: ['c'] })).toEqual(['2 SECOND_PROVIDER_WITHOUT_SHARE']);
    expect(problems({ staff, sharingCohostIds: ['c', 'b'] })).toEqual([]);
    expect(problems({ staff: [lead, second({ kind: 'SECOND_PROVIDER' })] })).toEqual(['2 SECOND_PROVIDER_UNNAMED']);
  });

  it('§ 72a: a certificate of good conduct is good until the day on which it is exactly five years old', () => {
    const volunteer = (seenOn: string | null) => ({ staff: [lead, second({ kind: 'VOLUNTEER', conductCertificateOn: seenOn })] });
    expect(problems(volunteer(null))).toEqual(['2 CONDUCT_CERTIFICATE_MISSING']);
    expect(problems(volunteer('2021-05-05'))).toEqual([]);
    expect(problems(volunteer('2021-05-04'))).toEqual(['2 CONDUCT_CERTIFICATE_TOO_OLD']);
    expect([lastDayOfConduct('2020-02-29'), lastDayOfConduct('2019-02-28'), lastDayOfConduct('2021-12-31')]).toEqual(['2025-02-28', '2024-02-28', '2026-12-31']);
  });

  it('§ 72a: so must who is paid by the hour; of others one is looked at that is there', () => {
    const one = (kind: CertifiedStaff['kind'], seenOn: string | null) => problems({ staff: [lead, second({ kind, conductCertificateOn: seenOn })] });
    expect(one('SPORTS_TRAINER', null)).toEqual(['2 CONDUCT_CERTIFICATE_MISSING']);
    expect([one('SCHOOL_PROFESSIONAL', null), one('SCHOOL_PROFESSIONAL', '2021-05-05'), one('SCHOOL_PROFESSIONAL', '2021-05-04')]).toEqual([[], [], ['2 CONDUCT_CERTIFICATE_TOO_OLD']]);
  });
});

it('all problems are told at once', () => {
  const staff = [second({ position: 1, kind: 'VOLUNTEER' }), second({ kind: 'SECOND_PROVIDER', organisationId: 'b', conductCertificateOn: '2020-01-01' })];
  expect(problems({ staff, isSettleable: false, isArchived: true, isInNetwork: false })).toEqual([
    '- NO_STA_PROFESSIONAL',
    '1 CONDUCT_CERTIFICATE_MISSING',
    '2 SECOND_PROVIDER_WITHOUT_SHARE',
    '2 CONDUCT_CERTIFICATE_TOO_OLD',
    '- NOT_SETTLEABLE',
    '- ARCHIVED',
    '- HOST_NOT_IN_NETWORK',
  ]);
});
