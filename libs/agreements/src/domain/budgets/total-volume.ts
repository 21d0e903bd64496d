import { rational, roundHalfAway } from '../calculation/rational.js';

/** What a social space's total was made of (TS-01). All amounts in cents. */
export interface VolumeBasis {
  /** Need of the base year 2013. */
  readonly baseCents: bigint;
  /** Share of staff costs on top of it, in basis points: 460 for 4.6 %. */
  readonly staffShareBasisPoints: number;
  readonly networkAndPreventionCents: bigint;
  /** Rises of the tariff, each from a year on; the values else stay as they were. Years from 2018 on. */
  readonly tariffRises: readonly { readonly fromYear: number; readonly cents: bigint }[];
}

export const FIRST_YEAR_OF_TARIFF_RISES = 2018;

/**
 * The total volume of a year: base need, the staff-cost share of it (half away from zero to the cent), network and
 * prevention, and the tariff rises up to that year. Rises are amounts, because the source does not say of what part
 * they are a percentage; those before 2018 do not count (TS-01).
 */
export function totalVolume(basis: VolumeBasis, year: number): bigint {
  const staff = roundHalfAway(rational(basis.baseCents * BigInt(basis.staffShareBasisPoints), 10_000n));
  const rises = basis.tariffRises.filter(({ fromYear }) => fromYear >= FIRST_YEAR_OF_TARIFF_RISES && fromYear <= year);
  return rises.reduce((sum, rise) => sum + rise.cents, basis.baseCents + staff + basis.networkAndPreventionCents);
}
