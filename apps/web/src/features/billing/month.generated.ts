// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/billing/month.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What is said about a month, or about one pair or one line of it. */
export type AddReviewCommentInput = {
  /** Id of the agency whose month it is; left out: the organisation acted for. */
  agencyId?: string | number | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Whether the parties of the pair or line read it, too; the agency reads whatever is said. */
  isShared?: boolean;
  /** About this line; left out: about no line. */
  lineId?: string | number | null | undefined;
  /** About what these two owe each other; left out: about no pair. */
  pair?: ReviewPairInput | null | undefined;
  /** The month. */
  period: string;
  /** 1 to 2000 characters, without the name of a child or a family. */
  text: string;
};

/** What an agency owes a provider beside seat uses. */
export type ChargeKind =
  /** The part of a provider's budget that a month has, due before it. */
  | 'INSTALMENT'
  /** A week, or the days of a week, of an approved module: a lump sum, whatever was done in it. */
  | 'WEEKLY_RATE';

/** What becomes of a charge. */
export type ChargeOutcome =
  /** The agency owes it. */
  | 'CHARGED'
  /** It waits until something is resolved; the rest goes on. */
  | 'HELD';

/** Why a charge is held. */
export type ChargeReason =
  /** The agreement does not say the sum of the budget. */
  | 'BUDGET_TOTAL_MISSING'
  /** Neither the regime nor the end of the agreement says how many instalments there are. */
  | 'INSTALMENTS_MISSING'
  /** The week is not whole, and the agency has no rule for such weeks. */
  | 'PARTIAL_WEEK_RULE_MISSING'
  /** No weekly rate of the module is in force on these days. */
  | 'RATE_MISSING';

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

/** What a clearing is working on. */
export type ClearingStepCode =
  /** Lump sums and instalments are worked out. */
  | 'CHARGES'
  /** The figures are checked. */
  | 'CHECKS'
  /** Closed months are compared with what holds now. */
  | 'CORRECTIONS'
  /** The figures are fixed by their digest. */
  | 'DIGEST'
  /** Each is priced. */
  | 'LINES'
  /** The rate of each is looked for. */
  | 'RATES'
  /** The seat uses of the month are collected. */
  | 'SEAT_USES'
  /** Who owes whom how much is added up. */
  | 'SUMS';

/** Which month of the agency acted for is to be closed. */
export type CloseMonthInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
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

/** What people of the agency do with a month. */
export type MonthAction =
  /** To approve it: the second signature, of another person. */
  | 'APPROVE'
  /** To close it for good. */
  | 'CLOSE'
  /** To review it again after it was approved, with a reason. */
  | 'REOPEN_REVIEW'
  /** To send its submission back, with a reason. */
  | 'SEND_BACK'
  /** To take it into review. */
  | 'START_REVIEW'
  /** To submit it: the first signature. */
  | 'SUBMIT';

/** How far a month has come. Until it is closed it may be cleared again. */
export type MonthState =
  /** Two people have signed its figures. */
  | 'APPROVED'
  /** It is cleared. */
  | 'CLEARED'
  /** It is closed for good. */
  | 'CLOSED'
  /** It is in review. */
  | 'IN_REVIEW'
  /** It is closed, and nothing of it is left to pay. */
  | 'PAID';

/** What became of a month. */
export type MonthStepAction =
  /** It was approved. */
  | 'APPROVE'
  /** It was cleared. */
  | 'CLEAR'
  /** It was closed. */
  | 'CLOSE'
  /** Other figures than those that were signed came in force: the signatures were taken back. */
  | 'FIGURES_CHANGED'
  /** What two organisations owe each other in it was worked out anew. */
  | 'PAIR_CLEARED'
  /** Nothing of it was left to pay. */
  | 'PAY'
  /** After the approval its review began again. */
  | 'REOPEN_REVIEW'
  /** Its submission was sent back. */
  | 'SEND_BACK'
  /** Its review began. */
  | 'START_REVIEW'
  /** It was submitted. */
  | 'SUBMIT'
  /** A payment was taken back, and something is left to pay again. */
  | 'TAKE_PAYMENT_BACK';

/** What two organisations owe each other for, and who owes. */
export type PairKind =
  /** Seat uses that the agency owes the host. */
  | 'DIRECT_BILLING'
  /** Instalments of a budget that the agency owes the provider. */
  | 'INSTALMENT'
  /** Seat uses that the responsible provider owes the host. */
  | 'SETTLEMENT'
  /** Weekly lump sums of modules that the agency owes the provider. */
  | 'WEEKLY_RATE';

/** Two organisations, in whichever order. */
export type ReviewPairInput = {
  /** Id of the one. */
  firstId: string | number;
  /** Id of the other. */
  secondId: string | number;
};

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

/** Which month of the agency acted for is sent back, and why. */
export type SendMonthBackInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
  /** 1 to 500 characters, without the name of a child or a family. */
  reason: string;
};

/** Which month of the agency acted for is signed, and which figures. */
export type SignMonthInput = {
  /** The digest of the figures that the signer has looked at, as SettlementMonth gives it. */
  digest: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

/** Which month of the agency acted for is to be reviewed. */
export type StartReviewInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

export type PartyFragment = { id: string, code: string, name: string };

export type MonthFiguresFragment = { id: string, period: string, state: MonthState, digest: string, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, nextActions: Array<MonthAction>, submittedAt: string | null, approvedAt: string | null, sentBackReason: string | null, closedAt: string | null, paidAt: string | null, submittedBy: { id: string, name: string } | null, approvedBy: { id: string, name: string } | null, agency: { id: string, code: string, name: string }, chargeTotals: Array<{ kind: ChargeKind, count: number, heldCount: number, cents: string }>, run: { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null } | null, history: Array<{ id: string, action: MonthStepAction, fromState: MonthState | null, toState: MonthState, reason: string | null, at: string, person: { id: string, name: string } | null, first: { id: string, name: string } | null, second: { id: string, name: string } | null }> };

export type MonthByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type MonthByIdQuery = { settlementMonth: { id: string, period: string, agency: { id: string } } | null };

export type MonthPageQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
}>;


export type MonthPageQuery = { settlementMonth: { id: string, period: string, state: MonthState, digest: string, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, nextActions: Array<MonthAction>, submittedAt: string | null, approvedAt: string | null, sentBackReason: string | null, closedAt: string | null, paidAt: string | null, submittedBy: { id: string, name: string } | null, approvedBy: { id: string, name: string } | null, agency: { id: string, code: string, name: string }, chargeTotals: Array<{ kind: ChargeKind, count: number, heldCount: number, cents: string }>, run: { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null } | null, history: Array<{ id: string, action: MonthStepAction, fromState: MonthState | null, toState: MonthState, reason: string | null, at: string, person: { id: string, name: string } | null, first: { id: string, name: string } | null, second: { id: string, name: string } | null }> } | null, settlementPairs: { edges: Array<{ node: { id: string, kind: PairKind, firstOwesCents: string, secondOwesCents: string, netCents: string, lineCount: number, heldCount: number, first: { id: string, code: string, name: string }, second: { id: string, code: string, name: string }, netDebtor: { id: string } | null, change: { cents: string, percent: string | null, isOutlier: boolean } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, reviewComments: { edges: Array<{ node: { id: string, text: string, isShared: boolean, at: string, lineId: string | null, firstId: string | null, secondId: string | null, author: { id: string, name: string } | null, organisation: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MorePairsQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type MorePairsQuery = { settlementPairs: { edges: Array<{ node: { id: string, kind: PairKind, firstOwesCents: string, secondOwesCents: string, netCents: string, lineCount: number, heldCount: number, first: { id: string, code: string, name: string }, second: { id: string, code: string, name: string }, netDebtor: { id: string } | null, change: { cents: string, percent: string | null, isOutlier: boolean } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PairsOfMonthFragment = { edges: Array<{ node: { id: string, kind: PairKind, firstOwesCents: string, secondOwesCents: string, netCents: string, lineCount: number, heldCount: number, first: { id: string, code: string, name: string }, second: { id: string, code: string, name: string }, netDebtor: { id: string } | null, change: { cents: string, percent: string | null, isOutlier: boolean } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type PairFragment = { id: string, kind: PairKind, firstOwesCents: string, secondOwesCents: string, netCents: string, lineCount: number, heldCount: number, first: { id: string, code: string, name: string }, second: { id: string, code: string, name: string }, netDebtor: { id: string } | null, change: { cents: string, percent: string | null, isOutlier: boolean } | null };

export type CommentsFragment = { edges: Array<{ node: { id: string, text: string, isShared: boolean, at: string, lineId: string | null, firstId: string | null, secondId: string | null, author: { id: string, name: string } | null, organisation: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type StartReviewMutationVariables = Exact<{
  input: StartReviewInput;
}>;


export type StartReviewMutation = { startReview:
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthAlreadySubmitted', code: string, message: string }
    | { __typename: 'MonthChecksFailed', code: string, message: string }
    | { __typename: 'MonthFiguresChanged', code: string, message: string }
    | { __typename: 'MonthMoved', state: MonthState, month: { id: string, period: string, state: MonthState, digest: string, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, nextActions: Array<MonthAction>, submittedAt: string | null, approvedAt: string | null, sentBackReason: string | null, closedAt: string | null, paidAt: string | null, submittedBy: { id: string, name: string } | null, approvedBy: { id: string, name: string } | null, agency: { id: string, code: string, name: string }, chargeTotals: Array<{ kind: ChargeKind, count: number, heldCount: number, cents: string }>, run: { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null } | null, history: Array<{ id: string, action: MonthStepAction, fromState: MonthState | null, toState: MonthState, reason: string | null, at: string, person: { id: string, name: string } | null, first: { id: string, name: string } | null, second: { id: string, name: string } | null }> } | null }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthNotSubmitted', code: string, message: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthSecondPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', possibleFrom: string, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type SubmitMonthMutationVariables = Exact<{
  input: SignMonthInput;
}>;


export type SubmitMonthMutation = { submitMonth:
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthAlreadySubmitted', code: string, message: string }
    | { __typename: 'MonthChecksFailed', code: string, message: string }
    | { __typename: 'MonthFiguresChanged', code: string, message: string }
    | { __typename: 'MonthMoved', state: MonthState, month: { id: string, period: string, state: MonthState, digest: string, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, nextActions: Array<MonthAction>, submittedAt: string | null, approvedAt: string | null, sentBackReason: string | null, closedAt: string | null, paidAt: string | null, submittedBy: { id: string, name: string } | null, approvedBy: { id: string, name: string } | null, agency: { id: string, code: string, name: string }, chargeTotals: Array<{ kind: ChargeKind, count: number, heldCount: number, cents: string }>, run: { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null } | null, history: Array<{ id: string, action: MonthStepAction, fromState: MonthState | null, toState: MonthState, reason: string | null, at: string, person: { id: string, name: string } | null, first: { id: string, name: string } | null, second: { id: string, name: string } | null }> } | null }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthNotSubmitted', code: string, message: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthSecondPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', possibleFrom: string, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ApproveMonthMutationVariables = Exact<{
  input: SignMonthInput;
}>;


export type ApproveMonthMutation = { approveMonth:
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthAlreadySubmitted', code: string, message: string }
    | { __typename: 'MonthChecksFailed', code: string, message: string }
    | { __typename: 'MonthFiguresChanged', code: string, message: string }
    | { __typename: 'MonthMoved', state: MonthState, month: { id: string, period: string, state: MonthState, digest: string, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, nextActions: Array<MonthAction>, submittedAt: string | null, approvedAt: string | null, sentBackReason: string | null, closedAt: string | null, paidAt: string | null, submittedBy: { id: string, name: string } | null, approvedBy: { id: string, name: string } | null, agency: { id: string, code: string, name: string }, chargeTotals: Array<{ kind: ChargeKind, count: number, heldCount: number, cents: string }>, run: { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null } | null, history: Array<{ id: string, action: MonthStepAction, fromState: MonthState | null, toState: MonthState, reason: string | null, at: string, person: { id: string, name: string } | null, first: { id: string, name: string } | null, second: { id: string, name: string } | null }> } | null }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthNotSubmitted', code: string, message: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthSecondPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', possibleFrom: string, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type SendMonthBackMutationVariables = Exact<{
  input: SendMonthBackInput;
}>;


export type SendMonthBackMutation = { sendMonthBack:
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthAlreadySubmitted', code: string, message: string }
    | { __typename: 'MonthChecksFailed', code: string, message: string }
    | { __typename: 'MonthFiguresChanged', code: string, message: string }
    | { __typename: 'MonthMoved', state: MonthState, month: { id: string, period: string, state: MonthState, digest: string, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, nextActions: Array<MonthAction>, submittedAt: string | null, approvedAt: string | null, sentBackReason: string | null, closedAt: string | null, paidAt: string | null, submittedBy: { id: string, name: string } | null, approvedBy: { id: string, name: string } | null, agency: { id: string, code: string, name: string }, chargeTotals: Array<{ kind: ChargeKind, count: number, heldCount: number, cents: string }>, run: { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null } | null, history: Array<{ id: string, action: MonthStepAction, fromState: MonthState | null, toState: MonthState, reason: string | null, at: string, person: { id: string, name: string } | null, first: { id: string, name: string } | null, second: { id: string, name: string } | null }> } | null }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthNotSubmitted', code: string, message: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthSecondPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', possibleFrom: string, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

type Moved_DisputesPending_Fragment = { __typename: 'DisputesPending', code: string, message: string };

type Moved_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', code: string, message: string };

type Moved_MonthAlreadySubmitted_Fragment = { __typename: 'MonthAlreadySubmitted', code: string, message: string };

type Moved_MonthChecksFailed_Fragment = { __typename: 'MonthChecksFailed', code: string, message: string };

type Moved_MonthFiguresChanged_Fragment = { __typename: 'MonthFiguresChanged', code: string, message: string };

type Moved_MonthMoved_Fragment = { __typename: 'MonthMoved', state: MonthState, month: { id: string, period: string, state: MonthState, digest: string, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, nextActions: Array<MonthAction>, submittedAt: string | null, approvedAt: string | null, sentBackReason: string | null, closedAt: string | null, paidAt: string | null, submittedBy: { id: string, name: string } | null, approvedBy: { id: string, name: string } | null, agency: { id: string, code: string, name: string }, chargeTotals: Array<{ kind: ChargeKind, count: number, heldCount: number, cents: string }>, run: { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null } | null, history: Array<{ id: string, action: MonthStepAction, fromState: MonthState | null, toState: MonthState, reason: string | null, at: string, person: { id: string, name: string } | null, first: { id: string, name: string } | null, second: { id: string, name: string } | null }> } | null };

type Moved_MonthNotCleared_Fragment = { __typename: 'MonthNotCleared', code: string, message: string };

type Moved_MonthNotSubmitted_Fragment = { __typename: 'MonthNotSubmitted', code: string, message: string };

type Moved_MonthPersonNeeded_Fragment = { __typename: 'MonthPersonNeeded', code: string, message: string };

type Moved_MonthSecondPersonNeeded_Fragment = { __typename: 'MonthSecondPersonNeeded', code: string, message: string };

type Moved_MonthWrongState_Fragment = { __typename: 'MonthWrongState', code: string, message: string };

type Moved_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string };

type Moved_SettlementMonthNotOver_Fragment = { __typename: 'SettlementMonthNotOver', possibleFrom: string, code: string, message: string };

type Moved_TryAgain_Fragment = { __typename: 'TryAgain', code: string, message: string };

type Moved_ValueInvalid_Fragment = { __typename: 'ValueInvalid', code: string, message: string };

export type MovedFragment =
  | Moved_DisputesPending_Fragment
  | Moved_IdempotencyConflict_Fragment
  | Moved_MonthAlreadySubmitted_Fragment
  | Moved_MonthChecksFailed_Fragment
  | Moved_MonthFiguresChanged_Fragment
  | Moved_MonthMoved_Fragment
  | Moved_MonthNotCleared_Fragment
  | Moved_MonthNotSubmitted_Fragment
  | Moved_MonthPersonNeeded_Fragment
  | Moved_MonthSecondPersonNeeded_Fragment
  | Moved_MonthWrongState_Fragment
  | Moved_NotFound_Fragment
  | Moved_SettlementMonthNotOver_Fragment
  | Moved_TryAgain_Fragment
  | Moved_ValueInvalid_Fragment
;

export type CloseMonthMutationVariables = Exact<{
  input: CloseMonthInput;
}>;


export type CloseMonthMutation = { closeMonth:
    | { __typename: 'ClosedMonth', period: string }
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthOutOfOrder', expected: string, code: string, message: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', possibleFrom: string, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AddReviewCommentMutationVariables = Exact<{
  input: AddReviewCommentInput;
}>;


export type AddReviewCommentMutation = { addReviewComment:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'NobodyToShareWith', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReviewCommentAdded', id: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type RunFragment = { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null };

export type MonthChargesQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  creditorId?: string | number | null | undefined;
  kind?: ChargeKind | null | undefined;
  after?: string | null | undefined;
}>;


export type MonthChargesQuery = { settlementMonth: { id: string, charges: { edges: Array<{ node: { id: string, referralCode: string | null, module: HelpModule | null, fromDate: string, toDate: string, instalmentNo: number | null, outcome: ChargeOutcome, reason: ChargeReason | null, cents: string, corrects: string | null, isReversal: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ChargesFragment = { edges: Array<{ node: { id: string, referralCode: string | null, module: HelpModule | null, fromDate: string, toDate: string, instalmentNo: number | null, outcome: ChargeOutcome, reason: ChargeReason | null, cents: string, corrects: string | null, isReversal: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export const MonthByIdDocument = `query MonthById($id:ID!){settlementMonth(id:$id){id period agency{id}}}` as unknown as TypedDocumentNode<MonthByIdQuery, MonthByIdQueryVariables>;

export const MonthPageDocument = `query MonthPage($period:YearMonth!$agencyId:ID){settlementMonth(period:$period agencyId:$agencyId){...MonthFigures}settlementPairs(period:$period agencyId:$agencyId first:50){...PairsOfMonth}reviewComments(period:$period agencyId:$agencyId first:20){...Comments}}fragment MonthFigures on SettlementMonth{id period state digest lineCount heldCount settlementCents directBillingCents openDisputes nextActions submittedAt submittedBy{id name}approvedAt approvedBy{id name}sentBackReason closedAt paidAt agency{...Party}chargeTotals{kind count heldCount cents}run{...Run}history{id action fromState toState reason at person{id name}first{id name}second{id name}}}fragment Party on Organisation{id code name}fragment Run on ClearingRun{id period state isScheduled requestedAt finishedAt failedChecks lineCount heldCount progress{code step steps}}fragment PairsOfMonth on SettlementPairConnection{edges{node{...Pair}}pageInfo{hasNextPage endCursor}}fragment Pair on SettlementPair{id kind first{...Party}second{...Party}firstOwesCents secondOwesCents netCents netDebtor{id}lineCount heldCount change{cents percent isOutlier}}fragment Comments on ReviewCommentConnection{edges{node{id text isShared at lineId firstId secondId author{id name}organisation{...Party}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MonthPageQuery, MonthPageQueryVariables>;

export const MorePairsDocument = `query MorePairs($period:YearMonth!$agencyId:ID$after:String){settlementPairs(period:$period agencyId:$agencyId first:50 after:$after){...PairsOfMonth}}fragment PairsOfMonth on SettlementPairConnection{edges{node{...Pair}}pageInfo{hasNextPage endCursor}}fragment Pair on SettlementPair{id kind first{...Party}second{...Party}firstOwesCents secondOwesCents netCents netDebtor{id}lineCount heldCount change{cents percent isOutlier}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<MorePairsQuery, MorePairsQueryVariables>;

export const StartReviewDocument = `mutation StartReview($input:StartReviewInput!){startReview(input:$input){...Moved}}fragment Moved on MoveMonthResult{__typename ...on MonthMoved{state month{...MonthFigures}}...on SettlementMonthNotOver{possibleFrom}...on Refusal{code message}}fragment MonthFigures on SettlementMonth{id period state digest lineCount heldCount settlementCents directBillingCents openDisputes nextActions submittedAt submittedBy{id name}approvedAt approvedBy{id name}sentBackReason closedAt paidAt agency{...Party}chargeTotals{kind count heldCount cents}run{...Run}history{id action fromState toState reason at person{id name}first{id name}second{id name}}}fragment Party on Organisation{id code name}fragment Run on ClearingRun{id period state isScheduled requestedAt finishedAt failedChecks lineCount heldCount progress{code step steps}}` as unknown as TypedDocumentNode<StartReviewMutation, StartReviewMutationVariables>;

export const SubmitMonthDocument = `mutation SubmitMonth($input:SignMonthInput!){submitMonth(input:$input){...Moved}}fragment Moved on MoveMonthResult{__typename ...on MonthMoved{state month{...MonthFigures}}...on SettlementMonthNotOver{possibleFrom}...on Refusal{code message}}fragment MonthFigures on SettlementMonth{id period state digest lineCount heldCount settlementCents directBillingCents openDisputes nextActions submittedAt submittedBy{id name}approvedAt approvedBy{id name}sentBackReason closedAt paidAt agency{...Party}chargeTotals{kind count heldCount cents}run{...Run}history{id action fromState toState reason at person{id name}first{id name}second{id name}}}fragment Party on Organisation{id code name}fragment Run on ClearingRun{id period state isScheduled requestedAt finishedAt failedChecks lineCount heldCount progress{code step steps}}` as unknown as TypedDocumentNode<SubmitMonthMutation, SubmitMonthMutationVariables>;

export const ApproveMonthDocument = `mutation ApproveMonth($input:SignMonthInput!){approveMonth(input:$input){...Moved}}fragment Moved on MoveMonthResult{__typename ...on MonthMoved{state month{...MonthFigures}}...on SettlementMonthNotOver{possibleFrom}...on Refusal{code message}}fragment MonthFigures on SettlementMonth{id period state digest lineCount heldCount settlementCents directBillingCents openDisputes nextActions submittedAt submittedBy{id name}approvedAt approvedBy{id name}sentBackReason closedAt paidAt agency{...Party}chargeTotals{kind count heldCount cents}run{...Run}history{id action fromState toState reason at person{id name}first{id name}second{id name}}}fragment Party on Organisation{id code name}fragment Run on ClearingRun{id period state isScheduled requestedAt finishedAt failedChecks lineCount heldCount progress{code step steps}}` as unknown as TypedDocumentNode<ApproveMonthMutation, ApproveMonthMutationVariables>;

export const SendMonthBackDocument = `mutation SendMonthBack($input:SendMonthBackInput!){sendMonthBack(input:$input){...Moved}}fragment Moved on MoveMonthResult{__typename ...on MonthMoved{state month{...MonthFigures}}...on SettlementMonthNotOver{possibleFrom}...on Refusal{code message}}fragment MonthFigures on SettlementMonth{id period state digest lineCount heldCount settlementCents directBillingCents openDisputes nextActions submittedAt submittedBy{id name}approvedAt approvedBy{id name}sentBackReason closedAt paidAt agency{...Party}chargeTotals{kind count heldCount cents}run{...Run}history{id action fromState toState reason at person{id name}first{id name}second{id name}}}fragment Party on Organisation{id code name}fragment Run on ClearingRun{id period state isScheduled requestedAt finishedAt failedChecks lineCount heldCount progress{code step steps}}` as unknown as TypedDocumentNode<SendMonthBackMutation, SendMonthBackMutationVariables>;

export const CloseMonthDocument = `mutation CloseMonth($input:CloseMonthInput!){closeMonth(input:$input){__typename ...on ClosedMonth{period}...on SettlementMonthNotOver{possibleFrom}...on MonthOutOfOrder{expected}...on Refusal{code message}}}` as unknown as TypedDocumentNode<CloseMonthMutation, CloseMonthMutationVariables>;

export const AddReviewCommentDocument = `mutation AddReviewComment($input:AddReviewCommentInput!){addReviewComment(input:$input){__typename ...on ReviewCommentAdded{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<AddReviewCommentMutation, AddReviewCommentMutationVariables>;

export const MonthChargesDocument = `query MonthCharges($period:YearMonth!$agencyId:ID$creditorId:ID$kind:ChargeKind$after:String){settlementMonth(period:$period agencyId:$agencyId){id charges(creditorId:$creditorId kind:$kind first:50 after:$after){...Charges}}}fragment Charges on ChargeConnection{edges{node{id referralCode module fromDate toDate instalmentNo outcome reason cents corrects isReversal}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MonthChargesQuery, MonthChargesQueryVariables>;
