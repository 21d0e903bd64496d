import { firstDay, isLanguage, isUuid, parseLocalDate, parseYearMonth, type YearMonth } from '#kernel';
import { isPastDay, OLDEST_YEARS, pastDays } from '../known-days.js';
import { LEGAL_BASIS_EXPECTED, readLegalBasis } from '../legal-basis.js';
import type { KnownToRequests, RequestCodeList } from './known-to-requests.js';
import type { FormerHelp, ReferralForm } from './referral-form.js';
import type { ReferralFieldProblems } from './referral-field-problem.js';
import { HELP_OUTCOMES, HELP_REASONS } from './request-codes.js';

/** What a check has before it. */
export interface FormReading {
  readonly known: KnownToRequests;
  /** The form as it is stored: codes and references that it bears already may stay. */
  readonly before: ReferralForm | null;
  readonly problems: ReferralFieldProblems;
}

/** Reads one field out of what was typed (never null) and notes what is wrong with it. */
type Reader = (reading: FormReading, given: never) => unknown;

const MOST_IN_A_LIST = 50;

const AGS = /^(?:0[1-9]|1[0-6])\d{6}$/;
const WINDOW = /^(?:MO|TU|WE|TH|FR|SA|SU) ((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Every field of the form. */
export const READERS: { readonly [Field in keyof ReferralForm]: Reader } = {
  responsibleId: ({ known, before, problems }, given: string) => {
    const id = given.toLowerCase();
    if (isUuid(id) && (known.responsibles.has(id) || before?.responsibleId === id)) return id;
    problems.add('responsibleId', 'UNKNOWN_REFERENCE', given, 'the agency itself, or a provider with an active agreement with it');
    return id;
  },
  birthMonth: ({ known, problems }, given: string) => {
    const month = parseYearMonth(given);
    const oldest = `${Number(known.today.slice(0, 4)) - OLDEST_YEARS}${known.today.slice(4, 7)}`;
    if (month === null || month > known.today.slice(0, 7) || month < oldest) problems.add('birthMonth', 'BAD_VALUE', given, `a month from ${oldest} to ${known.today.slice(0, 7)}`);
    return month;
  },
  gender: oneOf('gender', ['F', 'M', 'D']),
  legalBasis: ({ before, problems }, given: string) => {
    // As an import has spelled it, it may stay.
    if (given === before?.legalBasis) return given;
    return basisOf(problems, 'legalBasis', given);
  },
  requestedModule: oneOf('requestedModule', ['FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE']),
  requestedWeeklyMinutes: whole('requestedWeeklyMinutes', 1, 10_080),
  reasons: listOf('reasons', 3, (reason) => (HELP_REASONS as readonly string[]).includes(reason), 'a reason of the statistics'),
  needs: codesOf('needs', 'TOPIC'),
  flags: codesOf('flags', 'CONTRAINDICATION'),
  languages: (reading, given: readonly string[]) => {
    const languages = listOf('languages', MOST_IN_A_LIST, isLanguage, 'a code of ISO 639-1 such as de')(reading, given);
    return languages.length === 0 ? ['de'] : languages;
  },
  accessibilityNeeds: codesOf('accessibilityNeeds', 'ACCESSIBILITY'),
  municipalityAgs: ({ known, before, problems }, given: string) => {
    if (!AGS.test(given)) problems.add('municipalityAgs', 'BAD_VALUE', given, 'an AGS of 8 digits, the first two 01 to 16');
    else if (!known.municipalities.has(given) && before?.municipalityAgs !== given) problems.add('municipalityAgs', 'UNKNOWN_REFERENCE', given, 'a municipality of the gazetteer');
    return given;
  },
  availability: listOf('availability', MOST_IN_A_LIST, isWindow, 'a window such as MO 14:00-18:00 (MO TU WE TH FR SA SU) that begins before it ends'),
  wantedFrom: ({ problems }, given: string) => {
    if (parseLocalDate(given) === null || given < '2000-01-01' || given > '2099-12-31') problems.add('wantedFrom', 'BAD_VALUE', given, 'a day from 2000-01-01 to 2099-12-31');
    return given;
  },
  weeks: whole('weeks', 1, 520),
  maxKm: ({ problems }, given: number) => {
    if (!(given >= 0 && given <= 1000)) problems.add('maxKm', 'BAD_VALUE', given, 'kilometres from 0 to 1000');
    return given;
  },
  priority: whole('priority', 1, 5),
  childProtectionRelevant: asIs,
  wishOfferIds: (reading, given: readonly string[]) => {
    const { known, before, problems } = reading;
    const ids = [...new Set(given.map((id) => id.toLowerCase()))];
    if (ids.length > 20) problems.add('wishOfferIds', 'BAD_VALUE', `${ids.length} offers`, 'at most 20');
    ids.forEach((id, place) => {
      if (!(isUuid(id) && (known.offers.has(id) || before?.wishOfferIds.includes(id)))) problems.add(`wishOfferIds[${place}]`, 'UNKNOWN_REFERENCE', id, 'the id of an offer that is not archived');
    });
    return ids;
  },
  allocation: asIs,
  purpose: oneOf('purpose', ['HELP', 'RELIEF']),
  endangermentReportedOn: ({ known, problems }, given: string) => {
    if (!isPastDay(given, known.today)) problems.add('endangermentReportedOn', 'BAD_VALUE', given, pastDays(known.today));
    return given;
  },
  formerHelps: (reading, given: readonly FormerHelp[]) => {
    if (given.length > 10) reading.problems.add('formerHelps', 'BAD_VALUE', `${given.length} helps`, 'at most 10');
    return given.map((help, place) => readFormerHelp(reading, help, `formerHelps[${place}]`));
  },
};

function readFormerHelp({ known, problems }: FormReading, help: FormerHelp, field: string): FormerHelp {
  const legalBasis = basisOf(problems, `${field}.legalBasis`, help.legalBasis);
  if (!HELP_OUTCOMES.includes(help.outcome)) problems.add(`${field}.outcome`, 'BAD_VALUE', help.outcome, `one of ${HELP_OUTCOMES.join(', ')}`);
  const [from, to] = [help.fromMonth ?? null, help.toMonth ?? null];
  const isMonth = (month: YearMonth) => parseYearMonth(month) !== null && firstDay(month) <= known.today;
  if (from !== null && !isMonth(from)) problems.add(`${field}.fromMonth`, 'BAD_VALUE', from, `a month up to ${known.today.slice(0, 7)}`);
  if (to !== null && !isMonth(to)) problems.add(`${field}.toMonth`, 'BAD_VALUE', to, `a month up to ${known.today.slice(0, 7)}`);
  if (from !== null && to !== null && to < from) problems.add(`${field}.toMonth`, 'BAD_VALUE', to, `a month from ${from} on`);
  return { legalBasis, fromMonth: from, toMonth: to, outcome: help.outcome };
}

/** As it is stored; what is no paragraph is noted. */
function basisOf(problems: ReferralFieldProblems, field: string, given: string): string {
  const spelled = readLegalBasis(given);
  if (spelled === null) problems.add(field, 'BAD_VALUE', given, LEGAL_BASIS_EXPECTED);
  return spelled ?? given;
}

/** The field's type leaves no wrong value. */
function asIs(_reading: FormReading, given: boolean): boolean {
  return given;
}

function isWindow(text: string): boolean {
  const [, from, to] = WINDOW.exec(text) ?? [];
  return from !== undefined && to !== undefined && from < to;
}

function oneOf(field: string, choices: readonly string[]) {
  return ({ problems }: FormReading, given: string): string => {
    if (!choices.includes(given)) problems.add(field, 'BAD_VALUE', given, `one of ${choices.join(', ')}`);
    return given;
  };
}

function whole(field: string, least: number, most: number) {
  return ({ problems }: FormReading, given: number): number => {
    if (!Number.isInteger(given) || given < least || given > most) problems.add(field, 'BAD_VALUE', given, `a whole number from ${least} to ${most}`);
    return given;
  };
}

/** The elements, each once; those that are unfit are noted with their place. */
function listOf(field: string, most: number, fits: (element: string) => boolean, expected: string) {
  return ({ problems }: FormReading, given: readonly string[]): string[] => {
    if (given.length > most) problems.add(field, 'BAD_VALUE', `${given.length} elements`, `at most ${most}`);
    given.forEach((element, place) => {
      if (!fits(element)) problems.add(`${field}[${place}]`, 'BAD_VALUE', element, expected);
    });
    return [...new Set(given)];
  };
}

/** Codes of a list that counts for the agency, or that the form bears already (imports bring free ones). */
function codesOf(field: 'needs' | 'flags' | 'accessibilityNeeds', list: RequestCodeList) {
  return ({ known, before, problems }: FormReading, given: readonly string[]): string[] => {
    if (given.length > MOST_IN_A_LIST) problems.add(field, 'BAD_VALUE', `${given.length} codes`, `at most ${MOST_IN_A_LIST}`);
    given.forEach((code, place) => {
      if (!known.codes.get(list)?.has(code) && !before?.[field].includes(code)) problems.add(`${field}[${place}]`, 'UNKNOWN_CODE', code, `a code of the list ${list}`);
    });
    return [...new Set(given)];
  };
}
