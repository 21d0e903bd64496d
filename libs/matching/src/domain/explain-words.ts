import type { OfferFacts } from './match-facts.js';
import type { Sentence } from './sentence.js';

/** The same words in both languages of a sentence, one for each value. */
interface Words {
  readonly de: readonly string[];
  readonly en: readonly string[];
}

export const yearsOld = (age: number): Sentence => ({ de: `${age} ${age === 1 ? 'Jahr' : 'Jahre'}`, en: `${age} ${age === 1 ? 'year' : 'years'}` });

/** The range of ages, as far as the offer has bounds. */
export function agesWanted({ ageFrom, ageTo }: Pick<OfferFacts, 'ageFrom' | 'ageTo'>): Sentence {
  if (ageFrom === null && ageTo === null) return { de: 'für jedes Alter', en: 'for any age' };
  const [from, to] = [ageFrom === null ? null : `ab ${ageFrom}`, ageTo === null ? null : `bis ${ageTo}`];
  const [least, most] = [ageFrom === null ? null : `from ${ageFrom}`, ageTo === null ? null : `${ageFrom === null ? 'up to' : 'to'} ${ageTo}`];
  return { de: [from, to].filter(Boolean).join(' '), en: [least, most, ageTo === null ? 'on' : null].filter(Boolean).join(' ') };
}

const GENDERS: Readonly<Record<string, Sentence>> = { F: { de: 'weiblich', en: 'female' }, M: { de: 'männlich', en: 'male' }, D: { de: 'divers', en: 'diverse' } };

export const genderWords = (codes: readonly string[]): Words => ({ de: codes.map((code) => GENDERS[code]?.de ?? code), en: codes.map((code) => GENDERS[code]?.en ?? code) });

const NAMES = { de: new Intl.DisplayNames(['de'], { type: 'language' }), en: new Intl.DisplayNames(['en'], { type: 'language' }) };
/** A page of matches names the same few languages hundreds of times. */
const known = new Map<string, Sentence>();

/** Languages by their names; one whose code nobody knows by its code. */
export function languageWords(codes: readonly string[]): Words {
  const names = codes.map(languageName);
  return { de: names.map(({ de }) => de), en: names.map(({ en }) => en) };
}

function languageName(code: string): Sentence {
  const found = known.get(code);
  if (found) return found;
  const isCode = /^[a-z]{2,3}$/.test(code);
  const name = isCode ? { de: NAMES.de.of(code) ?? code, en: NAMES.en.of(code) ?? code } : { de: code, en: code };
  if (isCode) known.set(code, name);
  return name;
}
