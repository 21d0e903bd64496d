import { codeList } from '#platform/graphql';
import type { CaseSide, ClarificationSubject, DeadlineState, ReopenReason, ShownCode } from '../../domain/deadlines/deadline-codes.js';

export const CaseDeadlineKindCodes = codeList<ShownCode>('CaseDeadlineKind', 'What is due.', {
  FIRST_PLAN: 'The first Hilfeplan runs out and is written on (BHV-13).',
  ACTION_PLAN: 'The Handlungsplan of the responsible provider (BHV-14).',
  COORDINATION: 'Something has to be agreed upon (BHV-15).',
  REPORT: 'The report of the regime\'s rhythm (BHV-16).',
  REPORT_BEFORE_PLAN_TALK: 'The report before the Hilfeplangespräch (BHV-16).',
  APPROVAL_END: 'An approval ends and nothing follows it.',
  CRISIS_END: 'Day 43 of a crisis, the day after its last one (DD-08).',
});

export const CaseDeadlineStateCodes = codeList<DeadlineState>('CaseDeadlineState', 'Where a deadline of a case stands.', {
  OPEN: 'Has to be met, or should have been.',
  DONE: 'What was due is done.',
  CANCELLED: 'Is not asked for any more.',
});

export const CaseSideCodes = codeList<CaseSide>('CaseSide', 'One of the two sides of a case.', {
  AGENCY: 'The agency.',
  PROVIDER: 'The provider that is responsible for the help.',
});

export const ClarificationSubjectCodes = codeList<ClarificationSubject>('ClarificationSubject', 'What has to be agreed upon (BHV-15).', {
  GOALS: 'The goals of the help.',
  EXTENT: 'Its extent.',
  GROUP_OFFER: 'A group offer.',
  STAFF: 'Who works with the family.',
  COOPERATION: 'How the family takes part.',
  END_OF_HELP: 'The end of the help.',
  OTHER: 'Something else.',
});

export const ReopenReasonCodes = codeList<ReopenReason>('DeadlineReopenReason', 'Why somebody takes back that something was done.', {
  NOT_DONE: 'It is not done.',
  WRONG_DAY: 'It was done on another day; it is completed anew.',
  WRONG_DEADLINE: 'Something else was meant.',
  OTHER: 'Another reason.',
});
