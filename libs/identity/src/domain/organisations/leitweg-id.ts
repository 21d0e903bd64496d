/** Grobadressierung (federal state or 99 first, 2 to 12 digits), Feinadressierung (up to 30, may be missing), check digits. */
const SHAPE = /^(0[1-9]|1[0-6]|99)\d{0,10}(-[0-9A-Z]{1,30})?-\d{2}$/;

/**
 * The Leitweg-ID in its written form (upper case, no blanks around it), or null when it is none: its parts have another
 * shape, or its check digits are not those of ISO 7064 MOD 97-10 over all parts (A = 10 … Z = 35).
 */
export function parseLeitwegId(text: string): string | null {
  const code = text.trim().toUpperCase();
  return SHAPE.test(code) && remainder(code.replaceAll('-', '')) === 1 ? code : null;
}

function remainder(code: string): number {
  let rest = 0;
  for (const sign of code) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
