export { HubType } from './freshness/hub.type.js';
export { boundedMonths } from './freshness/month-range.js';
export { USE_ROLES } from './freshness/use-roles.js';
export { loadOffer } from './load-offer.js';
export { loadSession } from './load-session.js';
export { DeliveryCodes, LeadQualificationCodes, OfferType } from './offer.type.js';
export { OffersGraphqlModule } from './offers-graphql.module.js';
export { FullSessionType, SeatTakenType } from './seats/seat-taken.type.js';
export { SessionType } from './session.type.js';
