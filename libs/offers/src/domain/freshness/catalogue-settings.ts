import type { FreshnessDays } from './freshness.js';

/** What an agency decides for the catalogue of its network. */
export interface CatalogueSettings extends FreshnessDays {
  /** A group of whose offered seats less is occupied is listed as under the threshold (DD-19), in percent. */
  readonly utilisationThresholdPercent: number;
}

/** What holds where an agency has decided nothing; the database says the same. */
export const DEFAULT_CATALOGUE_SETTINGS: CatalogueSettings = { ageingAfterDays: 14, staleAfterDays: 28, utilisationThresholdPercent: 60 };

/** The field that cannot be taken as it is, and what was expected; null: all can. The bounds are those of the table. */
export function settingsProblem(settings: CatalogueSettings): { readonly field: keyof CatalogueSettings; readonly expected: string } | null {
  const { ageingAfterDays, staleAfterDays, utilisationThresholdPercent } = settings;
  if (!isWithin(ageingAfterDays, 1, 365)) return { field: 'ageingAfterDays', expected: 'a whole number from 1 to 365' };
  if (!isWithin(staleAfterDays, 2, 730)) return { field: 'staleAfterDays', expected: 'a whole number from 2 to 730' };
  if (staleAfterDays <= ageingAfterDays) return { field: 'staleAfterDays', expected: 'more days than until a capacity is ageing' };
  if (!isWithin(utilisationThresholdPercent, 1, 100)) return { field: 'utilisationThresholdPercent', expected: 'a whole number from 1 to 100' };
  return null;
}

const isWithin = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
