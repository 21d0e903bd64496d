import { AGREEMENT_COMMAND_FIELDS, openAgreementCommands } from '../support/idempotency/agreement-commands.js';
import { repeatEach } from '../support/idempotency/repeat-each.js';
import { openTermsCommands, TERMS_COMMAND_FIELDS } from '../support/idempotency/terms-commands.js';

repeatEach([...TERMS_COMMAND_FIELDS, ...AGREEMENT_COMMAND_FIELDS], openTermsCommands, openAgreementCommands);
