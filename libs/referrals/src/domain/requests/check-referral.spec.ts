import { describe, expect, it } from '@jest/globals';
import { checkReferral, checkSubmission } from './check-referral.js';
import type { KnownToRequests } from './known-to-requests.js';
import type { ReferralForm, ReferralWish } from './referral-form.js';
import type { ReferralState } from './referral-states.js';

const AGENCY = '00000000-0000-7000-8000-00000000000a';
const OAK = '00000000-0000-7000-8000-000000000001';
const OFFER = '00000000-0000-7000-8000-000000000301';
const STRANGER = '00000000-0000-7000-8000-0000000000ff';

const known: KnownToRequests = {
  today: '2026-05-20',
  codes: new Map([
    ['TOPIC', new Set(['ANGER', 'CONFLICT'])],
    ['CONTRAINDICATION', new Set(['EPILEPSY'])],
    ['ACCESSIBILITY', new Set(['WHEELCHAIR'])],
  ]),
  municipalities: new Set(['06432004']),
  offers: new Set([OFFER]),
  responsibles: new Set([AGENCY, OAK]),
};

const wish: ReferralWish = { responsibleId: OAK, birthMonth: '2014-03', legalBasis: '31', municipalityAgs: '06432004', wantedFrom: '2026-06-01', needs: ['ANGER'] };

function form(change: ReferralWish = {}): ReferralForm {
  const checked = checkReferral({ ...wish, ...change }, null, known);
  if (!checked.ok) throw new Error(checked.refusal.message);
  return checked.value;
}

function problems(change: ReferralWish, before: Parameters<typeof checkReferral>[1] = null): string[] {
  const checked = checkReferral(before ? change : { ...wish, ...change }, before, known);
  return checked.ok ? [] : checked.refusal.problems.map(({ field, problem }) => `${field} ${problem}`);
}

describe('a new request form', () => {
  it('takes the defaults of the exchange format where nothing is said', () => {
    expect(form()).toEqual({
      ...wish,
      gender: null, requestedModule: null, requestedWeeklyMinutes: null, reasons: [], flags: [], languages: ['de'], accessibilityNeeds: [], availability: [],
      weeks: 26, maxKm: null, priority: 3, childProtectionRelevant: false, wishOfferIds: [], allocation: false, purpose: 'HELP', endangermentReportedOn: null, formerHelps: [],
    });
  });

  it('lacks what it must say, all of it at once', () => {
    const checked = checkReferral({}, null, known);
    expect(checked.ok ? [] : checked.refusal.problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'responsibleId MISSING', 'birthMonth MISSING', 'legalBasis MISSING', 'municipalityAgs MISSING', 'wantedFrom MISSING',
    ]);
  });

  it.each<[string, ReferralWish, string[]]>([
    ['a provider without an agreement', { responsibleId: STRANGER }, ['responsibleId UNKNOWN_REFERENCE']],
    ['a provider that is no id', { responsibleId: 'Eiche e. V.' }, ['responsibleId UNKNOWN_REFERENCE']],
    ['a month of birth to come', { birthMonth: '2026-06' }, ['birthMonth BAD_VALUE']],
    ['this month', { birthMonth: '2026-05' }, []],
    ['27 years', { birthMonth: '1999-05' }, []],
    ['more than 27 years (§ 41)', { birthMonth: '1999-04' }, ['birthMonth BAD_VALUE']],
    ['a name where a paragraph stands', { legalBasis: 'Max Mustermann' }, ['legalBasis BAD_VALUE']],
    ['a subsection', { legalBasis: '27.2' }, []],
    ['a sign before the paragraph', { legalBasis: '§ 31' }, []],
    ['a paragraph that grants no help', { legalBasis: '99' }, ['legalBasis BAD_VALUE']],
    ['a municipality that is none', { municipalityAgs: '99432004' }, ['municipalityAgs BAD_VALUE']],
    ['a municipality that the gazetteer lacks', { municipalityAgs: '06432999' }, ['municipalityAgs UNKNOWN_REFERENCE']],
    ['a topic that no list has', { needs: ['ANGER', 'JUGGLING'] }, ['needs[1] UNKNOWN_CODE']],
    ['a topic where a flag stands', { flags: ['ANGER'] }, ['flags[0] UNKNOWN_CODE']],
    ['an accessibility that no list has', { accessibilityNeeds: ['LIFT'] }, ['accessibilityNeeds[0] UNKNOWN_CODE']],
    ['a language that is none', { languages: ['de', 'xx'] }, ['languages[1] BAD_VALUE']],
    ['windows', { availability: ['MO 14:00-18:00', 'SU 00:00-23:59'] }, []],
    ['a window that ends as it begins', { availability: ['MO 14:00-14:00'] }, ['availability[0] BAD_VALUE']],
    ['a window that ends before it begins', { availability: ['TU 14:00-18:00', 'MO 18:00-14:00'] }, ['availability[1] BAD_VALUE']],
    ['a German weekday', { availability: ['DI 14:00-18:00'] }, ['availability[0] BAD_VALUE']],
    ['half past twenty-four', { availability: ['MO 23:00-24:30'] }, ['availability[0] BAD_VALUE']],
    ['an offer that is not there', { wishOfferIds: [OFFER, STRANGER] }, ['wishOfferIds[1] UNKNOWN_REFERENCE']],
    ['no weeks', { weeks: 0 }, ['weeks BAD_VALUE']],
    ['half a week', { weeks: 1.5 }, ['weeks BAD_VALUE']],
    ['less than no way', { maxKm: -1 }, ['maxKm BAD_VALUE']],
    ['no number of kilometres', { maxKm: Number.NaN }, ['maxKm BAD_VALUE']],
    ['a sixth priority', { priority: 6 }, ['priority BAD_VALUE']],
    ['more than a week has', { requestedWeeklyMinutes: 10_081 }, ['requestedWeeklyMinutes BAD_VALUE']],
    ['four reasons', { reasons: ['ENDANGERMENT', 'FAMILY_CONFLICTS', 'SOCIAL_BEHAVIOUR', 'UNATTENDED'] }, ['reasons BAD_VALUE']],
    ['a report of tomorrow', { endangermentReportedOn: '2026-05-21' }, ['endangermentReportedOn BAD_VALUE']],
    ['a report of the year 1', { endangermentReportedOn: '0001-01-01' }, ['endangermentReportedOn BAD_VALUE']],
    ['a report of today', { endangermentReportedOn: '2026-05-20' }, []],
    [
      'former helps that end before they begin, and on no paragraph',
      { formerHelps: [{ legalBasis: '30', fromMonth: '2025-04', toMonth: '2025-03', outcome: 'BROKEN_OFF' }, { legalBasis: 'Oma', fromMonth: null, toMonth: null, outcome: 'UNKNOWN' }] },
      ['formerHelps[0].toMonth BAD_VALUE', 'formerHelps[1].legalBasis BAD_VALUE'],
    ],
    ['a former help that begins next month', { formerHelps: [{ legalBasis: '30', fromMonth: '2026-06', toMonth: null, outcome: 'GOES_ON' }] }, ['formerHelps[0].fromMonth BAD_VALUE']],
  ])('%s', (_what, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it('spells a legal basis as agreements do', () => {
    const helps = [{ legalBasis: '§ 27 Abs. 2', fromMonth: null, toMonth: null, outcome: 'UNKNOWN' as const }];
    expect(form({ legalBasis: '§ 35a SGB VIII', formerHelps: helps })).toMatchObject({ legalBasis: '35a', formerHelps: [{ legalBasis: '27.2' }] });
  });

  it('says each code once, and no message repeats what was typed', () => {
    expect(form({ needs: ['ANGER', 'CONFLICT', 'ANGER'] }).needs).toEqual(['ANGER', 'CONFLICT']);
    const checked = checkReferral({ ...wish, legalBasis: 'Max Mustermann' }, null, known);
    expect(checked.ok ? '' : checked.refusal.message).toBe('legalBasis: a paragraph of SGB VIII from 11 to 52 such as 31, 35a or 27.2 was expected.');
    expect(checked.ok ? [] : checked.refusal.problems[0]!.given).toBe('Max Mustermann');
  });
});

describe('a change of a form', () => {
  it('leaves what is absent, empties what is null, and keeps codes that are in no list any more', () => {
    const before = { form: { ...form({ maxKm: 5, weeks: 12 }), needs: ['FREE_CODE'], municipalityAgs: '06432999' }, state: 'DRAFT' as const, maySign: false };
    const checked = checkReferral({ needs: ['FREE_CODE', 'ANGER'], maxKm: null, weeks: null, priority: 1 }, before, known);
    expect(checked).toEqual({ ok: true, value: { ...before.form, needs: ['FREE_CODE', 'ANGER'], maxKm: null, weeks: 26, priority: 1 } });
  });

  it('of what was approved is refused once it is; what is looked for may change', () => {
    const before = { form: form(), state: 'SEARCHING' as const, maySign: false };
    expect(problems({ birthMonth: '2013-03', legalBasis: '30', responsibleId: AGENCY, requestedModule: 'FLEX', allocation: true }, before)).toEqual([
      'responsibleId LOCKED', 'birthMonth LOCKED', 'legalBasis LOCKED', 'requestedModule LOCKED', 'allocation LOCKED',
    ]);
    expect(
      problems({ needs: ['CONFLICT'], flags: ['EPILEPSY'], languages: ['tr'], accessibilityNeeds: ['WHEELCHAIR'], availability: [], wantedFrom: '2026-07-01', weeks: 4, maxKm: 9, priority: 1, wishOfferIds: [OFFER], gender: 'F' }, before),
    ).toEqual([]);
    // Said again as it is, it is no change.
    expect(problems({ birthMonth: '2014-03', legalBasis: '§ 31' }, before)).toEqual([]);
    expect(problems({ birthMonth: '2013-03' }, { ...before, state: 'SUBMITTED' })).toEqual([]);
  });

  it('BHV-10: that protection is an issue is said at any time, and not taken back once the help is approved', () => {
    for (const state of ['DRAFT', 'SUBMITTED', 'APPROVED', 'SEARCHING', 'PLACED', 'PAUSED'] as const) {
      expect([state, problems({ childProtectionRelevant: true }, { form: form(), state, maySign: false })]).toEqual([state, []]);
      const taken = problems({ childProtectionRelevant: false }, { form: form({ childProtectionRelevant: true }), state, maySign: true });
      expect([state, taken]).toEqual([state, ['DRAFT', 'SUBMITTED'].includes(state) ? [] : ['childProtectionRelevant LOCKED']]);
    }
  });

  it('takes the municipality of a family that has moved, and a month of birth that somebody who signs corrects before there is a seat', () => {
    const moved = { ...known, municipalities: new Set(['06432004', '06432018']) };
    const told = (change: ReferralWish, state: ReferralState, maySign: boolean) => {
      const checked = checkReferral(change, { form: form(), state, maySign }, moved);
      return checked.ok ? [] : checked.refusal.problems.map(({ field, problem }) => `${field} ${problem}`);
    };
    for (const state of ['APPROVED', 'SEARCHING', 'PLACED', 'PAUSED'] as const) {
      expect([state, told({ municipalityAgs: '06432018' }, state, false)]).toEqual([state, []]);
      expect([state, told({ birthMonth: '2014-04' }, state, false)]).toEqual([state, ['birthMonth LOCKED']]);
      expect([state, told({ birthMonth: '2014-04' }, state, true)]).toEqual([state, state === 'PLACED' ? ['birthMonth LOCKED'] : []]);
    }
  });

  it('of a request that was submitted with a need leaves one', () => {
    const before = { form: form(), state: 'SEARCHING' as const, maySign: false };
    expect(problems({ needs: [] }, before)).toEqual(['needs MISSING']);
    expect(problems({ needs: [] }, { ...before, state: 'SUBMITTED' })).toEqual(['needs MISSING']);
    expect(problems({ needs: [] }, { ...before, state: 'DRAFT' })).toEqual([]);
    // What an import brought without one is changed elsewhere.
    expect(problems({ needs: [], maxKm: 4 }, { ...before, form: form({ needs: [] }) })).toEqual([]);
  });

  it('that is locked says what is expected instead', () => {
    const said = (change: ReferralWish, state: ReferralState, of = form()) => {
      const checked = checkReferral(change, { form: of, state, maySign: false }, known);
      return checked.ok ? '' : checked.refusal.message;
    };
    expect(said({ birthMonth: '2014-04' }, 'PLACED')).toBe('birthMonth is locked; expected: the month as it is; it is corrected while the case is APPROVED, SEARCHING, PAUSED.');
    expect(said({ endangermentReportedOn: '2026-05-04' }, 'SEARCHING')).toBe('endangermentReportedOn is locked; expected: the day as it is; noteEndangermentReport notes and corrects it.');
    expect(said({ legalBasis: '30' }, 'SEARCHING')).toContain('changeLegalBasis');
  });

  it('never takes a noted report out', () => {
    const before = { form: form({ endangermentReportedOn: '2026-05-04' }), state: 'DRAFT' as const, maySign: false };
    expect(problems({ endangermentReportedOn: null }, before)).toEqual(['endangermentReportedOn LOCKED']);
    expect(problems({ endangermentReportedOn: '2026-05-05' }, before)).toEqual([]);
  });
});

describe('a submission', () => {
  it('asks for a need, and that all still holds', () => {
    const told = (request: ReferralForm, of = known) => {
      const checked = checkSubmission(request, of);
      return checked.ok ? [] : checked.refusal.problems.map(({ field, problem }) => `${field} ${problem}`);
    };
    expect(told(form())).toEqual([]);
    expect(told(form({ needs: [] }))).toEqual(['needs MISSING']);
    expect(told(form(), { ...known, responsibles: new Set([AGENCY]) })).toEqual(['responsibleId UNKNOWN_REFERENCE']);
    expect(told(form({ wishOfferIds: [OFFER] }), { ...known, offers: new Set() })).toEqual(['wishOfferIds[0] UNKNOWN_REFERENCE']);
  });
});
