import type { Refusal } from '#kernel';
import type { BusySession } from '../../persistence/publishing/offer-sessions.sql.js';

/** No such offer, or not one that the organisation acted for writes: both answer alike. */
export interface OfferUnknown extends Refusal {
  readonly code: 'OFFER_NOT_FOUND';
}

export interface DraftUnknown extends Refusal {
  readonly code: 'DRAFT_NOT_FOUND';
}

/** Only providers and partners have offers of their own. */
export interface NotAHost extends Refusal {
  readonly code: 'NOT_A_HOST';
}

/** No such partner: an agency lists what a PARTNER offers, and of nobody else (DD-30). */
export interface PartnerUnknown extends Refusal {
  readonly code: 'PARTNER_NOT_FOUND';
}

/** What is archived does not change any more; a copy of it may. */
export interface OfferArchived extends Refusal {
  readonly code: 'OFFER_ARCHIVED';
}

/** Somebody has written it anew since the caller looked. */
export interface OfferChanged extends Refusal {
  readonly code: 'OFFER_CHANGED';
  /** Of what it says now (digestOf). */
  readonly digest: string;
}

/** More seats are taken in these sessions than the new capacity has, by date. */
export interface CapacityTaken extends Refusal {
  readonly code: 'CAPACITY_TAKEN';
  readonly sessions: readonly BusySession[];
}

/** Cases hold seats in these sessions to come, by date. */
export interface OfferInUse extends Refusal {
  readonly code: 'OFFER_IN_USE';
  readonly sessions: readonly BusySession[];
}

export const offerUnknown: OfferUnknown = { code: 'OFFER_NOT_FOUND', message: 'There is no such offer.' };
export const draftUnknown: DraftUnknown = { code: 'DRAFT_NOT_FOUND', message: 'There is no such draft.' };
export const notAHost: NotAHost = { code: 'NOT_A_HOST', message: 'Only a provider or partner has offers of its own.' };
export const partnerUnknown: PartnerUnknown = { code: 'PARTNER_NOT_FOUND', message: 'There is no such partner organisation.' };
export const offerArchived: OfferArchived = { code: 'OFFER_ARCHIVED', message: 'The offer is archived; a copy of it can be published anew.' };

export const offerChanged = (digest: string): OfferChanged => ({
  code: 'OFFER_CHANGED',
  message: 'Somebody has changed what is said of it meanwhile: read it again first.',
  digest,
});

export const capacityTaken = (sessions: readonly BusySession[]): CapacityTaken => ({
  code: 'CAPACITY_TAKEN',
  message: 'More seats are taken in at least one session to come than the new capacity has.',
  sessions,
});

export const offerInUse = (sessions: readonly BusySession[]): OfferInUse => ({
  code: 'OFFER_IN_USE',
  message: 'Cases hold seats in sessions to come: they must have another place, or none, first.',
  sessions,
});
