/** Centre of a social space as its source names it; the agency keeps it as a site. */
export interface PresetCentre {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly municipalityAgs: string;
}

export interface PresetSocialSpace {
  readonly code: string;
  readonly name: string;
  readonly municipalityAgs: readonly string[];
  readonly centres: readonly PresetCentre[];
}

/**
 * The four social spaces of Trier-Saarburg from 2014 on (TS-13, TS-14). Only the municipalities that the source or the
 * geodata name: which others belong to the Verbandsgemeinden Konz, Ruwer, Schweich, Trier-Land, Hermeskeil and Saarburg is
 * not in the geodata, and the agency adds them. The Verbandsgemeinde Kell was divided between Hermeskeil and Saarburg.
 */
export const TRIER_SAARBURG_SPACES: readonly PresetSocialSpace[] = [
  {
    code: 'KONZ',
    name: 'Konz',
    municipalityAgs: ['07235068'],
    centres: [{ name: 'Sozialraumzentrum Konz', street: 'Konstantinstraße 50', postalCode: '54329', municipalityAgs: '07235068' }],
  },
  {
    code: 'RUWER-SCHWEICH-TRIER-LAND',
    name: 'Ruwer / Schweich / Trier-Land',
    municipalityAgs: ['07235125', '07235141', '07235501'],
    centres: [
      { name: 'Sozialraumzentrum Schweich', street: 'Stefan-Andres-Straße 4', postalCode: '54338', municipalityAgs: '07235125' },
      { name: 'Sozialraumzentrum im JHZ Don Bosco Helenenberg', street: 'Puricellistraße 1', postalCode: '54298', municipalityAgs: '07235501' },
    ],
  },
  {
    code: 'HERMESKEIL',
    name: 'Hermeskeil',
    municipalityAgs: ['07235040', '07235045', '07235058', '07235081', '07235119', '07235142'],
    centres: [{ name: 'Sozialraumzentrum Hermeskeil', street: 'Schulstraße 6 a', postalCode: '54411', municipalityAgs: '07235045' }],
  },
  {
    code: 'SAARBURG',
    name: 'Saarburg',
    municipalityAgs: ['07235003', '07235033', '07235043', '07235072', '07235105', '07235118', '07235123', '07235140', '07235152'],
    centres: [{ name: 'Sozialraumzentrum Saarburg', street: 'Bahnhofstraße 9', postalCode: '54439', municipalityAgs: '07235118' }],
  },
];
