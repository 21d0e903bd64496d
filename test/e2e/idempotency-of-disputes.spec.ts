import { DISPUTE_COMMAND_FIELDS, openDisputeCommands } from '../support/idempotency/dispute-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';

repeatEach(DISPUTE_COMMAND_FIELDS, openDisputeCommands);
