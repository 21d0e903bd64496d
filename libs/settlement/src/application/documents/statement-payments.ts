import type { PdfDocument } from '#platform';
import { wordOf, type StatementTexts } from '../../domain/documents/statement-texts.js';
import { paymentReference } from '../../domain/payments/payment-reference.js';
import { dueDayOf } from '../../domain/transfers/target-days.js';
import type { ClaimToPay } from '../../persistence/transfers/owed.sql.js';
import { isProblem } from '../transfers/payment-party.js';
import type { StatementContent } from './statement-pdf.js';

/** Who pays whom how much by when, to which account and under which reference: one block a direction. */
export async function drawPayments(pdf: PdfDocument, content: StatementContent, texts: StatementTexts): Promise<void> {
  const { month, first, second, claims, accounts } = content;
  if (month.closedAt === null) {
    if (content.sums.length > 0) pdf.paragraph(texts.payLater);
    return;
  }
  for (const [debtor, creditor] of [[first, second], [second, first]] as const) {
    const owed = claims.filter(({ debtorId, creditorId }) => debtorId === debtor.id && creditorId === creditor.id);
    if (owed.length === 0) continue;
    const kindOf = ({ kind, chargeKind, isCredit }: ClaimToPay): string => `${wordOf(texts.kinds, chargeKind ?? kind)}${isCredit ? ` (${texts.credit})` : ''}`;
    const due = owed.map((claim): [string, string] => [kindOf(claim), texts.claim(BigInt(claim.cents), claim.dueOn ?? dueDayOf(month.closedAt!.toISOString()), BigInt(claim.openCents))]);
    pdf.heading(2, texts.payment(debtor.name, creditor.name));
    if (owed.every(({ openCents }) => openCents === '0')) {
      await pdf.facts(due);
      pdf.paragraph(texts.paid);
      continue;
    }
    const account = accounts.get(creditor.id)!;
    const bank: [string, string][] = isProblem(account)
      ? [[texts.payFacts.iban, texts.noAccount[account.code]!(creditor.name)]]
      : [[texts.payFacts.iban, account.iban.replace(/(.{4})(?=.)/g, '$1\u00a0')], ...(account.bic === null ? [] : [[texts.payFacts.bic, account.bic] as [string, string]])];
    await pdf.facts([...due, [texts.payFacts.to, creditor.name], ...bank, [texts.payFacts.reference, paymentReference(month.agencyCode, month.period, debtor.code, creditor.code)]]);
  }
}
