import type { LocalDate } from '#kernel';

/** That somebody was heard: on which day, and the id of the person who heard them. */
export interface Heard {
  readonly heardOn: LocalDate;
  readonly heardBy: string;
}

/** Who had been heard last when a seat was reserved, as it was then (NRW-10); null: nobody had heard them, or it was not kept yet. */
export interface Participation {
  readonly youngPerson: Heard | null;
  readonly parents: Heard | null;
}
