import type { LocalDate } from '#kernel';

/** Who was heard (NRW-10). */
export type HeardParty = 'YOUNG_PERSON' | 'PARENTS';

export interface HearingRecord {
  readonly id: string;
  readonly referralId: string;
  readonly who: HeardParty;
  readonly heardOn: LocalDate;
  /** Id of the person who heard them. */
  readonly heardBy: string;
}
