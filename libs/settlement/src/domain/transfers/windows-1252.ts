/** Where Windows-1252 goes its own way: bytes 0x80 to 0x9f; five of them stand for nothing. Below and above it is Latin-1. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...UPPER].map((character, index) => [character, 0x80 + index] as const).filter(([character]) => character > '\u00a0'));

/** A text in the one encoding that DATEV reads. A letter it lacks is written without its mark, what is left as a question mark. */
export function toWindows1252(text: string): Uint8Array {
  return Uint8Array.from([...text.normalize('NFC')].flatMap(encode));
}

function encode(character: string): number[] {
  const known = byteOf(character);
  if (known !== undefined) return [known];
  const bare = [...character.normalize('NFD').replace(/\p{M}/gu, '')].map(byteOf);
  return bare.length > 0 && bare.every((byte) => byte !== undefined) ? bare : ['?'.charCodeAt(0)];
}

function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0)!;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : BYTES.get(character);
}
