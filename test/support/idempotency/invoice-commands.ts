import type { TestApi } from '../api.js';
import { openInvoiceOffice } from '../invoice-office.js';
import type { Preparation } from './seat-commands.js';

/** Mutations of invoices. */
export const INVOICE_COMMAND_FIELDS = ['issueInvoices', 'cancelInvoice', 'setInvoiceContact'] as const;

/** A closed month whose invoices are issued. */
export async function openInvoiceCommands(api: TestApi): Promise<Readonly<Record<string, Preparation>>> {
  const office = await openInvoiceOffice(api.database);
  await office.close();
  await office.issue();
  const credentials = await api.signIn('billing@sued.example', office.ids['SUED']!, 'BILLING');
  /** One that is valid: what was cancelled is issued anew. */
  const valid = async (): Promise<string> => {
    await office.issue();
    return (await office.invoices()).filter(({ issuer, type }) => issuer === 'SUED' && type === 'INVOICE').at(-1)!['id'] as string;
  };
  return {
    issueInvoices: () => Promise.resolve({ credentials, input: { agencyId: office.ids['JA']!, period: '2026-05' } }),
    cancelInvoice: async () => ({ credentials, input: { invoiceId: await valid(), reason: 'OTHER' } }),
    setInvoiceContact: () => Promise.resolve({ credentials, input: { name: 'Abrechnung', phone: '06151 123', email: 'a1@sued.example' } }),
  };
}
