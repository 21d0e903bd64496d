// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/agreements/weekly-rates.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Weekly rates of an agreement: all of them are drafted, or none. */
export type DraftWeeklyRatesInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The rates, 1 to 100. */
  rates: Array<NewWeeklyRate>;
};

/** Which weekly rates end, and when. */
export type EndWeeklyRatesInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of the rates, 1 to 100. */
  ids: Array<string | number>;
  /** The last day on which they hold; today or later. */
  lastDay: string;
};

/** Module of a help: how many hours a week it has. */
export type HelpModule =
  /** Basis. */
  | 'BASIS'
  /** Flex. */
  | 'FLEX'
  /** Krise. */
  | 'KRISE'
  /** Sonder. */
  | 'SONDER'
  /** Standard. */
  | 'STANDARD'
  /** Zusatz. */
  | 'ZUSATZ';

/** What a weekly rate is to say. */
export type NewWeeklyRate = {
  /** The lump sum of a week, from 0. */
  amountCents: string;
  /** The module. */
  module: HelpModule;
  /** Id of the active rate of the same agreement and module that it is to take the place of. */
  replacesId?: string | number | null | undefined;
  /** First day; it may lie in the past. */
  validFrom: string;
  /** Last day; left out: open. */
  validTo?: string | null | undefined;
};

/** Which weekly rates are negotiated again, and why. */
export type ReopenWeeklyRatesInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of the rates, 1 to 100. */
  ids: Array<string | number>;
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

/** Which weekly rates: all of them take the step, or none. */
export type WeeklyRatesStepInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of the rates, 1 to 100. */
  ids: Array<string | number>;
};

export type DraftWeeklyRatesMutationVariables = Exact<{
  input: DraftWeeklyRatesInput;
}>;


export type DraftWeeklyRatesMutation = { draftWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacesOtherScope', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type NegotiateWeeklyRatesMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type NegotiateWeeklyRatesMutation = { negotiateWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveWeeklyRatesProfessionallyMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type ApproveWeeklyRatesProfessionallyMutation = { approveWeeklyRatesProfessionally:
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveWeeklyRatesEconomicallyMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type ApproveWeeklyRatesEconomicallyMutation = { approveWeeklyRatesEconomically:
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ActivateWeeklyRatesMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type ActivateWeeklyRatesMutation = { activateWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacedLastsLonger', code: string, message: string, otherCode: string, endBy: string }
    | { __typename: 'TermsOverlap', code: string, message: string, otherCode: string, validFrom: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type DiscardWeeklyRatesMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type DiscardWeeklyRatesMutation = { discardWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ReopenWeeklyRatesMutationVariables = Exact<{
  input: ReopenWeeklyRatesInput;
}>;


export type ReopenWeeklyRatesMutation = { reopenWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type EndWeeklyRatesMutationVariables = Exact<{
  input: EndWeeklyRatesInput;
}>;


export type EndWeeklyRatesMutation = { endWeeklyRates:
    | { __typename: 'DayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export const DraftWeeklyRatesDocument = `mutation DraftWeeklyRates($input:DraftWeeklyRatesInput!){draftWeeklyRates(input:$input){__typename ...on WeeklyRates{rates{id}}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<DraftWeeklyRatesMutation, DraftWeeklyRatesMutationVariables>;

export const NegotiateWeeklyRatesDocument = `mutation NegotiateWeeklyRates($input:WeeklyRatesStepInput!){negotiateWeeklyRates(input:$input){__typename ...on WeeklyRates{rates{id state}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<NegotiateWeeklyRatesMutation, NegotiateWeeklyRatesMutationVariables>;

export const ApproveWeeklyRatesProfessionallyDocument = `mutation ApproveWeeklyRatesProfessionally($input:WeeklyRatesStepInput!){approveWeeklyRatesProfessionally(input:$input){__typename ...on WeeklyRates{rates{id state}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ApproveWeeklyRatesProfessionallyMutation, ApproveWeeklyRatesProfessionallyMutationVariables>;

export const ApproveWeeklyRatesEconomicallyDocument = `mutation ApproveWeeklyRatesEconomically($input:WeeklyRatesStepInput!){approveWeeklyRatesEconomically(input:$input){__typename ...on WeeklyRates{rates{id state}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ApproveWeeklyRatesEconomicallyMutation, ApproveWeeklyRatesEconomicallyMutationVariables>;

export const ActivateWeeklyRatesDocument = `mutation ActivateWeeklyRates($input:WeeklyRatesStepInput!){activateWeeklyRates(input:$input){__typename ...on WeeklyRates{rates{id state}}...on Refusal{code message}...on TermsOverlap{otherCode validFrom}...on ReplacedLastsLonger{otherCode endBy}}}` as unknown as TypedDocumentNode<ActivateWeeklyRatesMutation, ActivateWeeklyRatesMutationVariables>;

export const DiscardWeeklyRatesDocument = `mutation DiscardWeeklyRates($input:WeeklyRatesStepInput!){discardWeeklyRates(input:$input){__typename ...on WeeklyRates{rates{id state}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DiscardWeeklyRatesMutation, DiscardWeeklyRatesMutationVariables>;

export const ReopenWeeklyRatesDocument = `mutation ReopenWeeklyRates($input:ReopenWeeklyRatesInput!){reopenWeeklyRates(input:$input){__typename ...on WeeklyRates{rates{id state}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ReopenWeeklyRatesMutation, ReopenWeeklyRatesMutationVariables>;

export const EndWeeklyRatesDocument = `mutation EndWeeklyRates($input:EndWeeklyRatesInput!){endWeeklyRates(input:$input){__typename ...on WeeklyRates{rates{id state}}...on Refusal{code message}...on DayOutOfRange{earliest latest}}}` as unknown as TypedDocumentNode<EndWeeklyRatesMutation, EndWeeklyRatesMutationVariables>;
