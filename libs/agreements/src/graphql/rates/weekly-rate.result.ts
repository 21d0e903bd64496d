import { createUnionType } from '@nestjs/graphql';
import type { RefusalTypes } from '#platform/graphql';
import type { ActivateWeeklyRatesRefusal } from '../../application/rates/activate-weekly-rates.use-case.js';
import type { ApproveWeeklyRatesProfessionallyRefusal } from '../../application/rates/approve-weekly-rates-professionally.use-case.js';
import type { DraftWeeklyRatesRefusal } from '../../application/rates/draft-weekly-rates.use-case.js';
import type { EndWeeklyRatesRefusal } from '../../application/rates/end-weekly-rates.use-case.js';
import type { NegotiateWeeklyRatesRefusal } from '../../application/rates/negotiate-weekly-rates.use-case.js';
import { DayOutOfRangeType, ReplacedLastsLongerType, TermsOverlapType, ValueInvalidType } from '../terms/terms-refusals.type.js';
import { ReplacesOtherScopeType } from './rate-refusals.type.js';
import { activateRefusals, APPROVAL, approveRefusals, COMMON, endRefusals, moveRefusals } from './rate-step.result.js';
import { WeeklyRatesType } from './weekly-rate.type.js';

const VALUE_INVALID = ValueInvalidType;

export const draftWeeklyRatesRefusals: RefusalTypes<DraftWeeklyRatesRefusal> = { ...moveRefusals, VALUE_INVALID, REPLACES_OTHER_SCOPE: ReplacesOtherScopeType };
export const weeklyRatesStepRefusals: RefusalTypes<NegotiateWeeklyRatesRefusal> = { ...moveRefusals, VALUE_INVALID };
export const approveWeeklyRatesRefusals: RefusalTypes<ApproveWeeklyRatesProfessionallyRefusal> = { ...approveRefusals, VALUE_INVALID };
export const activateWeeklyRatesRefusals: RefusalTypes<ActivateWeeklyRatesRefusal> = { ...activateRefusals, VALUE_INVALID };
export const endWeeklyRatesRefusals: RefusalTypes<EndWeeklyRatesRefusal> = { ...endRefusals, VALUE_INVALID };

export const DraftWeeklyRatesResultUnion = createUnionType({
  name: 'DraftWeeklyRatesResult',
  description: 'The drafted rates, or why there are none.',
  types: () => [WeeklyRatesType, ValueInvalidType, ReplacesOtherScopeType, ...COMMON] as const,
});

/** Of the steps that only the state decides: negotiate, reopen, discard. */
export const WeeklyRatesStepResultUnion = createUnionType({
  name: 'WeeklyRatesStepResult',
  description: 'The rates as they are now, or why none of them moved.',
  types: () => [WeeklyRatesType, ValueInvalidType, ...COMMON] as const,
});

export const ApproveWeeklyRatesResultUnion = createUnionType({
  name: 'ApproveWeeklyRatesResult',
  description: 'The rates with the approval, or why there is none.',
  types: () => [WeeklyRatesType, ValueInvalidType, ...APPROVAL, ...COMMON] as const,
});

export const ActivateWeeklyRatesResultUnion = createUnionType({
  name: 'ActivateWeeklyRatesResult',
  description: 'The rates in force, or why none of them is.',
  types: () => [WeeklyRatesType, ValueInvalidType, TermsOverlapType, ReplacedLastsLongerType, ...COMMON] as const,
});

export const EndWeeklyRatesResultUnion = createUnionType({
  name: 'EndWeeklyRatesResult',
  description: 'The rates with their end, or why none of them ends.',
  types: () => [WeeklyRatesType, ValueInvalidType, DayOutOfRangeType, ...COMMON] as const,
});
