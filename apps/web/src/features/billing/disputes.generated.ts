// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/billing/disputes.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What the other side says to a dispute. */
export type AnswerDisputeInput = {
  /** The answer. */
  answer: DisputeAnswer;
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For PARTLY: what lines should be; one left out stays as it was billed. */
  lines?: Array<DisputeLineInput> | null | undefined;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

/** Whether somebody came to a session. */
export type AttendanceStatus =
  /** Came. */
  | 'ATTENDED'
  /** Stayed away and had said so. */
  | 'EXCUSED'
  /** Stayed away without a word. */
  | 'UNEXCUSED';

/** What is done about a dispute. */
export type DisputeAction =
  /** The cents that the other side has signed were signed too (answerDispute, acceptDisputeSettlement). */
  | 'ACCEPT'
  /** The other side answered with other cents (answerDispute). */
  | 'ACCEPT_PART'
  /** A second person of the agency confirmed it (confirmDisputeRuling). */
  | 'CONFIRM_RULING'
  /** The opener took some lines back (withdrawDispute). */
  | 'DROP_LINES'
  /** One side gave it to the agency (escalateDispute). */
  | 'ESCALATE'
  /** Nobody answered in time: it went to the agency. */
  | 'EXPIRE'
  /** It was opened, with a claim for each line. */
  | 'OPEN'
  /** One side proposed cents (proposeDisputeSettlement). */
  | 'PROPOSE'
  /** One person of the agency proposed what to decide (proposeDisputeRuling). */
  | 'PROPOSE_RULING'
  /** The other side rejected it (answerDispute). */
  | 'REJECT'
  /** The opener took all lines back (withdrawDispute). */
  | 'WITHDRAW';

/** How the other side answers. */
export type DisputeAnswer =
  /** The lines are what the opener says. Where the two sides can agree between them, this settles it. */
  | 'ACCEPTED'
  /** Other cents for some lines; the others stay as they were billed. A proposal that the opener may accept. */
  | 'PARTLY'
  /** The lines stay as they were billed. */
  | 'REJECTED';

/** What a line should be. */
export type DisputeLineInput = {
  /** Cents of the whole line, shares of co-hosts included; where whoever opens a dispute merely has a share (Dispute.claimsShare), of its share. 0 or more. */
  cents: string;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Id of the session. */
  sessionId: string | number;
};

/** The seat use that a line is about. */
export type DisputeLineKeyInput = {
  /** Id of the reservation. */
  reservationId: string | number;
  /** Id of the session. */
  sessionId: string | number;
};

/** What the lines of a dispute should be. */
export type DisputeProposalInput = {
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What lines should be; one left out stays as it was billed. */
  lines: Array<DisputeLineInput>;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

/** Why lines are disputed. */
export type DisputeReason =
  /** The attendance was another one. */
  | 'ATTENDANCE_WRONG'
  /** It was charged before. */
  | 'DOUBLE'
  /** The case is not one of the debtor. */
  | 'NOT_OUR_CASE'
  /** Another reason; it needs words. */
  | 'OTHER'
  /** The session was shorter or longer. */
  | 'QUANTITY_WRONG'
  /** Another rate holds. */
  | 'RATE_WRONG';

/** How far a dispute about lines of a month has come. */
export type DisputeState =
  /** The other side has answered; the two may agree, or one of them gives it to the agency. */
  | 'ANSWERED'
  /** The agency has decided. */
  | 'DECIDED'
  /** It lies with the agency, which decides by two people. */
  | 'ESCALATED'
  /** The other side has not answered. */
  | 'OPEN'
  /** Both sides have signed the same cents. */
  | 'SETTLED'
  /** Whoever opened it has taken it back: its lines cost what the rate says. */
  | 'WITHDRAWN';

/** Whose turn it is. */
export type DisputeTurn =
  /** Another one's. */
  | 'OTHER'
  /** Nobody's: it is over. */
  | 'OVER'
  /** That of the organisation acted for. */
  | 'OWN';

/** What became of a line in dispute. */
export type DisputedLineState =
  /** It was taken back: it costs what the rate says. */
  | 'DROPPED'
  /** It is held. */
  | 'OPEN'
  /** It costs what was agreed or decided. */
  | 'SETTLED';

/** Which dispute goes to the agency. */
export type EscalateDisputeInput = {
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

/** Which proposal is signed a second time. */
export type SignDisputeInput = {
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Number of the proposal, as it was read (Dispute.proposalId): another one is not signed unseen. */
  proposalId: string | number;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

/** What is taken back. */
export type WithdrawDisputeInput = {
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Only these lines; left out: all. */
  lines?: Array<DisputeLineKeyInput> | null | undefined;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

export type DisputesPageQueryVariables = Exact<{
  turn?: DisputeTurn | null | undefined;
}>;


export type DisputesPageQuery = { disputes: { edges: Array<{ node: { id: string, period: string, state: DisputeState, reason: DisputeReason, openedAt: string, dueOn: string | null, claimsShare: boolean, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, lines: Array<{ lineCents: string, claimedCents: string, agreedCents: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreDisputesQueryVariables = Exact<{
  turn?: DisputeTurn | null | undefined;
  after?: string | null | undefined;
}>;


export type MoreDisputesQuery = { disputes: { edges: Array<{ node: { id: string, period: string, state: DisputeState, reason: DisputeReason, openedAt: string, dueOn: string | null, claimsShare: boolean, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, lines: Array<{ lineCents: string, claimedCents: string, agreedCents: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DisputeRowsFragment = { edges: Array<{ node: { id: string, period: string, state: DisputeState, reason: DisputeReason, openedAt: string, dueOn: string | null, claimsShare: boolean, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, lines: Array<{ lineCents: string, claimedCents: string, agreedCents: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type DisputePageQueryVariables = Exact<{
  id: string | number;
}>;


export type DisputePageQuery = { dispute: { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> } | null };

export type DisputeDetailFragment = { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> };

export type AnswerDisputeMutationVariables = Exact<{
  input: AnswerDisputeInput;
}>;


export type AnswerDisputeMutation = { answerDispute:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type ProposeDisputeSettlementMutationVariables = Exact<{
  input: DisputeProposalInput;
}>;


export type ProposeDisputeSettlementMutation = { proposeDisputeSettlement:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type AcceptDisputeSettlementMutationVariables = Exact<{
  input: SignDisputeInput;
}>;


export type AcceptDisputeSettlementMutation = { acceptDisputeSettlement:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type EscalateDisputeMutationVariables = Exact<{
  input: EscalateDisputeInput;
}>;


export type EscalateDisputeMutation = { escalateDispute:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type WithdrawDisputeMutationVariables = Exact<{
  input: WithdrawDisputeInput;
}>;


export type WithdrawDisputeMutation = { withdrawDispute:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type ProposeDisputeRulingMutationVariables = Exact<{
  input: DisputeProposalInput;
}>;


export type ProposeDisputeRulingMutation = { proposeDisputeRuling:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type ConfirmDisputeRulingMutationVariables = Exact<{
  input: SignDisputeInput;
}>;


export type ConfirmDisputeRulingMutation = { confirmDisputeRuling:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

type Handled_DisputePersonNeeded_Fragment = { __typename: 'DisputePersonNeeded', code: string, message: string };

type Handled_DisputeProposalChanged_Fragment = { __typename: 'DisputeProposalChanged', code: string, message: string };

type Handled_DisputeReceipt_Fragment = { __typename: 'DisputeReceipt', id: string, dispute: { id: string, period: string, state: DisputeState, reason: DisputeReason, text: string | null, answer: DisputeAnswer | null, claimsShare: boolean, isSettleable: boolean, openedAt: string, dueOn: string | null, endedAt: string | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { id: string, code: string, name: string }, opener: { id: string, code: string, name: string }, respondent: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string }, turn: { id: string, code: string, name: string } | null, proposedFor: { id: string, code: string, name: string } | null, lines: Array<{ sessionId: string, reservationId: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, state: DisputedLineState, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, decidedAt: string | null }>, history: Array<{ id: string, action: DisputeAction, toState: DisputeState, at: string, cents: string | null, text: string | null, organisation: { id: string, code: string, name: string } | null, person: { id: string, name: string } | null }> } | null };

type Handled_DisputeWrongState_Fragment = { __typename: 'DisputeWrongState', code: string, message: string };

type Handled_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', code: string, message: string };

type Handled_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string };

type Handled_SecondPersonNeeded_Fragment = { __typename: 'SecondPersonNeeded', code: string, message: string };

type Handled_TryAgain_Fragment = { __typename: 'TryAgain', code: string, message: string };

type Handled_ValueInvalid_Fragment = { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string };

export type HandledFragment =
  | Handled_DisputePersonNeeded_Fragment
  | Handled_DisputeProposalChanged_Fragment
  | Handled_DisputeReceipt_Fragment
  | Handled_DisputeWrongState_Fragment
  | Handled_IdempotencyConflict_Fragment
  | Handled_NotFound_Fragment
  | Handled_SecondPersonNeeded_Fragment
  | Handled_TryAgain_Fragment
  | Handled_ValueInvalid_Fragment
;

export type PartyFragment = { id: string, code: string, name: string };

export const DisputesPageDocument = `query DisputesPage($turn:DisputeTurn){disputes(turn:$turn first:30){...DisputeRows}}fragment DisputeRows on DisputeConnection{edges{node{id period state reason openedAt dueOn claimsShare opener{...Party}respondent{...Party}turn{...Party}lines{lineCents claimedCents agreedCents}}}pageInfo{hasNextPage endCursor}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<DisputesPageQuery, DisputesPageQueryVariables>;

export const MoreDisputesDocument = `query MoreDisputes($turn:DisputeTurn$after:String){disputes(turn:$turn first:30 after:$after){...DisputeRows}}fragment DisputeRows on DisputeConnection{edges{node{id period state reason openedAt dueOn claimsShare opener{...Party}respondent{...Party}turn{...Party}lines{lineCents claimedCents agreedCents}}}pageInfo{hasNextPage endCursor}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<MoreDisputesQuery, MoreDisputesQueryVariables>;

export const DisputePageDocument = `query DisputePage($id:ID!){dispute(id:$id){...DisputeDetail}}fragment DisputeDetail on Dispute{id period state reason text answer claimsShare isSettleable openedAt dueOn endedAt proposalId nextActions agency{...Party}opener{...Party}respondent{...Party}debtor{...Party}creditor{...Party}turn{...Party}proposedFor{...Party}lines{sessionId reservationId date start offerCode referralCode status state lineCents claimedCents proposedCents agreedCents decidedAt}history{id action toState at cents text organisation{...Party}person{id name}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<DisputePageQuery, DisputePageQueryVariables>;

export const AnswerDisputeDocument = `mutation AnswerDispute($input:AnswerDisputeInput!){answerDispute(input:$input){...Handled}}fragment Handled on HandleDisputeResult{__typename ...on DisputeReceipt{id dispute{...DisputeDetail}}...on ValueInvalid{field expected}...on Refusal{code message}}fragment DisputeDetail on Dispute{id period state reason text answer claimsShare isSettleable openedAt dueOn endedAt proposalId nextActions agency{...Party}opener{...Party}respondent{...Party}debtor{...Party}creditor{...Party}turn{...Party}proposedFor{...Party}lines{sessionId reservationId date start offerCode referralCode status state lineCents claimedCents proposedCents agreedCents decidedAt}history{id action toState at cents text organisation{...Party}person{id name}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<AnswerDisputeMutation, AnswerDisputeMutationVariables>;

export const ProposeDisputeSettlementDocument = `mutation ProposeDisputeSettlement($input:DisputeProposalInput!){proposeDisputeSettlement(input:$input){...Handled}}fragment Handled on HandleDisputeResult{__typename ...on DisputeReceipt{id dispute{...DisputeDetail}}...on ValueInvalid{field expected}...on Refusal{code message}}fragment DisputeDetail on Dispute{id period state reason text answer claimsShare isSettleable openedAt dueOn endedAt proposalId nextActions agency{...Party}opener{...Party}respondent{...Party}debtor{...Party}creditor{...Party}turn{...Party}proposedFor{...Party}lines{sessionId reservationId date start offerCode referralCode status state lineCents claimedCents proposedCents agreedCents decidedAt}history{id action toState at cents text organisation{...Party}person{id name}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<ProposeDisputeSettlementMutation, ProposeDisputeSettlementMutationVariables>;

export const AcceptDisputeSettlementDocument = `mutation AcceptDisputeSettlement($input:SignDisputeInput!){acceptDisputeSettlement(input:$input){...Handled}}fragment Handled on HandleDisputeResult{__typename ...on DisputeReceipt{id dispute{...DisputeDetail}}...on ValueInvalid{field expected}...on Refusal{code message}}fragment DisputeDetail on Dispute{id period state reason text answer claimsShare isSettleable openedAt dueOn endedAt proposalId nextActions agency{...Party}opener{...Party}respondent{...Party}debtor{...Party}creditor{...Party}turn{...Party}proposedFor{...Party}lines{sessionId reservationId date start offerCode referralCode status state lineCents claimedCents proposedCents agreedCents decidedAt}history{id action toState at cents text organisation{...Party}person{id name}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<AcceptDisputeSettlementMutation, AcceptDisputeSettlementMutationVariables>;

export const EscalateDisputeDocument = `mutation EscalateDispute($input:EscalateDisputeInput!){escalateDispute(input:$input){...Handled}}fragment Handled on HandleDisputeResult{__typename ...on DisputeReceipt{id dispute{...DisputeDetail}}...on ValueInvalid{field expected}...on Refusal{code message}}fragment DisputeDetail on Dispute{id period state reason text answer claimsShare isSettleable openedAt dueOn endedAt proposalId nextActions agency{...Party}opener{...Party}respondent{...Party}debtor{...Party}creditor{...Party}turn{...Party}proposedFor{...Party}lines{sessionId reservationId date start offerCode referralCode status state lineCents claimedCents proposedCents agreedCents decidedAt}history{id action toState at cents text organisation{...Party}person{id name}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<EscalateDisputeMutation, EscalateDisputeMutationVariables>;

export const WithdrawDisputeDocument = `mutation WithdrawDispute($input:WithdrawDisputeInput!){withdrawDispute(input:$input){...Handled}}fragment Handled on HandleDisputeResult{__typename ...on DisputeReceipt{id dispute{...DisputeDetail}}...on ValueInvalid{field expected}...on Refusal{code message}}fragment DisputeDetail on Dispute{id period state reason text answer claimsShare isSettleable openedAt dueOn endedAt proposalId nextActions agency{...Party}opener{...Party}respondent{...Party}debtor{...Party}creditor{...Party}turn{...Party}proposedFor{...Party}lines{sessionId reservationId date start offerCode referralCode status state lineCents claimedCents proposedCents agreedCents decidedAt}history{id action toState at cents text organisation{...Party}person{id name}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<WithdrawDisputeMutation, WithdrawDisputeMutationVariables>;

export const ProposeDisputeRulingDocument = `mutation ProposeDisputeRuling($input:DisputeProposalInput!){proposeDisputeRuling(input:$input){...Handled}}fragment Handled on HandleDisputeResult{__typename ...on DisputeReceipt{id dispute{...DisputeDetail}}...on ValueInvalid{field expected}...on Refusal{code message}}fragment DisputeDetail on Dispute{id period state reason text answer claimsShare isSettleable openedAt dueOn endedAt proposalId nextActions agency{...Party}opener{...Party}respondent{...Party}debtor{...Party}creditor{...Party}turn{...Party}proposedFor{...Party}lines{sessionId reservationId date start offerCode referralCode status state lineCents claimedCents proposedCents agreedCents decidedAt}history{id action toState at cents text organisation{...Party}person{id name}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<ProposeDisputeRulingMutation, ProposeDisputeRulingMutationVariables>;

export const ConfirmDisputeRulingDocument = `mutation ConfirmDisputeRuling($input:SignDisputeInput!){confirmDisputeRuling(input:$input){...Handled}}fragment Handled on HandleDisputeResult{__typename ...on DisputeReceipt{id dispute{...DisputeDetail}}...on ValueInvalid{field expected}...on Refusal{code message}}fragment DisputeDetail on Dispute{id period state reason text answer claimsShare isSettleable openedAt dueOn endedAt proposalId nextActions agency{...Party}opener{...Party}respondent{...Party}debtor{...Party}creditor{...Party}turn{...Party}proposedFor{...Party}lines{sessionId reservationId date start offerCode referralCode status state lineCents claimedCents proposedCents agreedCents decidedAt}history{id action toState at cents text organisation{...Party}person{id name}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<ConfirmDisputeRulingMutation, ConfirmDisputeRulingMutationVariables>;
