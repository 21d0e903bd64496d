import { cellType, type CellType } from './cell-type.js';

/** Federal states by the first two digits of an AGS. */
const STATES: Readonly<Record<string, string>> = {
  '01': 'SH', '02': 'HH', '03': 'NI', '04': 'HB', '05': 'NW', '06': 'HE', '07': 'RP', '08': 'BW',
  '09': 'BY', '10': 'SL', '11': 'BE', '12': 'BB', '13': 'MV', '14': 'SN', '15': 'ST', '16': 'TH',
};
const STATE_CODES = new Set(Object.values(STATES));
const AGS = /^(?:0[1-9]|1[0-6])\d{6}$/;

/** The key of a municipality (amtlicher Gemeindeschlüssel). */
export const ags: CellType = cellType('text', 'an AGS of 8 digits, the first two 01 to 16', (cell) => (AGS.test(cell) ? cell : null));

export const federalStateOf = (municipalityAgs: string): string => STATES[municipalityAgs.slice(0, 2)] ?? '';

export const federalState: CellType = cellType('text', 'the two letters of a federal state such as HE', (cell) =>
  STATE_CODES.has(cell) ? cell : null,
);

/** ISO 639-1. */
const LANGUAGES = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff
   fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku
   kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu
   rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi
   vo wa wo xh yi yo za zh zu`.split(/\s+/),
);

export const language: CellType = cellType('text', 'codes of ISO 639-1 such as de', (cell) => (LANGUAGES.has(cell) ? cell : null));
