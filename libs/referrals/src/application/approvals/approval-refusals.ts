import type { LocalDate, Refusal } from '#kernel';
import type { IdempotencyConflict, TryAgain } from '#platform';
import type { Module } from '../../domain/referral-codes.js';

/** No such referral, or none of the caller's: both answer alike. */
export interface ReferralUnknown extends Refusal {
  readonly code: 'REFERRAL_NOT_FOUND';
}

/** No such approval, or none of the caller's: both answer alike. */
export interface ApprovalUnknown extends Refusal {
  readonly code: 'APPROVAL_NOT_FOUND';
}

/** TS-15: only a caseworker with signing right approves. */
export interface SigningRightMissing extends Refusal {
  readonly code: 'SIGNING_RIGHT_MISSING';
}

/** Nothing is approved for a draft, nor for a case that has ended. */
export interface ApprovalWrongState extends Refusal {
  readonly code: 'APPROVAL_WRONG_STATE';
  readonly state: string;
}

/** A field that does not do, by itself or with the others. */
export interface ApprovalInvalid extends Refusal {
  readonly code: 'APPROVAL_INVALID';
  readonly field: string;
  /** What was expected, in English words. */
  readonly expected: string;
  /** What was given, at most 200 characters of it, for whoever has typed it; null: nothing. The message does not repeat it. */
  readonly given: string | null;
}

/** None of the agency's regimes has the module on this day. */
export interface ModuleNotInRegime extends Refusal {
  readonly code: 'MODULE_NOT_IN_REGIME';
  readonly module: Module;
  readonly day: LocalDate;
}

/** DD-08: the module needs a report under § 8a SGB VIII, and none is noted. */
export interface EndangermentReportMissing extends Refusal {
  readonly code: 'ENDANGERMENT_REPORT_MISSING';
}

/** DD-08: a crisis lasts six weeks. */
export interface ModuleTooLong extends Refusal {
  readonly code: 'MODULE_TOO_LONG';
  readonly mostDays: number;
  /** The last day that it may have. */
  readonly latest: LocalDate;
}

/** DD-08: what adjoins a crisis is an extension of it, with a reason. */
export interface ExtensionNeeded extends Refusal {
  readonly code: 'EXTENSION_NEEDED';
  /** The approval to be extended. */
  readonly approvalId: string;
}

/** Something else is approved on some of the days. */
export interface ApprovalOverlaps extends Refusal {
  readonly code: 'APPROVAL_OVERLAPS';
  readonly approvalId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Nothing is approved on the day from which on it is to change. */
export interface NotApprovedOnDay extends Refusal {
  readonly code: 'NOT_APPROVED_ON_DAY';
  readonly day: LocalDate;
}

/** The day does not lie where it must. */
export interface ApprovalDayOutOfRange extends Refusal {
  readonly code: 'APPROVAL_DAY_OUT_OF_RANGE';
  readonly earliest: LocalDate;
  /** Null: none is too late. */
  readonly latest: LocalDate | null;
}

/** Everything is so already. */
export interface ApprovalUnchanged extends Refusal {
  readonly code: 'APPROVAL_UNCHANGED';
}

export type AnyApprovalRefusal = ReferralUnknown | SigningRightMissing | ApprovalWrongState | TryAgain | IdempotencyConflict;
export type TermsRefusal = ApprovalInvalid | ModuleNotInRegime | EndangermentReportMissing | ModuleTooLong | ExtensionNeeded;

export const referralUnknown: ReferralUnknown = { code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' };
export const approvalUnknown: ApprovalUnknown = { code: 'APPROVAL_NOT_FOUND', message: 'There is no such approval.' };
export const signingRightMissing: SigningRightMissing = { code: 'SIGNING_RIGHT_MISSING', message: 'Only a caseworker of the agency with signing right decides this.' };
export const endangermentReportMissing: EndangermentReportMissing = { code: 'ENDANGERMENT_REPORT_MISSING', message: 'No report under § 8a SGB VIII is noted for this referral.' };
export const approvalUnchanged: ApprovalUnchanged = { code: 'APPROVAL_UNCHANGED', message: 'This is approved already.' };

export const wrongState = (state: string): ApprovalWrongState => ({ code: 'APPROVAL_WRONG_STATE', message: `Nothing is approved in the state ${state}.`, state });
export const invalid = (field: string, expected: string, given: unknown): ApprovalInvalid => ({
  code: 'APPROVAL_INVALID',
  message: `${field}: ${expected} was expected.`,
  field,
  expected,
  given: given === undefined || given === null ? null : [...String(given)].slice(0, 200).join(''),
});
export const endangermentReportFormer = (from: LocalDate): EndangermentReportMissing => ({
  code: 'ENDANGERMENT_REPORT_MISSING',
  message: `The report that is noted is that of the crisis from ${from} on. Another crisis needs one of its own; else the former one is extended.`,
});
export const notApprovedOn = (day: LocalDate): NotApprovedOnDay => ({ code: 'NOT_APPROVED_ON_DAY', message: `Nothing is approved on ${day}.`, day });
export const outOfRange = (earliest: LocalDate, latest: LocalDate | null): ApprovalDayOutOfRange => ({
  code: 'APPROVAL_DAY_OUT_OF_RANGE',
  message: `A day from ${earliest} to ${latest ?? 'open'} was expected.`,
  earliest,
  latest,
});
