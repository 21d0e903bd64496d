import { findBillingParties } from '#identity';
import type { RequestContext, Transaction, UnitOfWork } from '#platform';
import { findDocuments, findGaps } from '../../persistence/invoices/read-invoices.sql.js';
import { monthFileName } from '../exports/file-name.js';
import type { ExportedMonth, ExportItem, MonthExporter } from '../exports/month-exporter.js';
import { IssueInvoicesUseCase } from './issue-invoices.use-case.js';

/** Every invoice of a month as XRechnung, as it was issued: one file each. What is missing for others is said. */
export const xrechnungExporter: MonthExporter = {
  as: 'xrechnung',
  closedOnly: true,
  /** With or without a worker that issues them after the closing. */
  prepare: (unitOfWork: UnitOfWork, { correlationId }: RequestContext, month: ExportedMonth) => new IssueInvoicesUseCase(unitOfWork).run(correlationId, month),
  async *files(tx: Transaction, month: ExportedMonth): AsyncGenerator<ExportItem> {
    const gaps = await findGaps(tx, month.agencyId, month.period);
    const organisations = await findBillingParties(tx, gaps.flatMap(({ issuerId, recipientId, organisationId }) => [issuerId, recipientId, organisationId]));
    const codeOf = (id: string): string => organisations.get(id)!.code;
    for (const { issuerId, recipientId, organisationId, field } of gaps) {
      const code = codeOf(organisationId);
      yield { code: `${field}_MISSING`, organisation: code, message: `${code} has not said its ${field}, so the invoice of ${codeOf(issuerId)} to ${codeOf(recipientId)} is not issued.` };
    }
    for (const { number, issuerCode, xml } of await findDocuments(tx, month.agencyId, month.period)) {
      yield { name: monthFileName(month, 'invoice', 'xml', issuerCode, number), bytes: Buffer.from(xml, 'utf8') };
    }
  },
};
