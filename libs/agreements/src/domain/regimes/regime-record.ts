import type { LocalDate } from '#kernel';
import type { Funding } from '../agreement-codes.js';
import type { RegimePresetCode, RegimeTerms } from './regime-terms.js';

/** A funding regime of an agency; what it says stands in its versions. */
export interface RegimeRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
  readonly funding: Funding;
  /** The preset that it was adopted from. */
  readonly preset: RegimePresetCode | null;
}

export interface RegimeVersionRecord extends RegimeTerms {
  readonly id: string;
  readonly regimeId: string;
  readonly agencyId: string;
  readonly validFrom: LocalDate;
  /** Last day; null: open. */
  readonly validTo: LocalDate | null;
}
