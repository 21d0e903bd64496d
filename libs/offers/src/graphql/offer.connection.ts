import { connectionOf } from '#platform/graphql';
import { OfferType } from './offer.type.js';

export const OfferConnection = connectionOf(OfferType, 'Offer');
