import { OFFER_COMMAND_FIELDS, openOfferCommands } from '../support/idempotency/offer-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';
import { openSessionCommands, SESSION_COMMAND_FIELDS } from '../support/idempotency/session-commands.js';

repeatEach([...OFFER_COMMAND_FIELDS, ...SESSION_COMMAND_FIELDS], openOfferCommands, openSessionCommands);
