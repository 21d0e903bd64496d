import { codeList } from '#platform/graphql';
import type { RangeVerdict } from '../../domain/modules/classify-hours.js';
import type { ModuleCode, ModuleTerms, SlotKind } from '../../domain/modules/module-terms.js';
import type { ModuleWarning } from '../../domain/modules/template-warnings.js';

export const ModuleCodes = codeList<ModuleCode>('HelpModule', 'Module of a help: how many hours a week it has.', {
  FLEX: 'Flex.',
  BASIS: 'Basis.',
  STANDARD: 'Standard.',
  ZUSATZ: 'Zusatz.',
  SONDER: 'Sonder.',
  KRISE: 'Krise.',
});

export const HoursBasisCodes = codeList<ModuleTerms['hoursBasis']>('HoursBasis', 'What the hours of a module are counted by.', {
  PER_WEEK: 'The average of a week.',
  PER_INTERVENTION: 'The sum over the whole intervention.',
});

export const SlotKindCodes = codeList<SlotKind>('ModuleSlotKind', 'Kind of contact in an example mix of a module.', {
  GROUP: 'A group.',
  SINGLE: 'A single contact with the young person.',
  PARENT: 'A contact with parents.',
  PARENT_COURSE: 'A course for parents.',
});

export const RangeVerdictCodes = codeList<RangeVerdict>('ModuleRangeVerdict', 'Where delivered care stands to the range of a module (DD-03).', {
  WITHIN_MODULE_RANGE: 'Within it; both ends belong to it.',
  ABOVE_MODULE_RANGE: 'More than the module has.',
  BELOW_MODULE_RANGE: 'Less than the module has.',
});

export const ModuleWarningCodes = codeList<ModuleWarning['code']>('ModuleWarningCode', 'What a person should know; none of it blocks.', {
  TEMPLATE_BELOW_RANGE: 'The contacts of the template are less than the module has.',
  TEMPLATE_ABOVE_RANGE: 'The contacts of the template with its free hours are more than the module has.',
  GROUP_NOT_ALLOWED: 'The template has a group and the module has none.',
  GROUP_SEATS_ABOVE_TEMPLATE: 'More group seats a week than the templates of the module have (DD-05).',
});

export const ChargeProblemCodes = codeList<'RATE_MISSING' | 'PARTIAL_WEEK_RULE_MISSING'>('WeeklyChargeProblem', 'Why a week has no amount.', {
  RATE_MISSING: 'No active weekly rate of the agreement holds in it.',
  PARTIAL_WEEK_RULE_MISSING: 'It is not a whole week, and no regime of the agency says how such a week counts.',
});
