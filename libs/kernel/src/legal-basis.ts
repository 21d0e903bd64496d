/** The spelling of referrals and agreements: `31`, `35a`, `27.2`. "§ 27,2 SGB VIII" and "27 (2)" are brought into it. */
export function normaliseLegalBasis(text: string): string {
  return text
    .replaceAll('§', '')
    .replace(/SGB\s*VIII/i, '')
    .replace(/\s*(?:,|\(|Abs\.?)\s*/i, '.')
    .replace(/[)\s]/g, '')
    .toLowerCase();
}
