import { openReferralCommands, REFERRAL_COMMAND_FIELDS } from '../support/idempotency/referral-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';

repeatEach(REFERRAL_COMMAND_FIELDS, openReferralCommands);
