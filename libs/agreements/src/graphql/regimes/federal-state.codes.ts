import type { FederalState } from '#kernel';
import { codeList } from '#platform/graphql';

export const FederalStateCodes = codeList<FederalState>('FederalState', 'The federal states by their two letters.', {
  SH: 'Schleswig-Holstein.',
  HH: 'Hamburg.',
  NI: 'Niedersachsen.',
  HB: 'Bremen.',
  NW: 'Nordrhein-Westfalen.',
  HE: 'Hessen.',
  RP: 'Rheinland-Pfalz.',
  BW: 'Baden-Württemberg.',
  BY: 'Bayern.',
  SL: 'Saarland.',
  BE: 'Berlin.',
  BB: 'Brandenburg.',
  MV: 'Mecklenburg-Vorpommern.',
  SN: 'Sachsen.',
  ST: 'Sachsen-Anhalt.',
  TH: 'Thüringen.',
});
