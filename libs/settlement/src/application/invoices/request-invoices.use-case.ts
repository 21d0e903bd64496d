import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result, type YearMonth } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { ISSUE_INVOICES } from '../../domain/invoices/issue-invoices-job.js';
import { findInvoicedMonth } from '../../persistence/invoices/claims.sql.js';
import { monthUnknown, type MonthUnknown } from './invoice-refusals.js';

export interface RequestInvoicesInput {
  readonly agencyId: string;
  readonly period: YearMonth;
  readonly idempotencyKey?: string | undefined;
}

export interface InvoicesRequested {
  readonly agencyId: string;
  readonly period: YearMonth;
}

export type RequestInvoicesRefusal = MonthUnknown | TryAgain | IdempotencyConflict;

/**
 * Queues the invoices of a closed month that are not issued yet, such as after somebody has said what was missing: for the agency all of
 * them, for a provider with a claim of that month its own. Closing a month queues all by itself.
 */
@Injectable()
export class RequestInvoicesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...wish }: RequestInvoicesInput): Promise<Result<InvoicesRequested, RequestInvoicesRefusal>> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'issueInvoices', key, input: wish }, () => request(tx, wish))));
  }
}

async function request(tx: Transaction, { agencyId, period }: Omit<RequestInvoicesInput, 'idempotencyKey'>): Promise<Result<InvoicesRequested, MonthUnknown>> {
  const own = tx.context.organisationId;
  const month = isUuid(agencyId) && own !== null ? await findInvoicedMonth(tx, agencyId, period) : null;
  if (month === null || own === null) return refuse(monthUnknown);
  const all = own === month.agencyId;
  await tx.outbox.add({ ...ISSUE_INVOICES, payload: { agencyId: month.agencyId, period, issuerId: own } });
  await tx.journal.write({ agencyId: month.agencyId, action: 'invoices.requested', subjectKind: 'clearing_run', subjectId: month.runId, after: { period, issuerId: all ? null : own } });
  return ok({ agencyId: month.agencyId, period });
}
