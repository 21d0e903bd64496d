import type { FederalState, LocalDate } from '#kernel';

/** School holidays of a federal state, both days included. */
export interface SchoolHolidayRecord {
  readonly id: string;
  /** The agency whose network it holds for; null: shipped with the product. */
  readonly agencyId: string | null;
  readonly federalState: FederalState;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly name: string;
  /** False: pupils have school, which takes back what was shipped. */
  readonly counts: boolean;
  /** The shipped span that does not hold in this network. */
  readonly replacesId: string | null;
}

/** No school holidays are longer. */
export const LONGEST_SCHOOL_HOLIDAY = 70;
