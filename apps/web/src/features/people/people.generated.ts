// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/people/people.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What has become of an invitation. */
export type InvitationState =
  /** Somebody has joined by it. */
  | 'ACCEPTED'
  /** Nobody has accepted it in 14 days. */
  | 'EXPIRED'
  /** It may be accepted. */
  | 'OPEN'
  /** The organisation has taken it back. */
  | 'WITHDRAWN';

/** Who is asked to join the organisation, and as what. */
export type InvitePersonInput = {
  /** E-mail address; its case does not matter. */
  email: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The roles that the person is to have. */
  roles: Array<Role>;
  /** Whether the person is to sign for the agency; only with CASEWORKER. */
  signingRight?: boolean;
};

/** Who leaves the organisation. */
export type RemovePersonInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the person. */
  personId: string | number;
};

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

/** What somebody is to be in the organisation. */
export type SetRolesInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the person. */
  personId: string | number;
  /** All roles that the person is to have, and no other. */
  roles: Array<Role>;
  /** Whether the person signs for the agency; only with CASEWORKER. */
  signingRight?: boolean;
};

/** Which invitation is taken back. */
export type WithdrawInvitationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the invitation. */
  invitationId: string | number;
};

export type PeopleQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { edges: Array<{ node: { id: string, name: string, email: string, roles: Array<Role>, signingRight: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, substitutions: { edges: Array<{ node: { id: string, validFrom: string, validTo: string, person: { id: string, name: string }, deputy: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean } }, invitations: { edges: Array<{ node: { id: string, email: string, roles: Array<Role>, signingRight: boolean, state: InvitationState, invitedAt: string, expiresAt: string } }> } };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { invitePerson:
    | { __typename: 'AlreadyMember', code: string, message: string }
    | { __typename: 'FieldInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationLimit', code: string, message: string }
    | { __typename: 'NoRole', code: string, message: string }
    | { __typename: 'PersonInvited', invitationId: string, expiresAt: string }
    | { __typename: 'RoleNotOfOrganisation', code: string, message: string }
    | { __typename: 'SigningRightNeedsCaseworker', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawInvitationMutationVariables = Exact<{
  input: WithdrawInvitationInput;
}>;


export type WithdrawInvitationMutation = { withdrawInvitation:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationClosed', code: string, message: string }
    | { __typename: 'InvitationWithdrawn', invitationId: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetRolesMutationVariables = Exact<{
  input: SetRolesInput;
}>;


export type SetRolesMutation = { setRoles:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LastAdministrator', code: string, message: string }
    | { __typename: 'NoRole', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'RoleNotOfOrganisation', code: string, message: string }
    | { __typename: 'RolesSet', personId: string, roles: Array<Role>, signingRight: boolean }
    | { __typename: 'SigningRightNeedsCaseworker', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RemovePersonMutationVariables = Exact<{
  input: RemovePersonInput;
}>;


export type RemovePersonMutation = { removePerson:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LastAdministrator', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonRemoved', personId: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const PeopleDocument = `query People($after:String){people(first:50 after:$after){edges{node{id name email roles signingRight}}pageInfo{hasNextPage endCursor}}substitutions(first:50){edges{node{id validFrom validTo person{id name}deputy{id name}}}pageInfo{hasNextPage}}invitations(first:50){edges{node{id email roles signingRight state invitedAt expiresAt}}}}` as unknown as TypedDocumentNode<PeopleQuery, PeopleQueryVariables>;

export const InvitePersonDocument = `mutation InvitePerson($input:InvitePersonInput!){invitePerson(input:$input){__typename ...on PersonInvited{invitationId expiresAt}...on Refusal{code message}...on FieldInvalid{field}}}` as unknown as TypedDocumentNode<InvitePersonMutation, InvitePersonMutationVariables>;

export const WithdrawInvitationDocument = `mutation WithdrawInvitation($input:WithdrawInvitationInput!){withdrawInvitation(input:$input){__typename ...on InvitationWithdrawn{invitationId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;

export const SetRolesDocument = `mutation SetRoles($input:SetRolesInput!){setRoles(input:$input){__typename ...on RolesSet{personId roles signingRight}...on Refusal{code message}}}` as unknown as TypedDocumentNode<SetRolesMutation, SetRolesMutationVariables>;

export const RemovePersonDocument = `mutation RemovePerson($input:RemovePersonInput!){removePerson(input:$input){__typename ...on PersonRemoved{personId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<RemovePersonMutation, RemovePersonMutationVariables>;
