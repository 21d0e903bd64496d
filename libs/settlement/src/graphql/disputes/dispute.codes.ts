import { codeList } from '#platform/graphql';
import type { DisputeTurn } from '../../application/disputes/find-disputes.query.js';
import type { DisputedUseState } from '../../domain/disputes/dispute-record.js';
import type { DisputeAction, DisputeAnswer, DisputeReason, DisputeState } from '../../domain/disputes/dispute-states.js';

export const DisputeStateCodes = codeList<DisputeState>('DisputeState', 'How far a dispute about lines of a month has come.', {
  OPEN: 'The other side has not answered.',
  ANSWERED: 'The other side has answered; the two may agree, or one of them gives it to the agency.',
  ESCALATED: 'It lies with the agency, which decides by two people.',
  DECIDED: 'The agency has decided.',
  WITHDRAWN: 'Whoever opened it has taken it back: its lines cost what the rate says.',
  SETTLED: 'Both sides have signed the same cents.',
});

export const DisputeReasonCodes = codeList<DisputeReason>('DisputeReason', 'Why lines are disputed.', {
  ATTENDANCE_WRONG: 'The attendance was another one.',
  RATE_WRONG: 'Another rate holds.',
  NOT_OUR_CASE: 'The case is not one of the debtor.',
  DOUBLE: 'It was charged before.',
  QUANTITY_WRONG: 'The session was shorter or longer.',
  OTHER: 'Another reason; it needs words.',
});

export const DisputeAnswerCodes = codeList<DisputeAnswer>('DisputeAnswer', 'How the other side answers.', {
  ACCEPTED: 'The lines are what the opener says. Where the two sides can agree between them, this settles it.',
  PARTLY: 'Other cents for some lines; the others stay as they were billed. A proposal that the opener may accept.',
  REJECTED: 'The lines stay as they were billed.',
});

export const DisputeActionCodes = codeList<DisputeAction | 'OPEN'>('DisputeAction', 'What is done about a dispute.', {
  OPEN: 'It was opened, with a claim for each line.',
  ACCEPT: 'The cents that the other side has signed were signed too (answerDispute, acceptDisputeSettlement).',
  ACCEPT_PART: 'The other side answered with other cents (answerDispute).',
  REJECT: 'The other side rejected it (answerDispute).',
  PROPOSE: 'One side proposed cents (proposeDisputeSettlement).',
  DROP_LINES: 'The opener took some lines back (withdrawDispute).',
  WITHDRAW: 'The opener took all lines back (withdrawDispute).',
  ESCALATE: 'One side gave it to the agency (escalateDispute).',
  EXPIRE: 'Nobody answered in time: it went to the agency.',
  PROPOSE_RULING: 'One person of the agency proposed what to decide (proposeDisputeRuling).',
  CONFIRM_RULING: 'A second person of the agency confirmed it (confirmDisputeRuling).',
});

export const DisputedLineStateCodes = codeList<DisputedUseState>('DisputedLineState', 'What became of a line in dispute.', {
  OPEN: 'It is held.',
  SETTLED: 'It costs what was agreed or decided.',
  DROPPED: 'It was taken back: it costs what the rate says.',
});

export const DisputeTurnCodes = codeList<DisputeTurn>('DisputeTurn', 'Whose turn it is.', {
  OWN: 'That of the organisation acted for.',
  OTHER: "Another one's.",
  OVER: "Nobody's: it is over.",
});
