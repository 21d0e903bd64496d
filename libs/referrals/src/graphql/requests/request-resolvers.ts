import { ReferralRequestFieldsResolver } from './referral-request-fields.resolver.js';
import { ReferralStepsResolver } from './referral-steps.resolver.js';
import { WriteReferralResolver } from './write-referral.resolver.js';

/** Requests, their states and what stands beside them in the API. */
export const requestResolvers = [ReferralRequestFieldsResolver, ReferralStepsResolver, WriteReferralResolver];
