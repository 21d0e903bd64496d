import type { Agency, Place } from './network-model.js';

const place = (ags: string, name: string): Place => ({ ags, name });

export const DARMSTADT_DIEBURG = {
  babenhausen: place('06432002', 'Babenhausen'),
  dieburg: place('06432004', 'Dieburg'),
  eppertshausen: place('06432005', 'Eppertshausen'),
  griesheim: place('06432008', 'Griesheim'),
  grossUmstadt: place('06432010', 'Groß-Umstadt'),
  grossZimmern: place('06432011', 'Groß-Zimmern'),
  muenster: place('06432015', 'Münster'),
  oberRamstadt: place('06432016', 'Ober-Ramstadt'),
  pfungstadt: place('06432018', 'Pfungstadt'),
  reinheim: place('06432019', 'Reinheim'),
  rossdorf: place('06432020', 'Roßdorf'),
  schaafheim: place('06432021', 'Schaafheim'),
  weiterstadt: place('06432023', 'Weiterstadt'),
} as const;

export const BREMERHAVEN = place('04012000', 'Bremerhaven');

export const TRIER_SAARBURG = {
  konz: place('07235068', 'Konz'),
  schweich: place('07235125', 'Schweich'),
  waldrach: place('07235141', 'Waldrach'),
  welschbillig: place('07235501', 'Welschbillig'),
  hermeskeil: place('07235045', 'Hermeskeil'),
  heddert: place('07235040', 'Heddert'),
  kell: place('07235058', 'Kell am See'),
  mandern: place('07235081', 'Mandern'),
  schillingen: place('07235119', 'Schillingen'),
  waldweiler: place('07235142', 'Waldweiler'),
  saarburg: place('07235118', 'Saarburg'),
  baldringen: place('07235003', 'Baldringen'),
  greimerath: place('07235033', 'Greimerath'),
  hentern: place('07235043', 'Hentern'),
  lampaden: place('07235072', 'Lampaden'),
  paschel: place('07235105', 'Paschel'),
  schoemerich: place('07235123', 'Schömerich'),
  vierherrenborn: place('07235140', 'Vierherrenborn'),
  zerf: place('07235152', 'Zerf'),
} as const;

/** Where families of referrals live, by what lies near an offer: the offer's municipality first, then its neighbours. */
export const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  '06432004': ['06432004', '06432011', '06432015', '06432005'],
  '06432010': ['06432010', '06432004', '06432021', '06432019'],
  '06432002': ['06432002', '06432021', '06432015'],
  '06432018': ['06432018', '06432008', '06432016'],
  '06432023': ['06432023', '06432008'],
  '06432011': ['06432011', '06432004', '06432020', '06432019'],
  '04012000': ['04012000'],
  '07235068': ['07235068'],
  '07235125': ['07235125', '07235141'],
  '07235501': ['07235501', '07235125'],
  '07235045': ['07235045', '07235058', '07235081', '07235119', '07235142', '07235040'],
  '07235058': ['07235058', '07235119', '07235081', '07235152'],
  '07235118': ['07235118', '07235152', '07235072', '07235043', '07235033'],
};

/** The seat of each agency: where online offers count as near. */
export const SEATS: Readonly<Record<Agency, string>> = { 'JA-DADI': '06432004', 'JA-BHV': '04012000', 'JA-TS': '07235068' };
