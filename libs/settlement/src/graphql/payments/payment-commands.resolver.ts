import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { AnswerSetOffUseCase } from '../../application/payments/answer-set-off.use-case.js';
import { AssignBankEntryUseCase } from '../../application/payments/assign-bank-entry.use-case.js';
import { ProposeSetOffUseCase } from '../../application/payments/propose-set-off.use-case.js';
import { RecordPaymentUseCase } from '../../application/payments/record-payment.use-case.js';
import { ReverseBookingUseCase } from '../../application/payments/reverse-booking.use-case.js';
import { SetPaymentRulesUseCase } from '../../application/payments/set-payment-rules.use-case.js';
import {
  AnswerSetOffInputType, AssignBankEntryInputType, DismissBankEntryInputType, ProposeSetOffInputType, RecordPaymentInputType, ReverseBookingInputType, SetPaymentRulesInputType,
  type AllocationInputType,
} from './payment.inputs.js';
import {
  AnsweredSetOffType, answerSetOffRefusals, AnswerSetOffResultUnion, assignBankEntryRefusals, AssignBankEntryResultUnion, AssignedBankEntryType, dismissBankEntryRefusals,
  DismissBankEntryResultUnion, ProposedSetOffType, proposeSetOffRefusals, ProposeSetOffResultUnion, RecordedPaymentType, recordPaymentRefusals, RecordPaymentResultUnion,
  ReversedBookingType, reverseBookingRefusals, ReverseBookingResultUnion, setPaymentRulesRefusals, SetPaymentRulesResultUnion,
} from './payment.results.js';
import { PaymentRulesType } from './payment.types.js';

/** Plain objects: the answer that is kept for a repetition compares them. */
const allocationsOf = (items: AllocationInputType[] | null | undefined) => items?.map(({ itemId, cents }) => ({ itemId, cents }));

@Resolver()
export class PaymentCommandsResolver {
  constructor(
    private readonly record: RecordPaymentUseCase,
    private readonly reverse: ReverseBookingUseCase,
    private readonly propose: ProposeSetOffUseCase,
    private readonly answer: AnswerSetOffUseCase,
    private readonly bankEntries: AssignBankEntryUseCase,
    private readonly setRules: SetPaymentRulesUseCase,
  ) {}

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => RecordPaymentResultUnion, { description: 'Records money that went from one side to the other, by either of them; more than is open stays as a credit where whoever received it says so.' })
  recordPayment(@Caller() caller: RequestContext, @Args('input', { description: 'What, when, between whom.' }) input: RecordPaymentInputType) {
    const { reference, items, isAnother, ...payment } = commandOf(input);
    const outcome = this.record.run(caller, { ...payment, reference: reference ?? undefined, isAnother: isAnother ?? undefined, items: allocationsOf(items) });
    return toUnion(outcome, RecordedPaymentType, recordPaymentRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => ReverseBookingResultUnion, { description: 'Takes a payment or a set-off back, by either side and with a reason; nothing is deleted.' })
  reverseBooking(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: ReverseBookingInputType) {
    return toUnion(this.reverse.run(caller, commandOf(input)), ReversedBookingType, reverseBookingRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => ProposeSetOffResultUnion, { description: 'Proposes to the other side to set off opposite open items; nothing is booked until it agrees.' })
  proposeSetOff(@Caller() caller: RequestContext, @Args('input', { description: 'Which items.' }) input: ProposeSetOffInputType) {
    return toUnion(this.propose.run(caller, commandOf(input)), ProposedSetOffType, proposeSetOffRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => AnswerSetOffResultUnion, { description: 'Agrees on a set-off, which books it, or ends it.' })
  answerSetOff(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and what.' }) input: AnswerSetOffInputType) {
    return toUnion(this.answer.run(caller, commandOf(input)), AnsweredSetOffType, answerSetOffRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => AssignBankEntryResultUnion, { description: 'Says which payment an entry of an own bank statement is, recorded already or not.' })
  assignBankEntry(@Caller() caller: RequestContext, @Args('input', { description: 'Which entry, and what.' }) input: AssignBankEntryInputType) {
    const { items, isAnother, ...entry } = commandOf(input);
    return toUnion(this.bankEntries.assign(caller, { ...entry, isAnother: isAnother ?? undefined, items: allocationsOf(items) }), AssignedBankEntryType, assignBankEntryRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => DismissBankEntryResultUnion, { description: 'Says that an entry of an own bank statement is about nothing that is owed here.' })
  dismissBankEntry(@Caller() caller: RequestContext, @Args('input', { description: 'Which entry.' }) input: DismissBankEntryInputType) {
    return toUnion(this.bankEntries.dismiss(caller, commandOf(input)), AssignedBankEntryType, dismissBankEntryRefusals);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => SetPaymentRulesResultUnion, { description: 'An agency decides when what is owed in its clearing is due and when debtors are reminded.' })
  setPaymentRules(@Caller() caller: RequestContext, @Args('input', { description: 'The rules.' }) input: SetPaymentRulesInputType) {
    return toUnion(this.setRules.run(caller, commandOf(input)), PaymentRulesType, setPaymentRulesRefusals);
  }
}
