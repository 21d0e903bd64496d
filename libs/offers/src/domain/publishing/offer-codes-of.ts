import type { CodeList } from '../codes/code-lists.js';
import type { OfferWish } from './offer-content.js';

const some = (code: string | null | undefined): readonly string[] => (code ? [code] : []);

/** The codes that an offer names, by list. */
export const offerCodesOf = (offer: OfferWish): Readonly<Record<CodeList, readonly string[]>> => ({
  CATEGORY: some(offer.category),
  TOPIC: offer.topics ?? [],
  ACCESSIBILITY: offer.accessibility ?? [],
  CONTRAINDICATION: offer.contraindications ?? [],
  PRICE_CATEGORY: some(offer.priceCategory),
  QUALIFICATION: (offer.leads ?? []).map((lead) => lead.qualification),
  RESOURCE_KIND: some(offer.resourceKind),
});
