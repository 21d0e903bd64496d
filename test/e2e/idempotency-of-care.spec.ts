import { CARE_COMMAND_FIELDS, openCareCommands } from '../support/idempotency/care-commands.js';
import { NOTE_COMMAND_FIELDS, openNoteCommands } from '../support/idempotency/note-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';

repeatEach([...NOTE_COMMAND_FIELDS, ...CARE_COMMAND_FIELDS], openNoteCommands, openCareCommands);
