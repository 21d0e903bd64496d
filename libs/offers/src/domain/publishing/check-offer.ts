import { isLanguage, ok, refuse, type Result } from '#kernel';
import { checkHosting } from './check-hosting.js';
import { checkPlace } from './check-place.js';
import { readChoice, readCodes, readList, readText, readWhole, type Reading } from './field-readers.js';
import type { KnownToOffers, OfferOwner } from './known-to-offers.js';
import type { OfferContent, OfferWish } from './offer-content.js';
import { OfferFieldProblems, offerInvalid, type OfferInvalid } from './offer-field-problem.js';

/**
 * What is said of an offer, whole: defaults filled in, references and codes looked up. Refuses with all problems and their
 * fields. Pure; `known` holds what the wish names (findKnownToOffers reads it for any number of wishes).
 *
 * Defaults are those of the exchange format: language German, PROFESSIONAL, settleable, two leads; where leads are named,
 * `staff` counts those who are not volunteers. An offer at a site lies where the site lies when nothing else is said.
 */
export function checkOffer(wish: OfferWish, owner: OfferOwner, known: KnownToOffers): Result<OfferContent, OfferInvalid> {
  const problems = new OfferFieldProblems();
  const reading: Reading = { wish, owner, known, problems };
  const content = { ...readDescription(reading), ...readAudience(reading), ...checkHosting(reading), ...checkPlace(reading), ...readMarket(reading) };
  if (problems.all.length > 0) return refuse(offerInvalid(problems.all));
  return ok(content as OfferContent);
}

function readDescription(reading: Reading) {
  return {
    title: readText(reading, 'title', 200) ?? missing(reading, 'title', 'a text of 1 to 200 characters'),
    description: readText(reading, 'description', 10_000) ?? '',
    groupRules: readText(reading, 'groupRules', 10_000) ?? '',
    category: readCodes(reading, 'category', 'CATEGORY')[0] ?? missing(reading, 'category', 'a code of the list CATEGORY'),
    kind: readChoice(reading, 'kind', ['GROUP', 'TRAINING', 'COURSE', 'PROJECT']) ?? missing(reading, 'kind', 'GROUP, TRAINING, COURSE or PROJECT'),
    admission: readChoice(reading, 'admission', ['OPEN', 'CLOSED']) ?? missing(reading, 'admission', 'OPEN or CLOSED'),
  };
}

function readAudience(reading: Reading) {
  const { wish, problems } = reading;
  const [ageFrom, ageTo] = [readWhole(reading, 'ageFrom', 0, 120), readWhole(reading, 'ageTo', 0, 120)];
  if (ageFrom !== null && ageTo !== null && ageTo < ageFrom) problems.add('ageTo', 'BAD_VALUE', wish.ageTo, `an age from ${ageFrom} on`);
  const languages = readList(reading, 'languages', isLanguage, 'a code of ISO 639-1 such as de');
  return {
    ageFrom,
    ageTo,
    genders: readList(reading, 'genders', (gender) => ['F', 'M', 'D'].includes(gender), 'F, M or D'),
    topics: readCodes(reading, 'topics', 'TOPIC'),
    languages: languages.length === 0 ? ['de'] : languages,
    accessibility: readCodes(reading, 'accessibility', 'ACCESSIBILITY'),
    contraindications: readCodes(reading, 'contraindications', 'CONTRAINDICATION'),
  };
}

/** Seats, and whether they are settled at all. */
function readMarket(reading: Reading) {
  const { wish, owner, problems } = reading;
  const capacity = readWhole(reading, 'capacity', 1, 10_000) ?? missing(reading, 'capacity', 'a whole number from 1 to 10000');
  const minimum = readWhole(reading, 'minimum', 1, 10_000);
  if (minimum !== null && typeof capacity === 'number' && minimum > capacity) problems.add('minimum', 'BAD_VALUE', minimum, `a number up to the capacity of ${capacity}`);
  const resourceKind = readCodes(reading, 'resourceKind', 'RESOURCE_KIND')[0] ?? null;
  const isInformation = owner.isListed || resourceKind !== null;
  if (isInformation && wish.settleable === true) problems.add('settleable', 'BAD_VALUE', true, 'false, because entries for information are never settled');
  if (owner.isListed && !wish.resourceKind) missing(reading, 'resourceKind', 'a code of the list RESOURCE_KIND');
  return {
    capacity,
    minimum,
    settleable: isInformation ? false : (wish.settleable ?? true),
    priceCategory: readCodes(reading, 'priceCategory', 'PRICE_CATEGORY')[0] ?? null,
    resourceKind,
    onDemand: wish.onDemand ?? false,
  };
}

/** Says that a required value is missing, unless something else was said of the field already. */
function missing({ wish, problems }: Reading, field: keyof OfferWish, expected: string): undefined {
  if (!problems.all.some((problem) => problem.field === field)) problems.add(field, 'MISSING', wish[field], expected);
  return undefined;
}
