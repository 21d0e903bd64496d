import { openRunCommands, RUN_COMMAND_FIELDS } from '../support/idempotency/run-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';

repeatEach(RUN_COMMAND_FIELDS, openRunCommands);
