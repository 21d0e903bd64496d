export { CASE_ROLES } from './case-roles.js';
export { loadReferral } from './load-referral.js';
export { ReferralType } from './referral.type.js';
export { ReferralStateCodes } from './requests/request.codes.js';
export { ReferralWrongStateType } from './requests/request-refusals.type.js';
export { ReferralsGraphqlModule } from './referrals-graphql.module.js';
export { SigningRightMissingType } from './approvals/approval-refusals.type.js';
