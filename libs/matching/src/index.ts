export { evaluateOffer, type OfferEvaluation } from './application/evaluate-offer.js';
export { MatchReferralQuery, type MatchReferralAnswer, type MatchReferralInput, type ReferralNotFound } from './application/match-referral.query.js';
export { type Criterion } from './domain/evaluate.js';
export { HARD_CRITERIA, type HardCriterion, type Variant } from './domain/hard-criteria.js';
export { DEFAULT_WEIGHTS } from './domain/score.js';
export { MatchingModule } from './matching.module.js';
