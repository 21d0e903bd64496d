/** What others may use of charges. */
import { FindChargesQuery } from './find-charges.query.js';

export { FindChargesQuery, type ChargeFilter, type ChargeTotal, type ChargeView } from './find-charges.query.js';
export { CHARGE_KINDS, CHARGE_REASON_TEXTS, type ChargeKind, type ChargeOutcome, type ChargeReason } from '../../domain/charges/charge-codes.js';

export const chargeProviders = [FindChargesQuery];
