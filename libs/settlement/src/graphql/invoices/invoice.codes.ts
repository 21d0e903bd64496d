import { codeList } from '#platform/graphql';
import type { InvoiceField } from '../../domain/invoices/invoice-amounts.js';
import type { CancelReason, InvoiceKind, InvoiceType } from '../../domain/invoices/invoice.js';

export const InvoiceKindCodes = codeList<InvoiceKind>('InvoiceKind', 'What an invoice is over.', {
  SETTLEMENT: 'Seats that providers have used of each other.',
  DIRECT_BILLING: 'Seats that the agency pays.',
  WEEKLY_RATE: 'Weekly lump sums of modules.',
  INSTALMENT: 'An instalment of a budget.',
});

export const InvoiceTypeCodes = codeList<InvoiceType>('InvoiceType', 'What kind of document it is (UNTDID 1001).', {
  INVOICE: 'An invoice (380).',
  CREDIT_NOTE: 'A credit note (381): corrections of closed months are more than what is new.',
  CANCELLATION: 'Takes a whole invoice back (384).',
});

export const CancelReasonCodes = codeList<CancelReason>('CancelInvoiceReason', 'Why an invoice is cancelled.', {
  WRONG_MASTER_DATA: 'Name, address, account or the like of one side were wrong.',
  WRONG_TAX: 'The tax status was wrong.',
  OTHER: 'Another reason.',
});

export const VatCategoryCodes = codeList<'E' | 'S'>('VatCategory', 'How an invoice is taxed.', {
  E: 'Exempt by § 4 Nr. 25 UStG.',
  S: 'Standard rate.',
});

export const InvoiceFieldCodes = codeList<InvoiceField>('InvoiceField', 'What an invoice needs of an organisation.', {
  CITY: 'The place: its municipality is not in the gazetteer.',
  POSTAL_CODE: 'Postal code.',
  VAT_STATUS: 'Whether it is exempt or taxable.',
  TAX_NUMBER: 'VAT id or tax number.',
  IBAN: 'Account.',
  CONTACT: 'Whom to ask: setInvoiceContact.',
  ELECTRONIC_ADDRESS: 'Where it takes invoices: its Leitweg-ID, or the e-mail address of its contact.',
});
