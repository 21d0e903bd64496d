import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext, type Role } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { CorrectCareContactUseCase } from '../../application/hours/correct-care-contact.use-case.js';
import { CorrectWorkTimeUseCase } from '../../application/hours/correct-work-time.use-case.js';
import { RecordCareContactsUseCase } from '../../application/hours/record-care-contacts.use-case.js';
import { RecordWorkTimeUseCase } from '../../application/hours/record-work-time.use-case.js';
import { WithdrawCareContactUseCase } from '../../application/hours/withdraw-care-contact.use-case.js';
import { WithdrawWorkTimeUseCase } from '../../application/hours/withdraw-work-time.use-case.js';
import { CareContactType } from './care-contact.type.js';
import {
  CorrectCareContactInputType,
  CorrectWorkTimeInputType,
  RecordCareContactInputType,
  RecordCareContactsInputType,
  RecordWorkTimeInputType,
  WithdrawCareContactInputType,
  WithdrawWorkTimeInputType,
} from './hours.inputs.js';
import {
  CareContactsRecordedType,
  correctCareContactRefusals,
  CorrectCareContactResultUnion,
  correctWorkTimeRefusals,
  CorrectWorkTimeResultUnion,
  recordCareContactsRefusals,
  RecordCareContactsResultUnion,
  recordWorkTimeRefusals,
  RecordWorkTimeResultUnion,
  withdrawCareContactRefusals,
  WithdrawCareContactResultUnion,
  withdrawWorkTimeRefusals,
  WithdrawWorkTimeResultUnion,
} from './hours.results.js';
import { WorkTimeType } from './work-time.type.js';

/** Those of a provider who record what was worked; which of it, the use cases decide. */
const RECORDERS: readonly Role[] = ['CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR'];

@Resolver()
export class HoursCommandsResolver {
  constructor(
    private readonly record: RecordCareContactsUseCase,
    private readonly correct: CorrectCareContactUseCase,
    private readonly withdraw: WithdrawCareContactUseCase,
    private readonly recordWork: RecordWorkTimeUseCase,
    private readonly correctWork: CorrectWorkTimeUseCase,
    private readonly withdrawWork: WithdrawWorkTimeUseCase,
  ) {}

  @Allow('CASE_WORK', ...RECORDERS)
  @Mutation(() => RecordCareContactsResultUnion, { description: 'Records a contact outside the groups of the marketplace, by the provider that gave it.' })
  recordCareContact(@Caller() caller: RequestContext, @Args('input', { description: 'The contact.' }) input: RecordCareContactInputType) {
    const { idempotencyKey, ...contact } = commandOf(input);
    return toUnion(this.record.run(caller, { entries: [contact], idempotencyKey }), CareContactsRecordedType, recordCareContactsRefusals);
  }

  @Allow('CASE_WORK', ...RECORDERS)
  @Mutation(() => RecordCareContactsResultUnion, { description: 'Records up to 200 contacts at once, all or none, such as those that a phone has gathered.' })
  recordCareContacts(@Caller() caller: RequestContext, @Args('input', { description: 'The contacts.' }) input: RecordCareContactsInputType) {
    return toUnion(this.record.run(caller, commandOf(input)), CareContactsRecordedType, recordCareContactsRefusals);
  }

  @Allow('CASE_WORK', ...RECORDERS)
  @Mutation(() => CorrectCareContactResultUnion, { description: 'Corrects a contact of one\'s own; what stood there is kept.' })
  correctCareContact(@Caller() caller: RequestContext, @Args('input', { description: 'The contact as it was.' }) input: CorrectCareContactInputType) {
    return toUnion(this.correct.run(caller, commandOf(input)), CareContactsRecordedType, correctCareContactRefusals);
  }

  @Allow('CASE_WORK', ...RECORDERS)
  @Mutation(() => WithdrawCareContactResultUnion, { description: 'Takes a contact of one\'s own back; it stays, with the reason, and counts nowhere.' })
  withdrawCareContact(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: WithdrawCareContactInputType) {
    return toUnion(this.withdraw.run(caller, commandOf(input)), CareContactType, withdrawCareContactRefusals);
  }

  @Allow('GROUP_WORK', ...RECORDERS)
  @Mutation(() => RecordWorkTimeResultUnion, { description: 'Records time of staff that belongs to no single case (BHV-23).' })
  recordWorkTime(@Caller() caller: RequestContext, @Args('input', { description: 'The work.' }) input: RecordWorkTimeInputType) {
    return toUnion(this.recordWork.run(caller, commandOf(input)), WorkTimeType, recordWorkTimeRefusals);
  }

  @Allow('GROUP_WORK', ...RECORDERS)
  @Mutation(() => CorrectWorkTimeResultUnion, { description: 'Corrects work without a case of one\'s own; what stood there is kept.' })
  correctWorkTime(@Caller() caller: RequestContext, @Args('input', { description: 'The work as it was.' }) input: CorrectWorkTimeInputType) {
    return toUnion(this.correctWork.run(caller, commandOf(input)), WorkTimeType, correctWorkTimeRefusals);
  }

  @Allow('GROUP_WORK', ...RECORDERS)
  @Mutation(() => WithdrawWorkTimeResultUnion, { description: 'Takes work without a case of one\'s own back; it stays, with the reason, and counts nowhere.' })
  withdrawWorkTime(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: WithdrawWorkTimeInputType) {
    return toUnion(this.withdrawWork.run(caller, commandOf(input)), WorkTimeType, withdrawWorkTimeRefusals);
  }
}
