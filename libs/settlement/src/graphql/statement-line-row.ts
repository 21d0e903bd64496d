import type { StatementLine } from '../application/settlement-statement.query.js';
import type { StatementLineType } from './settlement-statement.type.js';

/** A line as its list shows it, with what its further fields need and the place that a cursor names. */
export interface StatementLineRow extends StatementLineType {
  readonly id: string;
  readonly sessionId: string;
  readonly debtorId: string;
  readonly creditorId: string;
}

/** A seat use has one line, or a reversal and a new one: so the place is the seat use and which of its lines it is. */
export function toLineRows(lines: readonly StatementLine[]): StatementLineRow[] {
  const seen = new Map<string, number>();
  return lines.map(({ offer: offerCode, referral: referralCode, ...line }) => {
    const use = [line.corrects ?? '', line.sessionId, referralCode].join('/');
    const nth = (seen.get(use) ?? 0) + 1;
    seen.set(use, nth);
    return { ...line, offerCode, referralCode, id: Buffer.from(`${use}/${nth}`).toString('base64url') };
  });
}
