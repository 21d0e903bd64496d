export { loadOffer } from './load-offer.js';
export { loadSession } from './load-session.js';
export { OfferType } from './offer.type.js';
export { OffersGraphqlModule } from './offers-graphql.module.js';
export { SessionType } from './session.type.js';
