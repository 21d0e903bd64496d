import { AGREEMENT_COMMAND_FIELDS } from './agreement-commands.js';
import { BUDGET_COMMAND_FIELDS } from './budget-commands.js';
import { CARE_COMMAND_FIELDS } from './care-commands.js';
import { NOTE_COMMAND_FIELDS } from './note-commands.js';
import { OFFER_COMMAND_FIELDS } from './offer-commands.js';
import { PEOPLE_COMMAND_FIELDS } from './people-commands.js';
import { REFERRAL_COMMAND_FIELDS } from './referral-commands.js';
import { SEAT_COMMAND_FIELDS } from './seat-commands.js';
import { SESSION_COMMAND_FIELDS } from './session-commands.js';
import { TERMS_COMMAND_FIELDS } from './terms-commands.js';

/** Every mutation that is prepared so that it succeeds, each by one topic: test/e2e/idempotency-of-*.spec.ts. */
export const PREPARED_COMMAND_FIELDS: readonly string[] = [
  ...AGREEMENT_COMMAND_FIELDS,
  ...BUDGET_COMMAND_FIELDS,
  ...CARE_COMMAND_FIELDS,
  ...NOTE_COMMAND_FIELDS,
  ...OFFER_COMMAND_FIELDS,
  ...PEOPLE_COMMAND_FIELDS,
  ...REFERRAL_COMMAND_FIELDS,
  ...SEAT_COMMAND_FIELDS,
  ...SESSION_COMMAND_FIELDS,
  ...TERMS_COMMAND_FIELDS,
];
