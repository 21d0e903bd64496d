import { sha256Hex, type YearMonth } from '#kernel';

/** Letters and digits that are not taken for one another when somebody types them (Crockford's base 32). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HASH_LENGTH = 20;

/**
 * What a transfer of a month is recognised by on an account statement: `PV-202605-` and 20 characters that stand for agency, debtor and
 * creditor (100 bits, so that two pairs never share one). 30 characters that every bank hands on unchanged and DATEV takes as a document's
 * number. The arguments are identifiers of the files; the same ones give the same reference.
 */
export function paymentReference(agencyCode: string, period: YearMonth, debtorCode: string, creditorCode: string): string {
  // Identifiers hold no |, so that no two lists of them read alike.
  const hash = BigInt(`0x${sha256Hex([agencyCode, period, debtorCode, creditorCode].join('|'))}`);
  const digits = Array.from({ length: HASH_LENGTH }, (_, place) => DIGITS[Number((hash >> BigInt(5 * place)) & 31n)]);
  return `PV-${period.replace('-', '')}-${digits.join('')}`;
}
