/** What all banks of the SEPA hand on without a change (EPC217-08): letters, digits and these signs. */
const ALLOWED = /[A-Za-z0-9/\-?:().,'+ ]/;

/** What Germans write for a letter that banks need not hand on (EPC217-08), and letters that do not decompose into one with a mark. */
const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ẞ: 'SS', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L',
  đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ı: 'i', '&': '+', '€': 'EUR', '„': "'", '“': "'", '”': "'", '‚': "'", '‘': "'", '’': "'",
  '"': "'", '«': "'", '»': "'", '–': '-', '—': '-', '‐': '-', '_': '-', ';': ',', '[': '(', ']': ')', '{': '(', '}': ')', '@': '(at)',
};

/**
 * A text in the characters that all banks of the SEPA hand on: umlauts as two letters, other letters without their mark, blanks of all
 * kinds as one space, and what is left as a point. Cut to the length that the field allows.
 */
export function toSepaText(text: string, longest: number): string {
  const spelled = [...text.normalize('NFC').replace(/[\s\p{Z}\p{Cc}\p{Cf}]+/gu, ' ').trim()].map(spell).join('');
  return spelled.slice(0, longest).trimEnd();
}

function spell(character: string): string {
  if (ALLOWED.test(character)) return character;
  const known = SPELLED[character];
  if (known !== undefined) return known;
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== '' && [...bare].every((letter) => ALLOWED.test(letter)) ? bare : '.';
}
