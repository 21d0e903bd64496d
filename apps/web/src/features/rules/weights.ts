import type { MatchingWeightsInput, WeightsFragment } from './rules.generated.js';

/** The soft criteria with their weights. None of them knows a price or a provider. */
export const WEIGHTS = [
  { name: 'topics', criterion: 'TOPICS' },
  { name: 'distance', criterion: 'DISTANCE' },
  { name: 'start', criterion: 'START' },
  { name: 'wish', criterion: 'WISH' },
  { name: 'ageMiddle', criterion: 'AGE_MIDDLE' },
  { name: 'groupFill', criterion: 'GROUP_FILL' },
] as const;

export type WeightName = (typeof WEIGHTS)[number]['name'];

/** As it is typed: percents of the whole, kilometres and days. */
export type TypedWeights = Readonly<Record<WeightName | 'halfDistanceKm' | 'halfWaitDays', string>>;

/** Shares are thousandths: tenths of a percent, without the noise of binary fractions. */
const percentOf = (share: number): string => String(Math.round(share * 1000) / 10);

export const typedOf = (weights: WeightsFragment): TypedWeights => ({
  ...(Object.fromEntries(WEIGHTS.map(({ name }) => [name, percentOf(weights[name])])) as Record<WeightName, string>),
  halfDistanceKm: String(weights.halfDistanceKm),
  halfWaitDays: String(weights.halfWaitDays),
});

const PERCENT = /^\d{1,3}(?:[,.]\d)?$/;
const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));
/** Thousandths of the whole; null: no percentage. */
const thousandths = (text: string): number | null => (PERCENT.test(text.trim()) ? Math.round(numberOf(text) * 10) : null);

/** In tenths of a percent, as far as they are numbers. */
export const sumOf = (typed: TypedWeights): number => WEIGHTS.reduce((sum, { name }) => sum + (thousandths(typed[name]) ?? 0), 0) / 10;

/** The first field that cannot be; null: they can be tried. */
export function unfitField(typed: TypedWeights): keyof TypedWeights | 'sum' | null {
  for (const { name } of WEIGHTS) {
    const part = thousandths(typed[name]);
    if (part === null || part > 1000 || (name === 'distance' && part < 50)) return name;
  }
  const km = numberOf(typed.halfDistanceKm);
  if (!/^\d{1,3}(?:[,.]\d)?$/.test(typed.halfDistanceKm.trim()) || km < 1 || km > 500) return 'halfDistanceKm';
  if (!/^\d{1,3}$/.test(typed.halfWaitDays.trim()) || numberOf(typed.halfWaitDays) < 1 || numberOf(typed.halfWaitDays) > 365) return 'halfWaitDays';
  return sumOf(typed) === 100 ? null : 'sum';
}

export const weightsOf = (typed: TypedWeights): MatchingWeightsInput => ({
  ...(Object.fromEntries(WEIGHTS.map(({ name }) => [name, (thousandths(typed[name]) ?? 0) / 1000])) as Record<WeightName, number>),
  halfDistanceKm: numberOf(typed.halfDistanceKm),
  halfWaitDays: numberOf(typed.halfWaitDays),
});
