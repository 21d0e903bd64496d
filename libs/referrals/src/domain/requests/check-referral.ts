import { ok, refuse, type Result } from '#kernel';
import { READERS, type FormReading } from './form-readers.js';
import type { KnownToRequests } from './known-to-requests.js';
import { DEFAULTS, FORM_FIELDS, SEARCH_FIELDS, type ReferralForm, type ReferralWish } from './referral-form.js';
import { ReferralFieldProblems, referralInvalid, type ReferralInvalid } from './referral-field-problem.js';
import { isOpenForm, type ReferralState } from './referral-states.js';

/** A form as it is stored, and how far the referral has come with it. */
export interface StoredForm {
  readonly form: ReferralForm;
  readonly state: ReferralState;
}

/**
 * The form as it is after what was typed: what is absent stays (`before`) or takes its default. Only what was typed is
 * checked, so that what an import brought does not stand in the way of a change elsewhere. Refuses with all problems and
 * their fields. Pure; `known` holds what may be named (findKnownToRequests).
 */
export function checkReferral(wish: ReferralWish, before: StoredForm | null, known: KnownToRequests): Result<ReferralForm, ReferralInvalid> {
  const reading: FormReading = { known, before: before?.form ?? null, problems: new ReferralFieldProblems() };
  const form = Object.fromEntries(FORM_FIELDS.map((field) => [field, readField(reading, wish, field, before?.state ?? 'DRAFT')]));
  if (reading.problems.all.length > 0) return refuse(referralInvalid(reading.problems.all));
  return ok(form as unknown as ReferralForm);
}

function readField(reading: FormReading, wish: ReferralWish, field: keyof ReferralForm, state: ReferralState): unknown {
  const { before, problems } = reading;
  const fallback = field in DEFAULTS ? DEFAULTS[field as keyof typeof DEFAULTS] : undefined;
  const given = wish[field];
  if (given === undefined && before !== null) return before[field];
  const value = given === null || given === undefined ? fallback : READERS[field](reading, given as never);
  if (value === undefined && given == null) problems.add(field, 'MISSING', null, EXPECTED[field] ?? 'a value');
  // Whoever approves may have rested on it.
  if (field === 'endangermentReportedOn' && value === null && before?.endangermentReportedOn) problems.add(field, 'LOCKED', null, 'the day of the report, which may be corrected and not taken out');
  if (!isOpenForm(state) && !SEARCH_FIELDS.has(field) && !isSame(value, before?.[field])) {
    problems.add(field, 'LOCKED', given, `what was approved stays as it is: the field does not change while the referral is ${state}`);
  }
  return value;
}

const EXPECTED: { readonly [Field in keyof ReferralForm]?: string } = {
  responsibleId: 'the id of the agency itself or of a provider with an active agreement with it',
  birthMonth: 'a month as YYYY-MM',
  legalBasis: 'a paragraph of SGB VIII such as 31',
  municipalityAgs: 'an AGS of 8 digits',
  wantedFrom: 'a day as YYYY-MM-DD',
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a request needs beside what a draft must say: everything in it holds today, and something is needed. */
export function checkSubmission(form: ReferralForm, known: KnownToRequests): Result<ReferralForm, ReferralInvalid> {
  const checked = checkReferral(form, null, known);
  const problems = checked.ok ? [] : [...checked.refusal.problems];
  if (form.needs.length === 0) problems.push({ field: 'needs', problem: 'MISSING', given: null, expected: 'at least one code of the list TOPIC' });
  return problems.length === 0 ? checked : refuse(referralInvalid(problems));
}
