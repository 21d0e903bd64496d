import { SEARCH_FIELDS, type ReferralForm } from './referral-form.js';
import { isOpenForm, type ReferralState } from './referral-states.js';

interface LockedForm {
  readonly form: ReferralForm;
  readonly state: ReferralState;
  readonly maySign: boolean;
}

/** States in which a month of birth is corrected: approved, and no seat was found for it. */
const CORRECTABLE: readonly ReferralState[] = ['APPROVED', 'SEARCHING', 'PAUSED'];

const RESTED_ON = 'what the approval rests on';

/** What a field that is locked may be, or what changes it instead. */
const INSTEAD: { readonly [Field in keyof ReferralForm]?: string } = {
  responsibleId: 'the provider that the help was approved with; for another one a new request is written',
  legalBasis: 'what was approved; changeLegalBasis signs another one from a day on',
  requestedModule: 'what was asked for; changeModule approves something else',
  requestedWeeklyMinutes: 'what was asked for; changeModule approves something else',
  endangermentReportedOn: 'the day as it is; noteEndangermentReport notes and corrects it',
};

/**
 * Why a field does not take another value in this state, as what was expected of it; null: it does. Once the help is approved, what
 * was approved stays; that protection is an issue (BHV-10) may be said at any time, and is not taken back; a wrong month of birth is
 * corrected by somebody who signs, as long as no seat rests on it. The same stands in referrals.guard_form.
 */
export function lockOf(field: keyof ReferralForm, value: unknown, { form, state, maySign }: LockedForm): string | null {
  // Whoever approves may have rested on it.
  if (field === 'endangermentReportedOn' && value === null && form.endangermentReportedOn !== null) return 'the day of the report; it is corrected and not taken out';
  if (isOpenForm(state) || SEARCH_FIELDS.has(field)) return null;
  if (field === 'childProtectionRelevant') return value === true ? null : 'true; it is not taken back once the help is approved';
  if (field !== 'birthMonth') return INSTEAD[field] ?? RESTED_ON;
  if (!CORRECTABLE.includes(state)) return `the month as it is; it is corrected while the case is ${CORRECTABLE.join(', ')}`;
  return maySign ? null : 'the month as it is; a caseworker with signing right corrects it';
}
