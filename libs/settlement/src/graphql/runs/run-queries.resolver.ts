import { Args, Query, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES, ratedOf } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { toUnion, YearMonthScalar } from '#platform/graphql';
import { PreviewClearingQuery } from '../../application/runs/preview-clearing.query.js';
import { PreviewRateChangeQuery } from '../../application/runs/preview-rate-change.query.js';
import { SetClearingScheduleUseCase } from '../../application/runs/set-clearing-schedule.use-case.js';
import { RateChangeInputType } from './run.inputs.js';
import { previewRateChangeRefusals, PreviewRateChangeResultUnion } from './run.results.js';
import { ClearingPreviewType, ClearingScheduleType, RateChangePreviewType } from './run.types.js';

@Resolver()
export class RunQueriesResolver {
  constructor(
    private readonly preview: PreviewClearingQuery,
    private readonly previewRate: PreviewRateChangeQuery,
    private readonly schedule: SetClearingScheduleUseCase,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => ClearingPreviewType, { nullable: true, description: 'What a clearing of a month of the agency acted for would give now, compared with the one in force; nothing is kept. Null for a closed month, and where there is no agency.' })
  previewClearing(@Caller() caller: RequestContext, @Args('period', { type: () => YearMonthScalar, description: 'The month.' }) period: string) {
    return this.preview.run(caller, period);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => PreviewRateChangeResultUnion, { description: 'Which closed months a settlement rate would correct, and by how much, before it is saved.' })
  previewRateChange(@Caller() caller: RequestContext, @Args('input', { description: 'What the rate is to say.' }) input: RateChangeInputType) {
    return toUnion(this.previewRate.run(caller, ratedOf({ ...input, idempotencyKey: '' })), RateChangePreviewType, previewRateChangeRefusals);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => ClearingScheduleType, { nullable: true, description: 'When the month that was over last is cleared by itself; null where there is no agency.' })
  clearingSchedule(@Caller() caller: RequestContext) {
    return this.schedule.read(caller);
  }
}
