import { OfferCodeResolver } from '../codes/offer-code.resolver.js';
import { OfferCohostResolver } from './offer-cohost.resolver.js';
import { OfferContentResolver } from './offer-content.resolver.js';
import { OfferDetailsResolver } from './offer-details.resolver.js';
import { OfferDraftsResolver } from './offer-drafts.resolver.js';
import { OfferLabelsResolver } from './offer-labels.resolver.js';
import { OfferLeadResolver } from './offer-lead.resolver.js';
import { PublishingResolver } from './publishing.resolver.js';

/** Drafts, published offers, entries for information and code lists in the API. */
export const publishingResolvers = [
  OfferCodeResolver,
  OfferCohostResolver,
  OfferContentResolver,
  OfferDetailsResolver,
  OfferDraftsResolver,
  OfferLabelsResolver,
  OfferLeadResolver,
  PublishingResolver,
];
