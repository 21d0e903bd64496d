import type { LocalDate } from '#kernel';

/** Both days included. */
export interface SubstitutionSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A substitution begins today at the earliest: nobody acted for somebody in a past that is written down otherwise. */
export const isPossibleSpan = ({ from, to }: SubstitutionSpan, today: LocalDate): boolean => from >= today && to >= from;
