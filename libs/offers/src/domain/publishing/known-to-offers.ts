import type { LocalDate } from '#kernel';
import type { CodeList } from '../codes/code-lists.js';

/** What the installation knows of the things that offers name; read at once for any number of them. */
export interface KnownToOffers {
  readonly today: LocalDate;
  /** Codes in use, by list: those that count for whoever asks. */
  readonly codes: ReadonlyMap<CodeList, ReadonlySet<string>>;
  /** Keys of municipalities (AGS) that the gazetteer has. */
  readonly municipalities: ReadonlySet<string>;
  /** Open sites, by id, with where they lie. */
  readonly sites: ReadonlyMap<string, KnownSite>;
  /** Kind of each organisation, by id. */
  readonly organisations: ReadonlyMap<string, 'AGENCY' | 'PROVIDER' | 'PARTNER'>;
  /** Ids of the host's own people. */
  readonly people: ReadonlySet<string>;
}

export interface KnownSite {
  readonly municipalityAgs: string;
  readonly lat: number;
  readonly lon: number;
}

/** Whose offer it is, and what it may say besides the lists. */
export interface OfferOwner {
  readonly hostId: string;
  /** True: an agency lists it for a partner, for information only (DD-30). */
  readonly isListed: boolean;
  /** What it said before, or the offer that it copies: codes that imports brought stay allowed there. */
  readonly before: { readonly [List in CodeList]?: readonly string[] };
}
