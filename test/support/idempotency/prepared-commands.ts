import { AGREEMENT_COMMAND_FIELDS } from './agreement-commands.js';
import { BUDGET_COMMAND_FIELDS } from './budget-commands.js';
import { CARE_COMMAND_FIELDS } from './care-commands.js';
import { DISPUTE_COMMAND_FIELDS } from './dispute-commands.js';
import { INVOICE_COMMAND_FIELDS } from './invoice-commands.js';
import { MONTH_COMMAND_FIELDS } from './month-commands.js';
import { RUN_COMMAND_FIELDS } from './run-commands.js';
import { NOTE_COMMAND_FIELDS } from './note-commands.js';
import { OFFER_COMMAND_FIELDS } from './offer-commands.js';
import { PAYMENT_COMMAND_FIELDS } from './payment-commands.js';
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
  ...DISPUTE_COMMAND_FIELDS,
  ...INVOICE_COMMAND_FIELDS,
  ...MONTH_COMMAND_FIELDS,
  ...RUN_COMMAND_FIELDS,
  ...NOTE_COMMAND_FIELDS,
  ...OFFER_COMMAND_FIELDS,
  ...PAYMENT_COMMAND_FIELDS,
  ...PEOPLE_COMMAND_FIELDS,
  ...REFERRAL_COMMAND_FIELDS,
  ...SEAT_COMMAND_FIELDS,
  ...SESSION_COMMAND_FIELDS,
  ...TERMS_COMMAND_FIELDS,
];
