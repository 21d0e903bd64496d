// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/people/network.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The answer of the organisation acted for. */
export type AnswerNetworkInvitationInput = {
  /** The answer. */
  answer: NetworkAnswer;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the invitation. */
  invitationId: string | number;
};

/** Which membership ends, and when. */
export type EndMembershipInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Its last day; left out: the earliest that the notice allows. */
  lastDay?: string | null | undefined;
  /** Id of the membership. */
  membershipId: string | number;
};

/** Whom the agency acted for asks into its network: either an organisation that is there, or a new one. */
export type InviteToNetworkInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** One that is not there yet. */
  newOrganisation?: NewOrganisationInput | null | undefined;
  /** Id of a provider or partner that is there. */
  organisationId?: string | number | null | undefined;
  /** First day of the membership; left out: today. */
  validFrom?: string | null | undefined;
};

/** What an organisation is that comes into a network. */
export type InvitedKind =
  /** A partner without cases of its own. */
  | 'PARTNER'
  /** An independent provider (freier Träger). */
  | 'PROVIDER';

/** The answer to an invitation into a network. */
export type NetworkAnswer =
  /** The organisation takes part. */
  | 'ACCEPT'
  /** It does not. */
  | 'DECLINE';

/** What has become of an invitation. */
export type NetworkInvitationState =
  /** The organisation takes part. */
  | 'ACCEPTED'
  /** The organisation does not want to. */
  | 'DECLINED'
  /** Its time has passed. */
  | 'EXPIRED'
  /** It waits for an answer. */
  | 'PENDING'
  /** The agency has taken it back. */
  | 'WITHDRAWN';

/** An organisation that is created when its first administrator accepts. */
export type NewOrganisationInput = {
  /** E-mail address of the person who is to administer it first. Gone once the invitation is answered. */
  administratorEmail: string;
  /** What it is. */
  kind: InvitedKind;
  /** Municipality of its seat: the eight digits of the official key (AGS). */
  municipalityAgs: string;
  /** Its name, up to 200 characters. */
  name: string;
  /** What it is in particular; only of a partner. */
  partnerType?: PartnerType | null | undefined;
};

/** What an organisation is in the network. */
export type OrganisationKind =
  /** A youth welfare agency (Jugendamt): commissions and pays help, certifies groups. */
  | 'AGENCY'
  /** A partner without cases of its own that offers groups, such as a club or a school. */
  | 'PARTNER'
  /** An independent provider (freier Träger): has cases of its own and offers groups. */
  | 'PROVIDER';

/** What a partner is. */
export type PartnerType =
  /** A club (Verein). */
  | 'CLUB'
  /** A commercial provider. */
  | 'COMPANY'
  /** A person who works on a fee (Honorar). */
  | 'FREELANCE'
  /** Something else. */
  | 'OTHER'
  /** A school. */
  | 'SCHOOL';

/** How a provider stands in a network (GZ-04). */
export type ProviderTier =
  /** Associated provider: lists seats like all others; settled only under a cooperation contract. */
  | 'ASSOCIATED'
  /** Core team provider (Kernteamträger); every member about whom nothing else was decided. */
  | 'CORE'
  /** Lead provider (Schwerpunktträger). */
  | 'LEAD';

/** How a provider stands in the network of the agency acted for, from a day on. */
export type SetProviderTierInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the membership. */
  membershipId: string | number;
  /** The tier. */
  tier: ProviderTier;
  /** First day, inside the membership; left out: today. It holds until the next one that is set. */
  validFrom?: string | null | undefined;
};

/** Which invitation is taken back. */
export type WithdrawNetworkInvitationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the invitation. */
  invitationId: string | number;
};

export type NetworkQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  providerId?: string | number | null | undefined;
  isAgency: boolean;
}>;


export type NetworkQuery = { networkMemberships: { edges: Array<{ node: { id: string, validFrom: string, validTo: string | null, tier: ProviderTier, noticeDays: number, safeguardingAgreementValidUntil: string | null, agency: { id: string, name: string }, provider: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean } }, networkInvitations: { edges: Array<{ node: { id: string, organisationName: string, isNew: boolean, state: NetworkInvitationState, validFrom: string, expiresAt: string, agency: { id: string, name: string } } }> }, organisations?: { edges: Array<{ node: { id: string, name: string, kind: OrganisationKind } }>, pageInfo: { hasNextPage: boolean } } };

export type InviteToNetworkMutationVariables = Exact<{
  input: InviteToNetworkInput;
}>;


export type InviteToNetworkMutation = { inviteToNetwork:
    | { __typename: 'AlreadyInNetwork', code: string, message: string, lastDay: string | null }
    | { __typename: 'AlreadyInvited', code: string, message: string }
    | { __typename: 'FieldInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationLimit', code: string, message: string }
    | { __typename: 'NetworkInvitation', id: string, organisationName: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PartnerTypeUnfit', code: string, message: string }
    | { __typename: 'PlaceUnknown', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawNetworkInvitationMutationVariables = Exact<{
  input: WithdrawNetworkInvitationInput;
}>;


export type WithdrawNetworkInvitationMutation = { withdrawNetworkInvitation:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NetworkInvitation', id: string, state: NetworkInvitationState }
    | { __typename: 'NetworkInvitationClosed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AnswerNetworkInvitationMutationVariables = Exact<{
  input: AnswerNetworkInvitationInput;
}>;


export type AnswerNetworkInvitationMutation = { answerNetworkInvitation:
    | { __typename: 'AlreadyInNetwork', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NetworkInvitation', id: string, state: NetworkInvitationState }
    | { __typename: 'NetworkInvitationClosed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type LeaveNetworkMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type LeaveNetworkMutation = { leaveNetwork:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MembershipEnds', code: string, message: string, lastDay: string }
    | { __typename: 'NetworkMembership', id: string, validTo: string | null }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NoticeTooShort', code: string, message: string, earliestLastDay: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndNetworkMembershipMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type EndNetworkMembershipMutation = { endNetworkMembership:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MembershipEnds', code: string, message: string, lastDay: string }
    | { __typename: 'NetworkMembership', id: string, validTo: string | null }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NoticeTooShort', code: string, message: string, earliestLastDay: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetProviderTierMutationVariables = Exact<{
  input: SetProviderTierInput;
}>;


export type SetProviderTierMutation = { setProviderTier:
    | { __typename: 'DayOutsideMembership', code: string, message: string, validFrom: string, validTo: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NetworkMembership', id: string, tier: ProviderTier }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const NetworkDocument = `query Network($agencyId:ID$providerId:ID$isAgency:Boolean!){networkMemberships(first:50 agencyId:$agencyId providerId:$providerId){edges{node{id agency{id name}provider{id name}validFrom validTo tier noticeDays safeguardingAgreementValidUntil}}pageInfo{hasNextPage}}networkInvitations(first:30){edges{node{id agency{id name}organisationName isNew state validFrom expiresAt}}}organisations(first:100)@include(if:$isAgency){edges{node{id name kind}}pageInfo{hasNextPage}}}` as unknown as TypedDocumentNode<NetworkQuery, NetworkQueryVariables>;

export const InviteToNetworkDocument = `mutation InviteToNetwork($input:InviteToNetworkInput!){inviteToNetwork(input:$input){__typename ...on NetworkInvitation{id organisationName}...on Refusal{code message}...on FieldInvalid{field}...on AlreadyInNetwork{lastDay}}}` as unknown as TypedDocumentNode<InviteToNetworkMutation, InviteToNetworkMutationVariables>;

export const WithdrawNetworkInvitationDocument = `mutation WithdrawNetworkInvitation($input:WithdrawNetworkInvitationInput!){withdrawNetworkInvitation(input:$input){__typename ...on NetworkInvitation{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<WithdrawNetworkInvitationMutation, WithdrawNetworkInvitationMutationVariables>;

export const AnswerNetworkInvitationDocument = `mutation AnswerNetworkInvitation($input:AnswerNetworkInvitationInput!){answerNetworkInvitation(input:$input){__typename ...on NetworkInvitation{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<AnswerNetworkInvitationMutation, AnswerNetworkInvitationMutationVariables>;

export const LeaveNetworkDocument = `mutation LeaveNetwork($input:EndMembershipInput!){leaveNetwork(input:$input){__typename ...on NetworkMembership{id validTo}...on Refusal{code message}...on NoticeTooShort{earliestLastDay}...on MembershipEnds{lastDay}}}` as unknown as TypedDocumentNode<LeaveNetworkMutation, LeaveNetworkMutationVariables>;

export const EndNetworkMembershipDocument = `mutation EndNetworkMembership($input:EndMembershipInput!){endNetworkMembership(input:$input){__typename ...on NetworkMembership{id validTo}...on Refusal{code message}...on NoticeTooShort{earliestLastDay}...on MembershipEnds{lastDay}}}` as unknown as TypedDocumentNode<EndNetworkMembershipMutation, EndNetworkMembershipMutationVariables>;

export const SetProviderTierDocument = `mutation SetProviderTier($input:SetProviderTierInput!){setProviderTier(input:$input){__typename ...on NetworkMembership{id tier}...on Refusal{code message}...on DayOutsideMembership{validFrom validTo}}}` as unknown as TypedDocumentNode<SetProviderTierMutation, SetProviderTierMutationVariables>;
