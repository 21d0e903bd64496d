export { DraftReachQuery, type DraftReach, type DraftReachInput, type ReachOffer, type SpanReversed, type TooManyPreviews } from './draft-reach.query.js';
