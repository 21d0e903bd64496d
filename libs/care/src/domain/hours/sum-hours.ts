import type { LocalDate } from '#kernel';
import { STAFF_CATEGORIES, WORK_TYPES, type CareKind, type NotGiven, type StaffCategory, type WorkType } from './care-codes.js';
import { segmentOf, WORK_SEGMENTS, type WorkSegment } from './segment-of.js';

/** A sum of minutes as the database gives it: of contacts of a kind, of work without a case, or of groups of the marketplace. */
export interface SummedMinutes {
  readonly kind: CareKind | 'WITHOUT_CASE' | 'GROUP';
  /** Null: an import has not given it; always for groups. */
  readonly workType: WorkType | null;
  readonly staff: StaffCategory | null;
  readonly minutes: bigint;
}

export interface WorkHours {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Every code stands there, also with 0 minutes. */
  readonly byStaff: readonly { readonly staff: StaffCategory | NotGiven; readonly minutes: bigint }[];
  readonly byWorkType: readonly { readonly workType: WorkType | NotGiven; readonly segment: WorkSegment | NotGiven; readonly minutes: bigint }[];
  readonly bySegment: readonly { readonly segment: WorkSegment | NotGiven; readonly minutes: bigint }[];
  /** What young people were there for in groups of the marketplace: by their attendance, and no time of staff. */
  readonly groupMinutes: bigint;
  readonly groupInternalMinutes: bigint;
  readonly singleMinutes: bigint;
  readonly parentMinutes: bigint;
  readonly resourcePersonMinutes: bigint;
  readonly withoutCaseMinutes: bigint;
}

/**
 * The hours of a span by staff category (BHV-20), work type (BHV-23) and segment (TS-20), and each kind of contact on its own: minutes
 * in a group and minutes with one person are never one sum. Attendance is counted by person and is no entry of staff, so it has no
 * staff category and no work type and stands in none of these lists.
 */
export function sumHours(span: { readonly from: LocalDate; readonly to: LocalDate }, sums: readonly SummedMinutes[]): WorkHours {
  const entries = sums.filter(({ kind }) => kind !== 'GROUP');
  const ofKind = (kind: SummedMinutes['kind']): bigint => total(sums, (sum) => sum.kind === kind);
  const segment = ({ workType }: SummedMinutes): WorkSegment | NotGiven => (workType === null ? 'NOT_GIVEN' : segmentOf(workType));
  return {
    from: span.from,
    to: span.to,
    byStaff: [...STAFF_CATEGORIES, 'NOT_GIVEN' as const].map((staff) => ({ staff, minutes: total(entries, (sum) => (sum.staff ?? 'NOT_GIVEN') === staff) })),
    byWorkType: [...WORK_TYPES, 'NOT_GIVEN' as const].map((workType) => ({
      workType,
      segment: workType === 'NOT_GIVEN' ? workType : segmentOf(workType),
      minutes: total(entries, (sum) => (sum.workType ?? 'NOT_GIVEN') === workType),
    })),
    bySegment: [...WORK_SEGMENTS, 'NOT_GIVEN' as const].map((one) => ({ segment: one, minutes: total(entries, (sum) => segment(sum) === one) })),
    groupMinutes: ofKind('GROUP'),
    groupInternalMinutes: ofKind('GROUP_INTERNAL'),
    singleMinutes: ofKind('SINGLE'),
    parentMinutes: ofKind('PARENT'),
    resourcePersonMinutes: ofKind('RESOURCE_PERSON'),
    withoutCaseMinutes: ofKind('WITHOUT_CASE'),
  };
}

const total = (sums: readonly SummedMinutes[], counts: (sum: SummedMinutes) => boolean): bigint =>
  sums.reduce((minutes, sum) => (counts(sum) ? minutes + sum.minutes : minutes), 0n);
