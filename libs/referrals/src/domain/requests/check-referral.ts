import { ok, refuse, type Result } from '#kernel';
import { READERS, type FormReading } from './form-readers.js';
import type { KnownToRequests } from './known-to-requests.js';
import { DEFAULTS, FORM_FIELDS, type ReferralForm, type ReferralWish } from './referral-form.js';
import { ReferralFieldProblems, referralInvalid, type ReferralInvalid } from './referral-field-problem.js';
import { lockOf } from './form-locks.js';
import type { ReferralState } from './referral-states.js';

/** A form as it is stored, and how far the referral has come with it. */
export interface StoredForm {
  readonly form: ReferralForm;
  readonly state: ReferralState;
  /** Whether whoever changes it signs for the agency: they correct what others do not touch any more. */
  readonly maySign: boolean;
}

/**
 * The form as it is after what was typed: what is absent stays (`before`) or takes its default. Only what was typed is
 * checked, so that what an import brought does not stand in the way of a change elsewhere. Refuses with all problems and
 * their fields. Pure; `known` holds what may be named (findKnownToRequests).
 */
export function checkReferral(wish: ReferralWish, before: StoredForm | null, known: KnownToRequests): Result<ReferralForm, ReferralInvalid> {
  const reading: FormReading = { known, before: before?.form ?? null, problems: new ReferralFieldProblems() };
  const form = Object.fromEntries(FORM_FIELDS.map((field) => [field, readField(reading, wish, field, before)]));
  askForNeed(reading, form as unknown as ReferralForm, before);
  if (reading.problems.all.length > 0) return refuse(referralInvalid(reading.problems.all));
  return ok(form as unknown as ReferralForm);
}

function readField(reading: FormReading, wish: ReferralWish, field: keyof ReferralForm, stored: StoredForm | null): unknown {
  const { before, problems } = reading;
  const fallback = field in DEFAULTS ? DEFAULTS[field as keyof typeof DEFAULTS] : undefined;
  const given = wish[field];
  if (given === undefined && before !== null) return before[field];
  const value = given === null || given === undefined ? fallback : READERS[field](reading, given as never);
  if (value === undefined && given == null) problems.add(field, 'MISSING', null, EXPECTED[field] ?? 'a value');
  const lock = stored === null || isSame(value, stored.form[field]) ? null : lockOf(field, value, stored);
  if (lock !== null) problems.add(field, 'LOCKED', given, lock);
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

const A_NEED = 'at least one code of the list TOPIC';

/** A request that was submitted with a need keeps one. */
function askForNeed({ problems }: FormReading, { needs }: ReferralForm, stored: StoredForm | null): void {
  if (stored !== null && stored.state !== 'DRAFT' && stored.form.needs.length > 0 && needs.length === 0) problems.add('needs', 'MISSING', null, A_NEED);
}

/** What a request needs beside what a draft must say: everything in it holds today, and something is needed. */
export function checkSubmission(form: ReferralForm, known: KnownToRequests): Result<ReferralForm, ReferralInvalid> {
  const checked = checkReferral(form, null, known);
  const problems = checked.ok ? [] : [...checked.refusal.problems];
  if (form.needs.length === 0) problems.push({ field: 'needs', problem: 'MISSING', given: null, expected: A_NEED });
  return problems.length === 0 ? checked : refuse(referralInvalid(problems));
}
