import { MONTH_COMMAND_FIELDS, openMonthCommands } from '../support/idempotency/month-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';

repeatEach(MONTH_COMMAND_FIELDS, openMonthCommands);
