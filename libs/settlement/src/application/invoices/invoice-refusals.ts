import type { Refusal } from '#kernel';

export interface MonthUnknown extends Refusal {
  readonly code: 'MONTH_NOT_FOUND';
}
export const monthUnknown: MonthUnknown = { code: 'MONTH_NOT_FOUND', message: 'There is no closed month of this agency with claims that one may see.' };

export interface InvoiceNotFound extends Refusal {
  readonly code: 'INVOICE_NOT_FOUND';
}
export const invoiceUnknown: InvoiceNotFound = { code: 'INVOICE_NOT_FOUND', message: 'There is no such invoice.' };

/** A cancellation is not cancelled, and nothing is cancelled twice. */
export interface InvoiceNotValid extends Refusal {
  readonly code: 'INVOICE_NOT_VALID';
}
export const invoiceNotValid: InvoiceNotValid = { code: 'INVOICE_NOT_VALID', message: 'This invoice is cancelled already, or is a cancellation itself.' };
