import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { CancelClearingUseCase } from '../../application/runs/cancel-clearing.use-case.js';
import { QueuePairClearingUseCase } from '../../application/runs/queue-pair-clearing.use-case.js';
import { SetClearingScheduleUseCase } from '../../application/runs/set-clearing-schedule.use-case.js';
import { CancelClearingInputType, ClearPairInputType, SetClearingScheduleInputType } from './run.inputs.js';
import {
  cancelClearingRefusals,
  CancelClearingResultUnion,
  ClearingCancelledType,
  clearPairRefusals,
  ClearPairResultUnion,
  setClearingScheduleRefusals,
  SetClearingScheduleResultUnion,
} from './run.results.js';
import { ClearingScheduleType, PairClearingQueuedType } from './run.types.js';

@Resolver()
export class RunCommandsResolver {
  constructor(
    private readonly queuePair: QueuePairClearingUseCase,
    private readonly cancel: CancelClearingUseCase,
    private readonly setSchedule: SetClearingScheduleUseCase,
  ) {}

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => ClearPairResultUnion, { description: 'Queues the re-run of one pair of organisations in a cleared month; the lines of all others stay as they are.' })
  clearPair(@Caller() caller: RequestContext, @Args('input', { description: 'Which pair and month.' }) input: ClearPairInputType) {
    return toUnion(this.queuePair.run(caller, commandOf(input)), PairClearingQueuedType, clearPairRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => CancelClearingResultUnion, { description: 'Calls off a clearing that nobody works on yet.' })
  cancelClearing(@Caller() caller: RequestContext, @Args('input', { description: 'Which clearing.' }) input: CancelClearingInputType) {
    return toUnion(this.cancel.run(caller, commandOf(input)), ClearingCancelledType, cancelClearingRefusals);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => SetClearingScheduleResultUnion, { description: 'Says when the month that was over last is cleared by itself.' })
  setClearingSchedule(@Caller() caller: RequestContext, @Args('input', { description: 'When.' }) input: SetClearingScheduleInputType) {
    return toUnion(this.setSchedule.run(caller, commandOf(input)), ClearingScheduleType, setClearingScheduleRefusals);
  }
}
