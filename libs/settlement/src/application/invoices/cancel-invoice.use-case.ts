import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { cancellationOf } from '../../domain/invoices/draft-invoice.js';
import type { CancelReason } from '../../domain/invoices/invoice.js';
import { findInvoicedMonth } from '../../persistence/invoices/claims.sql.js';
import { lockIssuer } from '../../persistence/invoices/invoices.sql.js';
import { findInvoice, findInvoiceLines, type InvoiceRecord } from '../../persistence/invoices/read-invoices.sql.js';
import { invoiceNotValid, invoiceUnknown, type InvoiceNotFound, type InvoiceNotValid } from './invoice-refusals.js';
import { writeInvoices } from './issue-invoices.js';

export interface CancelInvoiceInput {
  readonly invoiceId: string;
  readonly reason: CancelReason;
  readonly idempotencyKey?: string | undefined;
}

export interface InvoiceCancelled {
  readonly invoiceId: string;
  /** The invoice that takes it back. */
  readonly cancellationId: string;
}

type Refusals = InvoiceNotFound | InvoiceNotValid;
export type CancelInvoiceRefusal = Refusals | TryAgain | IdempotencyConflict;

/**
 * Takes an invoice of one's own back by another one with every amount turned round (384, which refers to it). What was cleared stays:
 * issueInvoices issues it anew, with what has been put right meanwhile.
 */
@Injectable()
export class CancelInvoiceUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...wish }: CancelInvoiceInput): Promise<Result<InvoiceCancelled, CancelInvoiceRefusal>> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'cancelInvoice', key, input: wish }, () => cancel(tx, wish))));
  }
}

async function cancel(tx: Transaction, { invoiceId, reason }: Omit<CancelInvoiceInput, 'idempotencyKey'>): Promise<Result<InvoiceCancelled, Refusals>> {
  const own = tx.context.organisationId;
  if (own === null || !isUuid(invoiceId)) return refuse(invoiceUnknown);
  await lockIssuer(tx, own);
  const invoice = await findInvoice(tx, invoiceId);
  if (invoice?.issuerId !== own) return refuse(invoiceUnknown);
  const month = await findInvoicedMonth(tx, invoice.agencyId, invoice.period);
  // Of anything but the closed month that it was written for an invoice cannot be, so it is none to cancel.
  if (invoice.type === 'CANCELLATION' || invoice.cancelledBy !== null || month?.runId !== invoice.runId) return refuse(invoiceNotValid);
  const lines = await findInvoiceLines(tx, [invoice.id]);
  const draft = cancellationOf({ ...withBigCents(invoice), lines }, { number: invoice.number, issuedOn: invoice.issuedOn });
  const [taken] = await writeInvoices(tx, month, [{ ...draft, cancels: invoice.id, cancelReason: reason }]);
  return ok({ invoiceId: invoice.id, cancellationId: taken!.id });
}

const withBigCents = (invoice: InvoiceRecord) => ({
  ...invoice,
  grossCents: BigInt(invoice.grossCents),
  netCents: BigInt(invoice.netCents),
  taxCents: BigInt(invoice.taxCents),
  roundingCents: BigInt(invoice.roundingCents),
  prepaidCents: BigInt(invoice.prepaidCents),
  payableCents: BigInt(invoice.payableCents),
});
