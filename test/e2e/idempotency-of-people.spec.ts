import { openPeopleCommands, PEOPLE_COMMAND_FIELDS } from '../support/idempotency/people-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';

repeatEach(PEOPLE_COMMAND_FIELDS, openPeopleCommands);
