import type { Refusal, Result } from '#kernel';
import type { Variant } from '#matching';

/** Which seat was wanted: by the case, or by the reservation that knows it. */
export type WantedSeat = { readonly referralId: string; readonly variant: Variant } | { readonly reservationId: string };

const WANTED = Symbol('wanted seat');

/** A SEAT_TAKEN that knows for whom, for the field nextOffers. Under a symbol: no field of an answer can name it. */
export async function withWanted<T, R extends Refusal>(outcome: Promise<Result<T, R>>, wanted: WantedSeat): Promise<Result<T, R>> {
  const result = await outcome;
  if (result.ok || result.refusal.code !== 'SEAT_TAKEN') return result;
  return { ...result, refusal: { ...result.refusal, [WANTED]: wanted } };
}

/** Undefined: the seats were wanted for no case. */
export const wantedOf = (refusal: object): WantedSeat | undefined => (refusal as { readonly [WANTED]?: WantedSeat })[WANTED];
