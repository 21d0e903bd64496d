/** What of an offer the certifier has looked at. */
export interface CertifiedTraits {
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly capacity: number;
  readonly contraindications: readonly string[];
}

/** Whether a change is one that the certifier is told of; a change of the staff always is. */
export const isMaterialChange = (was: CertifiedTraits, is: CertifiedTraits): boolean =>
  was.ageFrom !== is.ageFrom || was.ageTo !== is.ageTo || was.capacity !== is.capacity || [...was.contraindications].sort().join('\n') !== [...is.contraindications].sort().join('\n');
