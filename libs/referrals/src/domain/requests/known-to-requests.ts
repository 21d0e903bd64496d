import type { LocalDate } from '#kernel';

export type RequestCodeList = 'TOPIC' | 'CONTRAINDICATION' | 'ACCESSIBILITY';

/** What a form may name, looked up beforehand. */
export interface KnownToRequests {
  /** Europe/Berlin. */
  readonly today: LocalDate;
  /** Codes in use that count for the agency. */
  readonly codes: ReadonlyMap<RequestCodeList, ReadonlySet<string>>;
  /** Municipalities of the gazetteer, by AGS. */
  readonly municipalities: ReadonlySet<string>;
  /** Offers of the catalogue that are not archived, by id. */
  readonly offers: ReadonlySet<string>;
  /** The agency itself, and the providers with an active agreement of today or to come. */
  readonly responsibles: ReadonlySet<string>;
}
