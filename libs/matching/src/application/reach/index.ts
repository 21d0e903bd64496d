export { DraftReachQuery, type DraftReach, type DraftReachInput, type ReachOffer, type TooManyPreviews } from './draft-reach.query.js';
