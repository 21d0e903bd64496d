// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/billing/rules.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which clearing is called off. */
export type CancelClearingInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the run. */
  runId: string | number;
};

/** Which pair of organisations is cleared anew, and in which month of the agency acted for. */
export type ClearPairInput = {
  /** Id of the one organisation. */
  firstId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
  /** Id of the other one. */
  secondId: string | number;
};

/** How far a clearing is. */
export type ClearingRunState =
  /** It was called off before anybody worked on it. */
  | 'CANCELLED'
  /** It is done and in force. */
  | 'DONE'
  /** It failed; the month may be cleared again. */
  | 'FAILED'
  /** It waits. */
  | 'QUEUED'
  /** It is worked on. */
  | 'RUNNING'
  /** A later clearing of the month took its place. */
  | 'SUPERSEDED';

/** Who owes for a seat, and why. */
export type LineKind =
  /** The agency owes the host. */
  | 'DIRECT_BILLING'
  /** The responsible provider owes the host. */
  | 'SETTLEMENT';

/** What is checked inside of every clearing before it counts. */
export type RunCheck =
  /** What is owed for weekly lump sums and instalments is the sum of them, and each is what its rate or budget makes it. */
  | 'CHARGES'
  /** The shares of a line add up to its cents. */
  | 'CONSERVATION'
  /** What one owes the other is the sum of the shares. */
  | 'GROSS'
  /** Each seat use of the month has its line. */
  | 'LINES'
  /** What an organisation nets with each other one, with what is billed directly, is its position. */
  | 'NETS'
  /** All positions add up to 0. */
  | 'ZERO_SUM';

/** When the month that was over last is cleared by itself. */
export type SetClearingScheduleInput = {
  /** Day of the following month, 1 to 28. */
  day: number;
  /** Full hour in Europe/Berlin, 0 to 23. */
  hour: number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Whether it is. */
  isActive: boolean;
};

/** How long a side has to answer. */
export type SetDisputeDeadlineInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 60 working days (Monday to Friday, without public holidays). */
  workingDays: number;
};

/** All rules, also those that stay as they were. */
export type SetPaymentRulesInput = {
  /** At least 1. */
  firstReminderDays: number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 90. */
  paymentDays: number;
  /** More than the first. */
  secondReminderDays: number;
  /** More than the second, at most 365. */
  thirdReminderDays: number;
};

export type RulesPageQueryVariables = Exact<{
  agencyId: string | number;
}>;


export type RulesPageQuery = { clearingSchedule: { day: number, hour: number, isActive: boolean } | null, paymentRules: { paymentDays: number, firstReminderDays: number, secondReminderDays: number, thirdReminderDays: number }, disputeDeadline: { workingDays: number } };

export type PaymentDaysFragment = { paymentDays: number, firstReminderDays: number, secondReminderDays: number, thirdReminderDays: number };

export type SetClearingScheduleMutationVariables = Exact<{
  input: SetClearingScheduleInput;
}>;


export type SetClearingScheduleMutation = { setClearingSchedule:
    | { __typename: 'ClearingSchedule', day: number, hour: number, isActive: boolean }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type SetPaymentRulesMutationVariables = Exact<{
  input: SetPaymentRulesInput;
}>;


export type SetPaymentRulesMutation = { setPaymentRules:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'PaymentRules', paymentDays: number, firstReminderDays: number, secondReminderDays: number, thirdReminderDays: number }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type SetDisputeDeadlineMutationVariables = Exact<{
  input: SetDisputeDeadlineInput;
}>;


export type SetDisputeDeadlineMutation = { setDisputeDeadline:
    | { __typename: 'DisputeDeadline', workingDays: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type PreviewClearingQueryVariables = Exact<{
  period: string;
}>;


export type PreviewClearingQuery = { previewClearing: { period: string, isCleared: boolean, lineCount: number, heldCount: number, settlementCents: string, directBillingCents: string, failedChecks: Array<RunCheck>, differences: Array<{ kind: LineKind, beforeCents: string, afterCents: string, seatUses: number | null, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string } }> } | null };

export type PartyFragment = { id: string, code: string, name: string };

export type ClearPairMutationVariables = Exact<{
  input: ClearPairInput;
}>;


export type ClearPairMutation = { clearPair:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthClosed', code: string, message: string }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PairClearingQueued', period: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CancelClearingMutationVariables = Exact<{
  input: CancelClearingInput;
}>;


export type CancelClearingMutation = { cancelClearing:
    | { __typename: 'ClearingCancelled', runId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'RunNotQueued', state: ClearingRunState, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const RulesPageDocument = `query RulesPage($agencyId:ID!){clearingSchedule{day hour isActive}paymentRules(agencyId:$agencyId){...PaymentDays}disputeDeadline(agencyId:$agencyId){workingDays}}fragment PaymentDays on PaymentRules{paymentDays firstReminderDays secondReminderDays thirdReminderDays}` as unknown as TypedDocumentNode<RulesPageQuery, RulesPageQueryVariables>;

export const SetClearingScheduleDocument = `mutation SetClearingSchedule($input:SetClearingScheduleInput!){setClearingSchedule(input:$input){__typename ...on ClearingSchedule{day hour isActive}...on ValueInvalid{field expected}...on Refusal{code message}}}` as unknown as TypedDocumentNode<SetClearingScheduleMutation, SetClearingScheduleMutationVariables>;

export const SetPaymentRulesDocument = `mutation SetPaymentRules($input:SetPaymentRulesInput!){setPaymentRules(input:$input){__typename ...on PaymentRules{...PaymentDays}...on ValueInvalid{field expected}...on Refusal{code message}}}fragment PaymentDays on PaymentRules{paymentDays firstReminderDays secondReminderDays thirdReminderDays}` as unknown as TypedDocumentNode<SetPaymentRulesMutation, SetPaymentRulesMutationVariables>;

export const SetDisputeDeadlineDocument = `mutation SetDisputeDeadline($input:SetDisputeDeadlineInput!){setDisputeDeadline(input:$input){__typename ...on DisputeDeadline{workingDays}...on ValueInvalid{field expected}...on Refusal{code message}}}` as unknown as TypedDocumentNode<SetDisputeDeadlineMutation, SetDisputeDeadlineMutationVariables>;

export const PreviewClearingDocument = `query PreviewClearing($period:YearMonth!){previewClearing(period:$period){period isCleared lineCount heldCount settlementCents directBillingCents failedChecks differences{kind beforeCents afterCents seatUses debtor{...Party}creditor{...Party}}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<PreviewClearingQuery, PreviewClearingQueryVariables>;

export const ClearPairDocument = `mutation ClearPair($input:ClearPairInput!){clearPair(input:$input){__typename ...on PairClearingQueued{period}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ClearPairMutation, ClearPairMutationVariables>;

export const CancelClearingDocument = `mutation CancelClearing($input:CancelClearingInput!){cancelClearing(input:$input){__typename ...on ClearingCancelled{runId}...on RunNotQueued{state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<CancelClearingMutation, CancelClearingMutationVariables>;
