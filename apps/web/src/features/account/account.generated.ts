// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/account/account.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The answer of somebody who is not signed in. */
export type AcceptInvitationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** First and last name, 1 to 120 characters; left aside when the address has an account. */
  name: string;
  /** A password of one's own, 12 to 128 characters; left aside when the address has an account. */
  password: string;
  /** The token out of the mail: what stands behind the # of its address. */
  token: string;
};

/** The answer for an organisation that is not there yet. */
export type AnswerNetworkInvitationByTokenInput = {
  /** The answer. */
  answer: NetworkAnswer;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The token out of the mail. */
  token: string;
};

/** Which substitution ends now. */
export type EndSubstitutionInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the substitution. */
  substitutionId: string | number;
};

/** The answer of somebody who is signed in. */
export type JoinOrganisationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The token out of the mail: what stands behind the # of its address. */
  token: string;
};

/** Who stands in for whom, and when. */
export type NameDeputyInput = {
  /** Id of the deputy: somebody of the same organisation. */
  deputyId: string | number;
  /** First day: today or later. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For whom; left out: for oneself. For others only an administrator names a deputy. */
  personId?: string | number | null | undefined;
  /** Last day. */
  to: string;
};

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

/** How somebody hears of their tasks by mail. */
export type NotificationMode =
  /** Once every working day, at seven in the morning, when there is something new. */
  | 'DIGEST'
  /** With each new, reminded or escalated task. */
  | 'IMMEDIATE'
  /** Not by mail. */
  | 'NONE';

/** What a person may do in an organisation. */
export type Role =
  /** Keeps the organisation, its people and its catalogue. */
  | 'ADMINISTRATOR'
  /** Reads what happened and changes nothing. */
  | 'AUDITOR'
  /** Clears months and reads statements. */
  | 'BILLING'
  /** Case work of the agency (ASD). */
  | 'CASEWORKER'
  /** Case work of the provider that is responsible for a referral. */
  | 'CASE_LEAD'
  /** Certifies groups for the agency. */
  | 'CERTIFIER'
  /** Reads budgets and sums. */
  | 'CONTROLLER'
  /** Leads groups and records attendance. */
  | 'GROUP_LEAD'
  /** Leads the quality dialogue; sees no prices. */
  | 'QUALITY';

/** How the caller wants to hear of tasks in the organisation acted for. */
export type SetNotificationPreferenceInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** By mail at once, in a digest, or not. */
  mode: NotificationMode;
};

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'FieldInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationAnswered', organisationName: string }
    | { __typename: 'InvitationInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type JoinOrganisationMutationVariables = Exact<{
  input: JoinOrganisationInput;
}>;


export type JoinOrganisationMutation = { joinOrganisation:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationInvalid', code: string, message: string }
    | { __typename: 'OperatorNoMember', code: string, message: string }
    | { __typename: 'OrganisationJoined', organisationId: string, roles: Array<Role> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AnswerNetworkInvitationByTokenMutationVariables = Exact<{
  input: AnswerNetworkInvitationByTokenInput;
}>;


export type AnswerNetworkInvitationByTokenMutation = { answerNetworkInvitationByToken:
    | { __typename: 'AlreadyInNetwork', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NetworkInvitationAnswered', organisationName: string, state: NetworkInvitationState }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AccountQueryVariables = Exact<{
  isMember: boolean;
}>;


export type AccountQuery = { me: { id: string, name: string, email: string | null, substitutions: Array<{ id: string, organisationId: string, validFrom: string, validTo: string, person: { id: string, name: string }, deputy: { id: string, name: string } }> }, notificationPreference?: { mode: NotificationMode }, colleagues?: { edges: Array<{ node: { id: string, name: string, roles: Array<Role> } }>, pageInfo: { hasNextPage: boolean } } };

export type SetNotificationPreferenceMutationVariables = Exact<{
  input: SetNotificationPreferenceInput;
}>;


export type SetNotificationPreferenceMutation = { setNotificationPreference:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotificationPreference', mode: NotificationMode }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type NameDeputyMutationVariables = Exact<{
  input: NameDeputyInput;
}>;


export type NameDeputyMutation = { nameDeputy:
    | { __typename: 'AlreadySubstituted', code: string, message: string, validFrom: string, validTo: string }
    | { __typename: 'DeputyNamed', substitutionId: string }
    | { __typename: 'DeputyNotPossible', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SpanNotPossible', code: string, message: string, today: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndSubstitutionMutationVariables = Exact<{
  input: EndSubstitutionInput;
}>;


export type EndSubstitutionMutation = { endSubstitution:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SubstitutionEnded', substitutionId: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const AcceptInvitationDocument = `mutation AcceptInvitation($input:AcceptInvitationInput!){acceptInvitation(input:$input){__typename ...on InvitationAnswered{organisationName}...on Refusal{code message}...on FieldInvalid{field}}}` as unknown as TypedDocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;

export const JoinOrganisationDocument = `mutation JoinOrganisation($input:JoinOrganisationInput!){joinOrganisation(input:$input){__typename ...on OrganisationJoined{organisationId roles}...on Refusal{code message}}}` as unknown as TypedDocumentNode<JoinOrganisationMutation, JoinOrganisationMutationVariables>;

export const AnswerNetworkInvitationByTokenDocument = `mutation AnswerNetworkInvitationByToken($input:AnswerNetworkInvitationByTokenInput!){answerNetworkInvitationByToken(input:$input){__typename ...on NetworkInvitationAnswered{organisationName state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<AnswerNetworkInvitationByTokenMutation, AnswerNetworkInvitationByTokenMutationVariables>;

export const AccountDocument = `query Account($isMember:Boolean!){me{id name email substitutions{id organisationId person{id name}deputy{id name}validFrom validTo}}notificationPreference@include(if:$isMember){mode}colleagues(first:100)@include(if:$isMember){edges{node{id name roles}}pageInfo{hasNextPage}}}` as unknown as TypedDocumentNode<AccountQuery, AccountQueryVariables>;

export const SetNotificationPreferenceDocument = `mutation SetNotificationPreference($input:SetNotificationPreferenceInput!){setNotificationPreference(input:$input){__typename ...on NotificationPreference{mode}...on Refusal{code message}}}` as unknown as TypedDocumentNode<SetNotificationPreferenceMutation, SetNotificationPreferenceMutationVariables>;

export const NameDeputyDocument = `mutation NameDeputy($input:NameDeputyInput!){nameDeputy(input:$input){__typename ...on DeputyNamed{substitutionId}...on Refusal{code message}...on SpanNotPossible{today}...on AlreadySubstituted{validFrom validTo}}}` as unknown as TypedDocumentNode<NameDeputyMutation, NameDeputyMutationVariables>;

export const EndSubstitutionDocument = `mutation EndSubstitution($input:EndSubstitutionInput!){endSubstitution(input:$input){__typename ...on SubstitutionEnded{substitutionId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<EndSubstitutionMutation, EndSubstitutionMutationVariables>;
