import { openPaymentCommands, PAYMENT_COMMAND_FIELDS } from '../support/idempotency/payment-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';

repeatEach(PAYMENT_COMMAND_FIELDS, openPaymentCommands);
