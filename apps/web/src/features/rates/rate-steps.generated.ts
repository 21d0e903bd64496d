// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/rates/rate-steps.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which settlement rate, and all that it is to say from now on. */
export type EditSettlementRateInput = {
  /** The amount, from 0. */
  amountCents: string;
  /** Id of the calculation sheet that it comes from (NRW-14). */
  calculationSheetId?: string | number | null | undefined;
  /** Category of offers that it applies to; left out: all. */
  category?: string | null | undefined;
  /** Percent that an excused absence costs: a decimal number from 0 to 100 with up to four places. */
  excusedPercent?: string;
  /** Id of the host that it applies to; left out: all. */
  hostId?: string | number | null | undefined;
  /** Id of the rate. */
  id: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer that it applies to; left out: all. It is not looked up: a rate whose offer there is not, or is another host's, applies to nothing. */
  offerId?: string | number | null | undefined;
  /** Id of the active rate of the same scope that it is to take the place of. */
  replacesId?: string | number | null | undefined;
  /** Id of the version of the agency's service description that it was calculated for (NRW-02). */
  serviceDescriptionId: string | number;
  /** Percent that an unexcused absence costs: a decimal number from 0 to 100 with up to four places. */
  unexcusedPercent?: string;
  /** What the amount is paid for. */
  unit: RateUnit;
  /** Id of the debtor that it applies to; left out: all. */
  userId?: string | number | null | undefined;
  /** First day. It may lie in the past: closed months are corrected by the next clearing. */
  validFrom: string;
  /** Last day; left out: open. */
  validTo?: string | null | undefined;
};

/** Which settlement rate ends, and when. */
export type EndSettlementRateInput = {
  /** Id of the rate. */
  id: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The last day on which it holds; today or later. */
  lastDay: string;
};

/** What a settlement rate is paid for. */
export type RateUnit =
  /** A seat in the whole course. */
  | 'COURSE'
  /** A seat for one hour of 60 minutes. */
  | 'SEAT_HOUR'
  /** A seat in one session. */
  | 'SEAT_SESSION'
  /** A seat for one ISO week, however many sessions it has. */
  | 'SEAT_WEEK';

/** Which settlement rate is negotiated again, and why. */
export type ReopenSettlementRateInput = {
  /** Id of the rate. */
  id: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What has to be negotiated again. */
  reason: ReopeningReason;
};

/** What has to be negotiated again. */
export type ReopeningReason =
  /** The fee. */
  | 'FEE'
  /** Something was written wrongly. */
  | 'MISTAKE'
  /** Something else. */
  | 'OTHER'
  /** The quality. */
  | 'QUALITY'
  /** The service. */
  | 'SERVICE'
  /** From when to when it is to hold. */
  | 'VALIDITY';

/** Which settlement rate. */
export type SettlementRateStepInput = {
  /** Id of the rate. */
  id: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** How far terms (an agreement, a rate) have come. */
export type TermsState =
  /** Holds on the days of its validity. */
  | 'ACTIVE'
  /** Given up before it was approved. */
  | 'DISCARDED'
  /** Seen and written by the side that began it. */
  | 'DRAFT'
  /** Approved by a second person with economic competence too. */
  | 'ECONOMICALLY_APPROVED'
  /** Held until a day that has passed. */
  | 'ENDED'
  /** Seen and written by both sides of an agreement; of a rate, by the agency. */
  | 'IN_NEGOTIATION'
  /** Approved by a person with professional competence; does not change any more. */
  | 'PROFESSIONALLY_APPROVED'
  /** Another version has taken its place on every day. */
  | 'REPLACED';

export type NegotiateSettlementRateMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type NegotiateSettlementRateMutation = { negotiateSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveSettlementRateProfessionallyMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type ApproveSettlementRateProfessionallyMutation = { approveSettlementRateProfessionally:
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveSettlementRateEconomicallyMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type ApproveSettlementRateEconomicallyMutation = { approveSettlementRateEconomically:
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ActivateSettlementRateMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type ActivateSettlementRateMutation = { activateSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacedLastsLonger', code: string, message: string, otherCode: string, endBy: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TermsOverlap', code: string, message: string, otherCode: string, validFrom: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type DiscardSettlementRateMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type DiscardSettlementRateMutation = { discardSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ReopenSettlementRateMutationVariables = Exact<{
  input: ReopenSettlementRateInput;
}>;


export type ReopenSettlementRateMutation = { reopenSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type EndSettlementRateMutationVariables = Exact<{
  input: EndSettlementRateInput;
}>;


export type EndSettlementRateMutation = { endSettlementRate:
    | { __typename: 'DayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type EditSettlementRateMutationVariables = Exact<{
  input: EditSettlementRateInput;
}>;


export type EditSettlementRateMutation = { editSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacesOtherScope', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export const NegotiateSettlementRateDocument = `mutation NegotiateSettlementRate($input:SettlementRateStepInput!){negotiateSettlementRate(input:$input){__typename ...on SettlementRate{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<NegotiateSettlementRateMutation, NegotiateSettlementRateMutationVariables>;

export const ApproveSettlementRateProfessionallyDocument = `mutation ApproveSettlementRateProfessionally($input:SettlementRateStepInput!){approveSettlementRateProfessionally(input:$input){__typename ...on SettlementRate{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ApproveSettlementRateProfessionallyMutation, ApproveSettlementRateProfessionallyMutationVariables>;

export const ApproveSettlementRateEconomicallyDocument = `mutation ApproveSettlementRateEconomically($input:SettlementRateStepInput!){approveSettlementRateEconomically(input:$input){__typename ...on SettlementRate{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ApproveSettlementRateEconomicallyMutation, ApproveSettlementRateEconomicallyMutationVariables>;

export const ActivateSettlementRateDocument = `mutation ActivateSettlementRate($input:SettlementRateStepInput!){activateSettlementRate(input:$input){__typename ...on SettlementRate{id state}...on Refusal{code message}...on TermsOverlap{otherCode validFrom}...on ReplacedLastsLonger{otherCode endBy}}}` as unknown as TypedDocumentNode<ActivateSettlementRateMutation, ActivateSettlementRateMutationVariables>;

export const DiscardSettlementRateDocument = `mutation DiscardSettlementRate($input:SettlementRateStepInput!){discardSettlementRate(input:$input){__typename ...on SettlementRate{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DiscardSettlementRateMutation, DiscardSettlementRateMutationVariables>;

export const ReopenSettlementRateDocument = `mutation ReopenSettlementRate($input:ReopenSettlementRateInput!){reopenSettlementRate(input:$input){__typename ...on SettlementRate{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ReopenSettlementRateMutation, ReopenSettlementRateMutationVariables>;

export const EndSettlementRateDocument = `mutation EndSettlementRate($input:EndSettlementRateInput!){endSettlementRate(input:$input){__typename ...on SettlementRate{id state}...on Refusal{code message}...on DayOutOfRange{earliest latest}}}` as unknown as TypedDocumentNode<EndSettlementRateMutation, EndSettlementRateMutationVariables>;

export const EditSettlementRateDocument = `mutation EditSettlementRate($input:EditSettlementRateInput!){editSettlementRate(input:$input){__typename ...on SettlementRate{id state}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<EditSettlementRateMutation, EditSettlementRateMutationVariables>;
