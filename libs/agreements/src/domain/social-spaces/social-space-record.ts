import type { LocalDate } from '#kernel';

/** A social space with one of its versions; a space has as many rows as versions. */
export interface SocialSpaceRecord {
  readonly id: string;
  readonly code: string;
  readonly agencyId: string;
  readonly name: string;
  readonly municipalityAgs: readonly string[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** A site where people of a space go (Sozialraumzentrum, TS-14). */
export interface SocialSpaceCentre {
  readonly id: string;
  readonly socialSpaceId: string;
  readonly siteId: string;
  readonly name: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** A municipality that another space of the agency holds on some of the days. */
export interface TakenMunicipality {
  readonly municipalityAgs: string;
  readonly socialSpaceCode: string;
}
