import type { OfferCriteria } from '../../domain/finding/offer-criteria.js';
import type { OfferCriteriaInputType } from './offer-criteria.type.js';

/** The criteria without what a client has sent as null, which means the same as leaving it out. */
export const criteriaOf = (input: OfferCriteriaInputType): OfferCriteria => given(input);

function given(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .map(([name, part]) => [name, plain(part)]),
  );
}

function plain(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(plain);
  return typeof part === 'object' && part !== null ? given(part) : part;
}
