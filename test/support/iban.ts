/** A German IBAN with right check digits (ISO 7064 MOD 97-10) for the account of that number at an invented bank. */
export function germanIban(account: number): string {
  const bban = `50010517${String(account).padStart(10, '0')}`;
  const rest = BigInt(`${bban}131400`) % 97n;
  return `DE${String(98n - rest).padStart(2, '0')}${bban}`;
}
