import { connectionOf } from '#platform/graphql';
import { ReferralType } from './referral.type.js';

export const ReferralConnection = connectionOf(ReferralType, 'Referral');
