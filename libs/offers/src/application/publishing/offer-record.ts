import type { Transaction } from '#platform';
import type { OfferContent, OfferWish } from '../../domain/publishing/offer-content.js';
import { Offer } from '../../persistence/offer.entity.js';
import type { StoredOffer } from '../../persistence/publishing/offer-content.sql.js';

/** What is said of a stored offer, without what the service keeps beside it. */
export function contentOf({ id: _id, code: _code, hostId: _host, listedBy: _lister, archivedAt: _archived, ...content }: StoredOffer): OfferContent {
  return content;
}

/**
 * What the journal keeps of an offer: whether a lead has an account and a certificate of good conduct, and neither whose
 * nor from when. The journal is kept for good; such a day goes three months after somebody's work has ended (§ 72a (5) SGB VIII).
 */
export const journalled = (wish: OfferWish): object => ({
  ...wish,
  ...(wish.leads && {
    leads: wish.leads.map(({ userId, conductCertificateOn, ...lead }) => ({ ...lead, hasAccount: userId != null, hasConductCertificate: conductCertificateOn != null })),
  }),
});

/** The offer as everyone signed in reads it. */
export const readOffer = (tx: Transaction, id: string): Promise<Offer> => tx.repository(Offer).findOneByOrFail({ id });
