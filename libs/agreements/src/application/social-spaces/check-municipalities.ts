import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { findTaken, findUnknownAgs } from '../../persistence/social-spaces/social-space.sql.js';
import { municipalityTaken, municipalityUnknown, socialSpaceInputInvalid, type MunicipalityTaken, type MunicipalityUnknown, type SocialSpaceInputInvalid } from './social-space-refusals.js';

export interface WishedMunicipalities {
  readonly agencyId: string;
  /** The space itself, when it is changed. */
  readonly exceptSpaceId: string | null;
  readonly ags: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Null where the municipalities are there and free on all days of the span. The database refuses the rest of races (23P01). */
export async function checkMunicipalities(tx: Transaction, wish: WishedMunicipalities): Promise<SocialSpaceInputInvalid | MunicipalityUnknown | MunicipalityTaken | null> {
  if (wish.ags.length === 0 || new Set(wish.ags).size !== wish.ags.length) return socialSpaceInputInvalid('MUNICIPALITIES');
  const unknown = await findUnknownAgs(tx, wish.ags);
  if (unknown.length > 0) return municipalityUnknown(unknown);
  const taken = await findTaken(tx, wish);
  return taken.length > 0 ? municipalityTaken(taken) : null;
}
