// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/work/work.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Work without a case as it really was; the agency stays. */
export type CorrectWorkTimeInput = {
  /** The day, up to today. */
  date: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Minutes, 1 to 1440. */
  minutes: number;
  /** Id of the offer it was for, which the provider hosts alone or with others. */
  offerId?: string | number | null | undefined;
  /** The revision that one has seen. */
  revision: number;
  /** Id of the social space of the agency it was for; not beside an offer. */
  socialSpaceId?: string | number | null | undefined;
  /** Who worked. */
  staff: StaffCategory;
  /** Id of the entry. */
  workTimeId: string | number;
  /** What the time was spent on: exactly one. */
  workType: GeneralWorkType;
};

/** What time for no single case was spent on (BHV-23). */
export type GeneralWorkType =
  /** Across cases (fallübergreifend). */
  | 'CROSS_CASE'
  /** For the network (Netzwerkarbeit). */
  | 'NETWORK'
  /** For no case (fallunspezifisch). */
  | 'UNSPECIFIC';

/** Why an entry of hours is taken back. */
export type HoursWithdrawReason =
  /** It did not take place. */
  | 'DID_NOT_TAKE_PLACE'
  /** It was entered twice. */
  | 'ENTERED_TWICE'
  /** For another reason. */
  | 'OTHER'
  /** Something else was meant, such as another case. */
  | 'WRONG_ENTRY';

/** Time of staff that belongs to no single case. */
export type RecordWorkTimeInput = {
  /** Id of the agency that it was worked for. */
  agencyId: string | number;
  /** The day, up to today. */
  date: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Minutes, 1 to 1440. */
  minutes: number;
  /** Id of the offer it was for, which the provider hosts alone or with others. */
  offerId?: string | number | null | undefined;
  /** Id of the social space of the agency it was for; not beside an offer. */
  socialSpaceId?: string | number | null | undefined;
  /** Who worked. */
  staff: StaffCategory;
  /** What the time was spent on: exactly one. */
  workType: GeneralWorkType;
};

/** Who worked (BHV-20). */
export type StaffCategory =
  /** A professional (Fachkraft). */
  | 'PROFESSIONAL'
  /** A semi-professional. */
  | 'SEMI_PROFESSIONAL';

/** Work without a case that is taken back. */
export type WithdrawWorkTimeInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: HoursWithdrawReason;
  /** Id of the entry. */
  workTimeId: string | number;
};

export type WorkPartsFragment = { id: string, date: string, minutes: number, workType: GeneralWorkType, staff: StaffCategory, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, socialSpaceId: string | null, agency: { id: string, name: string }, provider: { id: string, name: string }, offer: { id: string, title: string } | null };

export type WorkPageQueryVariables = Exact<{
  from: string;
  to: string;
  today: string;
  withWithdrawn: boolean;
  providerId: string | number;
  isProvider: boolean;
  after?: string | null | undefined;
}>;


export type WorkPageQuery = { workTimes: { edges: Array<{ node: { id: string, date: string, minutes: number, workType: GeneralWorkType, staff: StaffCategory, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, socialSpaceId: string | null, agency: { id: string, name: string }, provider: { id: string, name: string }, offer: { id: string, title: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, workHours: { withoutCaseMinutes: string }, networkMemberships?: { edges: Array<{ node: { agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, agreements?: { edges: Array<{ node: { agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, offers?: { edges: Array<{ node: { id: string, title: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, socialSpaces: { edges: Array<{ node: { id: string, name: string, agency: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreWorkNetworksQueryVariables = Exact<{
  providerId: string | number;
  today: string;
  after?: string | null | undefined;
}>;


export type MoreWorkNetworksQuery = { networkMemberships: { edges: Array<{ node: { agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreWorkAgreementsQueryVariables = Exact<{
  providerId: string | number;
  after?: string | null | undefined;
}>;


export type MoreWorkAgreementsQuery = { agreements: { edges: Array<{ node: { agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreWorkOffersQueryVariables = Exact<{
  providerId: string | number;
  after?: string | null | undefined;
}>;


export type MoreWorkOffersQuery = { offers: { edges: Array<{ node: { id: string, title: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreWorkSpacesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MoreWorkSpacesQuery = { socialSpaces: { edges: Array<{ node: { id: string, name: string, agency: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WorkNetworksFragment = { edges: Array<{ node: { agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type WorkAgreementsFragment = { edges: Array<{ node: { agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type WorkOffersFragment = { edges: Array<{ node: { id: string, title: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type WorkSpacesFragment = { edges: Array<{ node: { id: string, name: string, agency: { id: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type RecordWorkTimeMutationVariables = Exact<{
  input: RecordWorkTimeInput;
}>;


export type RecordWorkTimeMutation = { recordWorkTime:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, code: string, message: string }
    | { __typename: 'WorkTime', id: string, date: string, minutes: number, workType: GeneralWorkType, staff: StaffCategory, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, socialSpaceId: string | null, agency: { id: string, name: string }, provider: { id: string, name: string }, offer: { id: string, title: string } | null }
   };

export type CorrectWorkTimeMutationVariables = Exact<{
  input: CorrectWorkTimeInput;
}>;


export type CorrectWorkTimeMutation = { correctWorkTime:
    | { __typename: 'HoursChanged', code: string, message: string }
    | { __typename: 'HoursWithdrawn', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, code: string, message: string }
    | { __typename: 'WorkTime', id: string, date: string, minutes: number, workType: GeneralWorkType, staff: StaffCategory, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, socialSpaceId: string | null, agency: { id: string, name: string }, provider: { id: string, name: string }, offer: { id: string, title: string } | null }
   };

export type WithdrawWorkTimeMutationVariables = Exact<{
  input: WithdrawWorkTimeInput;
}>;


export type WithdrawWorkTimeMutation = { withdrawWorkTime:
    | { __typename: 'HoursWithdrawn', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WorkTime', id: string, date: string, minutes: number, workType: GeneralWorkType, staff: StaffCategory, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, socialSpaceId: string | null, agency: { id: string, name: string }, provider: { id: string, name: string }, offer: { id: string, title: string } | null }
   };

export const WorkPageDocument = `query WorkPage($from:LocalDate!$to:LocalDate!$today:LocalDate!$withWithdrawn:Boolean!$providerId:ID!$isProvider:Boolean!$after:String){workTimes(first:50 after:$after from:$from to:$to withWithdrawn:$withWithdrawn){edges{node{...WorkParts}}pageInfo{hasNextPage endCursor}}workHours(from:$from to:$to){withoutCaseMinutes}networkMemberships(first:50 providerId:$providerId validOn:$today)@include(if:$isProvider){...WorkNetworks}agreements(first:50 providerId:$providerId state:ACTIVE)@include(if:$isProvider){...WorkAgreements}offers(first:100 hostId:$providerId)@include(if:$isProvider){...WorkOffers}socialSpaces(first:100){...WorkSpaces}}fragment WorkParts on WorkTime{id date minutes workType staff revision withdrawnAt withdrawReason socialSpaceId agency{id name}provider{id name}offer{id title}}fragment WorkNetworks on NetworkMembershipConnection{edges{node{agency{id name}}}pageInfo{hasNextPage endCursor}}fragment WorkAgreements on AgreementConnection{edges{node{agency{id name}}}pageInfo{hasNextPage endCursor}}fragment WorkOffers on OfferConnection{edges{node{id title}}pageInfo{hasNextPage endCursor}}fragment WorkSpaces on SocialSpaceConnection{edges{node{id name agency{id}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<WorkPageQuery, WorkPageQueryVariables>;

export const MoreWorkNetworksDocument = `query MoreWorkNetworks($providerId:ID!$today:LocalDate!$after:String){networkMemberships(first:50 after:$after providerId:$providerId validOn:$today){...WorkNetworks}}fragment WorkNetworks on NetworkMembershipConnection{edges{node{agency{id name}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreWorkNetworksQuery, MoreWorkNetworksQueryVariables>;

export const MoreWorkAgreementsDocument = `query MoreWorkAgreements($providerId:ID!$after:String){agreements(first:50 after:$after providerId:$providerId state:ACTIVE){...WorkAgreements}}fragment WorkAgreements on AgreementConnection{edges{node{agency{id name}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreWorkAgreementsQuery, MoreWorkAgreementsQueryVariables>;

export const MoreWorkOffersDocument = `query MoreWorkOffers($providerId:ID!$after:String){offers(first:100 after:$after hostId:$providerId){...WorkOffers}}fragment WorkOffers on OfferConnection{edges{node{id title}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreWorkOffersQuery, MoreWorkOffersQueryVariables>;

export const MoreWorkSpacesDocument = `query MoreWorkSpaces($after:String){socialSpaces(first:100 after:$after){...WorkSpaces}}fragment WorkSpaces on SocialSpaceConnection{edges{node{id name agency{id}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreWorkSpacesQuery, MoreWorkSpacesQueryVariables>;

export const RecordWorkTimeDocument = `mutation RecordWorkTime($input:RecordWorkTimeInput!){recordWorkTime(input:$input){__typename ...on WorkTime{...WorkParts}...on ValueInvalid{field}...on Refusal{code message}}}fragment WorkParts on WorkTime{id date minutes workType staff revision withdrawnAt withdrawReason socialSpaceId agency{id name}provider{id name}offer{id title}}` as unknown as TypedDocumentNode<RecordWorkTimeMutation, RecordWorkTimeMutationVariables>;

export const CorrectWorkTimeDocument = `mutation CorrectWorkTime($input:CorrectWorkTimeInput!){correctWorkTime(input:$input){__typename ...on WorkTime{...WorkParts}...on ValueInvalid{field}...on Refusal{code message}}}fragment WorkParts on WorkTime{id date minutes workType staff revision withdrawnAt withdrawReason socialSpaceId agency{id name}provider{id name}offer{id title}}` as unknown as TypedDocumentNode<CorrectWorkTimeMutation, CorrectWorkTimeMutationVariables>;

export const WithdrawWorkTimeDocument = `mutation WithdrawWorkTime($input:WithdrawWorkTimeInput!){withdrawWorkTime(input:$input){__typename ...on WorkTime{...WorkParts}...on Refusal{code message}}}fragment WorkParts on WorkTime{id date minutes workType staff revision withdrawnAt withdrawReason socialSpaceId agency{id name}provider{id name}offer{id title}}` as unknown as TypedDocumentNode<WithdrawWorkTimeMutation, WithdrawWorkTimeMutationVariables>;
