import { CancelInvoiceUseCase } from './cancel-invoice.use-case.js';
import { FindInvoicesQuery } from './find-invoices.query.js';
import { IssueInvoicesUseCase } from './issue-invoices.use-case.js';
import { RequestInvoicesUseCase } from './request-invoices.use-case.js';
import { SetInvoiceContactUseCase } from './set-invoice-contact.use-case.js';

/** Use cases and queries of invoices. */
export const invoiceProviders = [CancelInvoiceUseCase, FindInvoicesQuery, IssueInvoicesUseCase, RequestInvoicesUseCase, SetInvoiceContactUseCase];
