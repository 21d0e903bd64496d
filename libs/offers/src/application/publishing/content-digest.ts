import { refuse, sha256Hex, type Result } from '#kernel';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import { offerChanged, type OfferChanged } from './publishing-refusals.js';

/** The same fields in the same order, whoever put the object together. */
export const toPlain = (content: OfferWish): unknown => Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));

/** Stands for all that is said of an offer, whichever way it was written: by hand, by an import, as a draft. */
export const digestOf = (content: OfferWish): string => sha256Hex(JSON.stringify(toPlain(content)));

/** Whoever replaces what is said names what they have seen (`seen`), so that nobody's words are lost unread; nothing named: they replace it whatever it says. */
export function refuseUnseen(seen: string | null | undefined, content: OfferWish): Result<never, OfferChanged> | undefined {
  const digest = digestOf(content);
  return seen == null || seen === digest ? undefined : refuse(offerChanged(digest));
}
