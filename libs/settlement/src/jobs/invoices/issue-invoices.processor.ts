import { operatorContext, type JobProcessor, type JobRun, type RequestContext } from '#platform';
import { findInvoicedMonth, findIssuers, issueInvoicesOf } from '../../application/invoices/index.js';
import { issueInvoicesJob } from './issue-invoices.job.js';

interface Payload extends Readonly<Record<string, string>> {
  readonly agencyId: string;
  readonly period: string;
  readonly issuerId: string;
}

/**
 * Issues invoices in a transaction per issuer: a number is locked for as long as that takes. A killed worker repeats nothing, because
 * what is issued is no claim without an invoice any more.
 */
export class IssueInvoicesProcessor implements JobProcessor<Payload> {
  readonly job = issueInvoicesJob;

  /** An invoice shows master data of two organisations, which neither may read of the other. */
  context(_payload: Payload, run: JobRun): RequestContext {
    return operatorContext('CLEARING', run.correlationId);
  }

  async prepare({ agencyId, period, issuerId }: Payload, run: JobRun): Promise<void> {
    const context = operatorContext('CLEARING', run.correlationId);
    const month = await run.step(context, (tx) => findInvoicedMonth(tx, agencyId, period));
    if (month === null) return;
    const issuers = await run.step(context, (tx) => findIssuers(tx, month.runId));
    for (const issuer of issuers.filter((id) => issuerId === agencyId || id === issuerId)) await run.step(context, (tx) => issueInvoicesOf(tx, month, issuer));
  }

  handle(): Promise<void> {
    return Promise.resolve();
  }
}
