// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/search/widening.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which offer is not taken for which referral, and why. */
export type DeclineOfferInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** Why, in a code: nothing is told of the family. */
  reason: DeclineReason;
  /** Id of the referral. */
  referralId: string | number;
};

/** Why an offer is not taken for a referral. */
export type DeclineReason =
  /** The family or the young person does not want it. */
  | 'FAMILY_DECLINED'
  /** The group does not suit. */
  | 'GROUP_DOES_NOT_SUIT'
  /** The host says no. */
  | 'HOST_DECLINED'
  /** Another reason. */
  | 'OTHER'
  /** The times do not fit after all. */
  | 'TIMES'
  /** The way is too long in practice, whatever the straight line says. */
  | 'TOO_FAR_IN_PRACTICE';

/** What is not to be insisted on for one referral. */
export type RelaxCriterionInput = {
  /** How far; left out: wholly. GENDER and LANGUAGE know no bound. */
  bound?: RelaxationBoundInput | null | undefined;
  /** Which criterion. */
  criterion: RelaxableCriterion;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why, in 1 to 500 characters. No names: the responsible provider reads it, and it is kept with the verdicts of a reservation. */
  reason: string;
  /** Id of the referral. */
  referralId: string | number;
};

/** The hard criteria that a caseworker may relax for one referral. */
export type RelaxableCriterion =
  /** Age; the bound is years. */
  | 'AGE'
  /** Gender; wholly. */
  | 'GENDER'
  /** Language; wholly. */
  | 'LANGUAGE'
  /** Times of the week; the bound is further windows. */
  | 'SCHEDULE'
  /** Distance; the bound is kilometres. */
  | 'TOO_FAR';

/** How far a criterion is relaxed; nothing given: wholly. */
export type RelaxationBoundInput = {
  /** Kilometres in place of the referral's limit, in tenths, and more than it; only for TOO_FAR. */
  upToKm?: number | null | undefined;
  /** Years below or above the offer's range, from 1 to 30; only for AGE. */
  upToYears?: number | null | undefined;
  /** Windows besides those of the referral, such as "TH 14:00-18:00", at most 50; only for SCHEDULE. */
  windows?: Array<string> | null | undefined;
};

/** Which offer comes into question again for which referral. */
export type WithdrawDeclineInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** Id of the referral. */
  referralId: string | number;
};

/** What is to be insisted on again. */
export type WithdrawRelaxationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the relaxation. */
  relaxationId: string | number;
};

export type RelaxCriterionMutationVariables = Exact<{
  input: RelaxCriterionInput;
}>;


export type RelaxCriterionMutation = { relaxCriterion:
    | { __typename: 'AlreadyRelaxed', code: string, message: string }
    | { __typename: 'BoundNotAllowed', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'Relaxation', id: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValuesInvalid', code: string, message: string }
   };

export type WithdrawRelaxationMutationVariables = Exact<{
  input: WithdrawRelaxationInput;
}>;


export type WithdrawRelaxationMutation = { withdrawRelaxation:
    | { __typename: 'AlreadyWithdrawn', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Relaxation', id: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeclineOfferMutationVariables = Exact<{
  input: DeclineOfferInput;
}>;


export type DeclineOfferMutation = { declineOffer:
    | { __typename: 'AlreadyDeclined', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferDecline', offerId: string }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawDeclineMutationVariables = Exact<{
  input: WithdrawDeclineInput;
}>;


export type WithdrawDeclineMutation = { withdrawDecline:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferDecline', offerId: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const RelaxCriterionDocument = `mutation RelaxCriterion($input:RelaxCriterionInput!){relaxCriterion(input:$input){__typename ...on Relaxation{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<RelaxCriterionMutation, RelaxCriterionMutationVariables>;

export const WithdrawRelaxationDocument = `mutation WithdrawRelaxation($input:WithdrawRelaxationInput!){withdrawRelaxation(input:$input){__typename ...on Relaxation{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<WithdrawRelaxationMutation, WithdrawRelaxationMutationVariables>;

export const DeclineOfferDocument = `mutation DeclineOffer($input:DeclineOfferInput!){declineOffer(input:$input){__typename ...on OfferDecline{offerId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DeclineOfferMutation, DeclineOfferMutationVariables>;

export const WithdrawDeclineDocument = `mutation WithdrawDecline($input:WithdrawDeclineInput!){withdrawDecline(input:$input){__typename ...on OfferDecline{offerId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<WithdrawDeclineMutation, WithdrawDeclineMutationVariables>;
