/**
 * An agreement has begun, ended or been replaced: reservations that rest on the clauses of this agency and provider are
 * looked at again (DD-23). Heard by reservations/.
 */
export const FLAG_RESERVATIONS = { queue: 'reservations', job: 'flag-reservations' } as const;

export interface FlagReservationsPayload extends Readonly<Record<string, string>> {
  readonly agencyId: string;
  readonly providerId: string;
}
