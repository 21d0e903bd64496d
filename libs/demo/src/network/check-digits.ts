/** Two check digits after ISO 7064 MOD 97-10; letters count as A = 10 … Z = 35. */
function mod97(text: string): string {
  let rest = 0;
  for (const character of text) for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - ((rest * 100) % 97)).padStart(2, '0');
}

/** A well-formed IBAN at a bank code that no bank has: payments made with it by mistake go nowhere. */
export function demoIban(account: number): string {
  const bban = `00000000${String(account).padStart(10, '0')}`;
  return `DE${mod97(`${bban}DE`)}${bban}`;
}

/** A well-formed Leitweg-ID (coarse address = AGS, fine address marked as demonstration). */
export function demoLeitwegId(ags: string, number: number): string {
  const fine = `DEMO${number}`;
  return `${ags}-${fine}-${mod97(`${ags}${fine}`)}`;
}
