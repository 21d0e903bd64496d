import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FederalStateCodes } from '#agreements/graphql';
import type { FederalState } from '#kernel';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, IdempotencyConflictType, LocalDateScalar, NotFoundType, toUnion, TryAgainType } from '#platform/graphql';
import { SchoolHolidaysUseCase } from '../../application/sessions/school-holidays.use-case.js';
import {
  recordSchoolHolidayRefusals,
  RecordSchoolHolidayInputType,
  RecordSchoolHolidayResultUnion,
  SchoolHolidayType,
  WithdrawSchoolHolidayInputType,
  WithdrawSchoolHolidayResultUnion,
} from './school-holiday.types.js';

const WITHDRAW_REFUSALS = { SCHOOL_HOLIDAY_NOT_FOUND: NotFoundType, TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType };

@Resolver(() => SchoolHolidayType)
export class SchoolHolidaysResolver {
  constructor(private readonly holidays: SchoolHolidaysUseCase) {}

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => [SchoolHolidayType], { description: 'School holidays of a federal state that touch a span of days: what is shipped and what agencies have recorded.' })
  schoolHolidays(
    @Caller() caller: RequestContext,
    @Args('federalState', { type: () => FederalStateCodes, description: 'The federal state.' }) state: FederalState,
    @Args('from', { type: () => LocalDateScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => LocalDateScalar, description: 'Last day.' }) to: string,
  ) {
    return this.holidays.list(caller, state, from, to);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => RecordSchoolHolidayResultUnion, { description: "Records school holidays for the agency's network, or corrects those that are shipped; for agencies." })
  recordSchoolHoliday(@Caller() caller: RequestContext, @Args('input', { description: 'The holidays.' }) input: RecordSchoolHolidayInputType) {
    const { correctsId, ...rest } = commandOf(input);
    return toUnion(this.holidays.record(caller, { ...rest, correctsId: correctsId ?? undefined }), SchoolHolidayType, recordSchoolHolidayRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => WithdrawSchoolHolidayResultUnion, { description: "Takes the agency's own school holidays back; what they corrected holds again." })
  withdrawSchoolHoliday(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones.' }) input: WithdrawSchoolHolidayInputType) {
    return toUnion(this.holidays.withdraw(caller, commandOf(input)), SchoolHolidayType, WITHDRAW_REFUSALS);
  }
}
