import { InvoiceCommandsResolver } from './invoice-commands.resolver.js';
import { InvoiceGapResolver } from './invoice-gap.resolver.js';
import { InvoiceResolver } from './invoice.resolver.js';

/** Resolvers of invoices. */
export const invoiceResolvers = [InvoiceCommandsResolver, InvoiceGapResolver, InvoiceResolver];
