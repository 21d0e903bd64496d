import type { LocalDate, YearMonth } from '#kernel';
import type { CareKind, CaseWorkType, GeneralWorkType, StaffCategory, WithdrawReason } from './care-codes.js';

/** A contact of a case outside the marketplace's groups, as it is stored. */
export interface CareContact {
  readonly id: string;
  readonly referralId: string;
  readonly providerId: string;
  readonly agencyId: string;
  readonly date: LocalDate;
  /** Time of day in Europe/Berlin, HH:MM:SS; null: not given. */
  readonly start: string | null;
  readonly minutes: number;
  readonly kind: CareKind;
  /** Null: an import has not given it. */
  readonly workType: CaseWorkType | null;
  readonly staff: StaffCategory | null;
  readonly revision: number;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: WithdrawReason | null;
}

/** What somebody says of a contact. */
export interface ContactSaid {
  readonly date: LocalDate;
  /** HH:MM; absent: not given. */
  readonly start?: string | null | undefined;
  readonly minutes: number;
  readonly kind: CareKind;
  readonly workType: CaseWorkType;
  readonly staff: StaffCategory;
}

/** Time of staff that belongs to no single case, as it is stored. */
export interface WorkTime {
  readonly id: string;
  readonly providerId: string;
  readonly agencyId: string;
  readonly date: LocalDate;
  readonly minutes: number;
  readonly workType: GeneralWorkType;
  readonly staff: StaffCategory;
  readonly offerId: string | null;
  readonly socialSpaceId: string | null;
  readonly revision: number;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: WithdrawReason | null;
}

/** What somebody says of such time. */
export interface WorkSaid {
  readonly date: LocalDate;
  readonly minutes: number;
  readonly workType: GeneralWorkType;
  readonly staff: StaffCategory;
  readonly offerId?: string | null | undefined;
  readonly socialSpaceId?: string | null | undefined;
}

/** A contact was recorded, and something about it may want a look. Nothing is refused for it: care that was given is never lost. */
export type CareWarning =
  | { readonly code: 'OUTSIDE_APPROVAL'; readonly referralId: string; readonly contactId: string; readonly date: LocalDate }
  /** Minutes of the approval in that month: the approved ones rounded down. */
  | { readonly code: 'ABOVE_APPROVED_HOURS'; readonly referralId: string; readonly month: YearMonth; readonly approvedMinutes: number; readonly deliveredMinutes: number };
