import type { LocalDate, Refusal } from '#kernel';

/** The organisation acted for is no agency, so it has no network. */
export interface AgencyNotFound extends Refusal {
  readonly code: 'AGENCY_NOT_FOUND';
}

/** No provider or partner has this id. */
export interface ProviderNotFound extends Refusal {
  readonly code: 'PROVIDER_NOT_FOUND';
}

/** No such invitation, or none of the caller's: both answer alike. */
export interface NetworkInvitationNotFound extends Refusal {
  readonly code: 'NETWORK_INVITATION_NOT_FOUND';
}

/** Answered, taken back or expired before. */
export interface NetworkInvitationClosed extends Refusal {
  readonly code: 'NETWORK_INVITATION_CLOSED';
}

/** An invitation to the same organisation or address is open. */
export interface AlreadyInvited extends Refusal {
  readonly code: 'ALREADY_INVITED';
}

/** The organisation takes part in the network on or after that day. */
export interface AlreadyInNetwork extends Refusal {
  readonly code: 'ALREADY_IN_NETWORK';
  /** Its last day there; null: open. */
  readonly lastDay: LocalDate | null;
}

/** No such membership, or none of the caller's side: both answer alike. */
export interface MembershipNotFound extends Refusal {
  readonly code: 'MEMBERSHIP_NOT_FOUND';
}

/** The day lies before the notice has passed. */
export interface NoticeTooShort extends Refusal {
  readonly code: 'NOTICE_TOO_SHORT';
  readonly earliestLastDay: LocalDate;
}

/** It ends already, on that day or before the one asked for. */
export interface MembershipEnds extends Refusal {
  readonly code: 'MEMBERSHIP_ENDS';
  readonly lastDay: LocalDate;
}

/** A tier is had in a network, on a day of the membership. */
export interface DayOutsideMembership extends Refusal {
  readonly code: 'DAY_OUTSIDE_MEMBERSHIP';
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Another agreement or contract of the two covers some of these days. */
export interface SpanOverlaps extends Refusal {
  readonly code: 'SPAN_OVERLAPS';
}

export interface ContractNotFound extends Refusal {
  readonly code: 'CONTRACT_NOT_FOUND';
}

/** It ends already, on that day or before it. */
export interface ContractEnds extends Refusal {
  readonly code: 'CONTRACT_ENDS';
  readonly validTo: LocalDate;
}

export const agencyUnknown: AgencyNotFound = { code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' };
export const providerUnknown: ProviderNotFound = { code: 'PROVIDER_NOT_FOUND', message: 'There is no such provider or partner.' };
export const networkInvitationUnknown: NetworkInvitationNotFound = { code: 'NETWORK_INVITATION_NOT_FOUND', message: 'There is no such invitation.' };
export const networkInvitationClosed: NetworkInvitationClosed = { code: 'NETWORK_INVITATION_CLOSED', message: 'The invitation is answered, taken back or expired.' };
export const alreadyInvited: AlreadyInvited = { code: 'ALREADY_INVITED', message: 'An invitation to this organisation or address is open.' };
export const membershipUnknown: MembershipNotFound = { code: 'MEMBERSHIP_NOT_FOUND', message: 'There is no such membership.' };
export const spanOverlaps: SpanOverlaps = { code: 'SPAN_OVERLAPS', message: 'Some of these days are covered already.' };
export const contractUnknown: ContractNotFound = { code: 'CONTRACT_NOT_FOUND', message: 'There is no such contract.' };

export const alreadyInNetwork = (lastDay: LocalDate | null): AlreadyInNetwork => ({
  code: 'ALREADY_IN_NETWORK',
  message: lastDay === null ? 'The organisation takes part in the network.' : `The organisation takes part in the network until ${lastDay}.`,
  lastDay,
});

export const noticeTooShort = (earliestLastDay: LocalDate): NoticeTooShort => ({
  code: 'NOTICE_TOO_SHORT',
  message: `The last day is ${earliestLastDay} at the earliest.`,
  earliestLastDay,
});

export const membershipEnds = (lastDay: LocalDate): MembershipEnds => ({ code: 'MEMBERSHIP_ENDS', message: `The membership ends on ${lastDay}.`, lastDay });

export const contractEnds = (validTo: LocalDate): ContractEnds => ({ code: 'CONTRACT_ENDS', message: `The contract ends on ${validTo}.`, validTo });

export const dayOutsideMembership = (span: { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }): DayOutsideMembership => ({
  code: 'DAY_OUTSIDE_MEMBERSHIP',
  message: 'On this day the provider does not take part in the network.',
  validFrom: span.validFrom,
  validTo: span.validTo,
});
