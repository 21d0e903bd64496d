import type { WorkingDayDefinition } from '#kernel';
import { codeList } from '#platform/graphql';
import type { TermsProblem } from '../../domain/regimes/check-terms.js';
import type {
  ApprovalUnit,
  Coverage,
  IndirectBase,
  PartialWeek,
  RateSource,
  RegimeDeadline,
  RegimePresetCode,
  SeatApproval,
} from '../../domain/regimes/regime-terms.js';

export const RegimePresetCodes = codeList<RegimePresetCode>('RegimePresetCode', 'A funding regime of the source documents, ready to be adopted.', {
  STA_DARMSTADT_DIEBURG: 'Weekly lump sums by module (Darmstadt-Dieburg).',
  PROVIDER_BUDGET_BREMERHAVEN: "A provider's budget (Bremerhaven).",
  SOCIAL_SPACES_TRIER_SAARBURG: 'Budgets of social spaces (Trier-Saarburg).',
});

export const ApprovalUnitCodes = codeList<ApprovalUnit>('RegimeApprovalUnit', 'What an approval counts in.', {
  WEEK_MODULE: 'Weeks of a module.',
  HOUR: 'Hours.',
  SEAT: 'Seats.',
  HELP: 'The help as a whole; its hours are for the provider to steer.',
});

export const SeatApprovalCodes = codeList<SeatApproval>('SeatApproval', 'How a seat comes to be approved.', {
  NOTICE: 'The decision on the help covers it, and the agency is told.',
  APPROVAL: 'The agency approves each seat.',
});

export const CoverageCodes = codeList<Coverage>('RegimeCoverage', 'Who pays for a use.', {
  PAYABLE: 'It is billed.',
  COVERED_BY_BUDGET: 'A budget covers it: counted, not paid.',
});

export const LegalBasisCoverageCodes = codeList<Coverage | 'LEGAL_BASIS_NOT_COVERED'>('LegalBasisCoverage', 'What a regime says of a legal basis.', {
  PAYABLE: 'It is billed.',
  COVERED_BY_BUDGET: 'A budget covers it: counted, not paid.',
  LEGAL_BASIS_NOT_COVERED: 'The regime does not take it.',
});

export const RateSourceCodes = codeList<RateSource>('RegimeRateSource', 'Where a price comes from.', {
  WEEKLY_RATE: "The weekly rate of the agreement's module.",
  SETTLEMENT_RATE: 'The settlement rate.',
  SOCIAL_SPACE_HOUR: 'The hour rate of the social space.',
  NONE: 'There is none: a budget covers it.',
});

export const PartialWeekCodes = codeList<PartialWeek>('PartialWeekRule', 'How a week counts that is not charged whole.', {
  FULL_WEEK: 'A begun week counts once, whole.',
  BY_DAY: 'A seventh for each day.',
});

export const IndirectBaseCodes = codeList<IndirectBase>('IndirectBase', 'What the percentage of indirect hours is taken of.', {
  TOTAL: 'All hours.',
  DIRECT: 'The direct hours.',
});

export const DeadlineUnitCodes = codeList<RegimeDeadline['unit']>('RegimeDeadlineUnit', 'Unit of a deadline.', {
  DAYS: 'Calendar days.',
  WEEKS: 'Weeks.',
  MONTHS: 'Months.',
  WORKING_DAYS: 'Working days of the federal state.',
});

export const DeadlineCountingCodes = codeList<RegimeDeadline['counting']>('RegimeDeadlineCounting', 'How the day counts from which a deadline is counted.', {
  SPAN: 'It is the first day of the span.',
  AFTER: 'It is an event; counting begins on the day after.',
  BEFORE: 'It is an event; counting goes backwards from it.',
});

export const RegimeWorkingDaysCodes = codeList<WorkingDayDefinition>('RegimeWorkingDays', 'What counts as a working day.', {
  MON_SAT: 'Monday to Saturday without public holidays.',
  MON_FRI: 'Monday to Friday without public holidays.',
});

export const TermsProblemCodes = codeList<TermsProblem>('RegimeTermsProblem', 'What is wrong with the terms of a regime.', {
  LEGAL_BASES_EMPTY: 'No legal basis is covered.',
  PAYABLE_WITHOUT_BUDGET: 'Exceptions from a budget that does not cover anything.',
  INDIRECT_INCOMPLETE: 'Base and percentage of indirect hours belong together.',
  SHARES_CONTRADICT: 'The shares of a budget do not go together.',
  NUMBER_OUT_OF_RANGE: 'A number is out of its range.',
  CODE_TWICE: 'A code occurs twice.',
  CODE_MALFORMED: 'A code is not made of capital letters, digits and underscores.',
  DEADLINE_WORKING_DAYS: 'A deadline of working days needs their definition, is no span, and only such a one has it.',
  MODULE_RANGE: 'The range of a module ends before it begins.',
  TEMPLATE_BOTH_COLUMNS: 'A template has both free and resource-person minutes.',
});
