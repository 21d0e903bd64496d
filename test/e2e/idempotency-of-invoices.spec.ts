import { INVOICE_COMMAND_FIELDS, openInvoiceCommands } from '../support/idempotency/invoice-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';

repeatEach(INVOICE_COMMAND_FIELDS, openInvoiceCommands);
