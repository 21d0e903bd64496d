import { codeList } from '#platform/graphql';
import type { LineGrouping } from '../../application/months/find-review-lines.query.js';
import type { HoldingTarget } from '../../domain/months/held-reasons.js';
import type { MonthAction } from '../../domain/months/month-states.js';

export const MonthActionCodes = codeList<MonthAction>('MonthAction', 'What people of the agency do with a month.', {
  START_REVIEW: 'To take it into review.',
  SUBMIT: 'To submit it: the first signature.',
  APPROVE: 'To approve it: the second signature, of another person.',
  SEND_BACK: 'To send its submission back, with a reason.',
  CLOSE: 'To close it for good.',
  REOPEN_REVIEW: 'To review it again after it was approved, with a reason.',
});

type StepAction = MonthAction | 'CLEAR' | 'PAIR_CLEARED' | 'FIGURES_CHANGED' | 'PAY' | 'TAKE_PAYMENT_BACK';
export const MonthStepActionCodes = codeList<StepAction>('MonthStepAction', 'What became of a month.', {
  CLEAR: 'It was cleared.',
  PAIR_CLEARED: 'What two organisations owe each other in it was worked out anew.',
  FIGURES_CHANGED: 'Other figures than those that were signed came in force: the signatures were taken back.',
  START_REVIEW: 'Its review began.',
  SUBMIT: 'It was submitted.',
  APPROVE: 'It was approved.',
  SEND_BACK: 'Its submission was sent back.',
  REOPEN_REVIEW: 'After the approval its review began again.',
  CLOSE: 'It was closed.',
  PAY: 'Nothing of it was left to pay.',
  TAKE_PAYMENT_BACK: 'A payment was taken back, and something is left to pay again.',
});

export type LineOutcome = 'HELD' | 'INTERNAL' | 'NOT_SETTLEABLE' | 'SETTLEMENT' | 'DIRECT_BILLING' | 'COVERED_BY_BUDGET';
export const LineOutcomeCodes = codeList<LineOutcome>('SettlementLineOutcome', 'What becomes of a seat use in the clearing.', {
  HELD: 'It waits until something is resolved; the rest goes on.',
  INTERNAL: 'The host is responsible itself: nobody owes.',
  NOT_SETTLEABLE: 'A condition of settling is missing: nobody owes.',
  SETTLEMENT: 'The responsible provider owes the host.',
  DIRECT_BILLING: 'The agency owes the host.',
  COVERED_BY_BUDGET: 'The budget of the host covers it.',
});

export const LineGroupingCodes = codeList<LineGrouping>('SettlementLineGrouping', 'By what lines are added up.', {
  OFFER: 'By offer.',
  CASE: 'By case.',
});

export const HoldingTargetCodes = codeList<HoldingTarget>('HoldingTarget', 'Where a held line is resolved.', {
  SESSION_REGISTER: 'In the register of the session.',
  ATTENDANCE_DIFFERENCES: 'Among the differences between agency and host.',
  SETTLEMENT_RATES: 'Among the settlement rates of the agency.',
  DISPUTE: 'In the dispute.',
});
