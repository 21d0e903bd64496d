export { CancelInvoiceUseCase, type CancelInvoiceInput, type CancelInvoiceRefusal, type InvoiceCancelled } from './cancel-invoice.use-case.js';
export { FindInvoicesQuery, type InvoiceFilter } from './find-invoices.query.js';
export { invoiceProviders } from './invoice-providers.js';
export { IssueInvoicesUseCase } from './issue-invoices.use-case.js';
export { issueInvoicesOf, type Issued } from './issue-invoices.js';
export { RequestInvoicesUseCase, type InvoicesRequested, type RequestInvoicesInput, type RequestInvoicesRefusal } from './request-invoices.use-case.js';
export { SetInvoiceContactUseCase, type SetInvoiceContactInput, type SetInvoiceContactRefusal } from './set-invoice-contact.use-case.js';
export { findInvoicedMonth, findIssuers, type InvoicedMonth } from '../../persistence/invoices/claims.sql.js';
