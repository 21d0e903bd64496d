import { Injectable } from '@nestjs/common';
import type { YearMonth } from '#kernel';
import { operatorContext, UnitOfWork } from '#platform';
import { findInvoicedMonth, findIssuers } from '../../persistence/invoices/claims.sql.js';
import { issueInvoicesOf, type Issued } from './issue-invoices.js';

/**
 * Issues all invoices of a closed month that are not issued yet, in a short transaction per issuer: what was issued before an interruption
 * stays, and the next call goes on from there. A month that is not closed has none. Acts as the operator: an invoice shows master data
 * of two organisations, which neither may read of the other.
 */
@Injectable()
export class IssueInvoicesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(correlationId: string, { agencyId, period }: { readonly agencyId: string; readonly period: YearMonth }): Promise<Issued> {
    const context = operatorContext('CLEARING', correlationId);
    const month = await this.unitOfWork.run(context, (tx) => findInvoicedMonth(tx, agencyId, period));
    const total = { invoices: 0, gaps: 0 };
    if (month === null) return total;
    for (const issuerId of await this.unitOfWork.run(context, (tx) => findIssuers(tx, month.runId))) {
      const issued = await this.unitOfWork.run(context, (tx) => issueInvoicesOf(tx, month, issuerId));
      total.invoices += issued.invoices;
      total.gaps += issued.gaps;
    }
    return total;
  }
}
