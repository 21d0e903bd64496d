import type { Refusal } from '#kernel';

/** One of the offers is not there, or somebody else answers for it, or it is archived: all alike. */
export interface OwnOfferNotFound extends Refusal {
  readonly code: 'OFFER_NOT_FOUND';
}
export const ownOfferUnknown: OwnOfferNotFound = { code: 'OFFER_NOT_FOUND', message: 'There is no such offer.' };

/** The link is unknown, has expired or was used: which of them is not told. */
export interface LinkInvalid extends Refusal {
  readonly code: 'LINK_INVALID';
}
export const linkInvalid: LinkInvalid = { code: 'LINK_INVALID', message: 'This link does not hold, or not any more.' };

/** None of the offers is one that the link covers; the link holds on. */
export interface NoOfferChosen extends Refusal {
  readonly code: 'NO_OFFER_CHOSEN';
}
export const noOfferChosen: NoOfferChosen = { code: 'NO_OFFER_CHOSEN', message: 'None of the offers that the link covers was chosen.' };

/** A number is out of its bounds. */
export interface SettingsInvalid extends Refusal {
  readonly code: 'SETTINGS_INVALID';
  readonly field: string;
}
export const settingsInvalid = (field: string, expected: string): SettingsInvalid => ({
  code: 'SETTINGS_INVALID',
  message: `${field}: ${expected} was expected.`,
  field,
});
