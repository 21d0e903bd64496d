import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAnAgencyType, ValueInvalidType } from '#agreements/graphql';
import { CentsScalar, IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AnswerSetOffRefusal } from '../../application/payments/answer-set-off.use-case.js';
import type { AssignBankEntryRefusal, DismissBankEntryRefusal } from '../../application/payments/assign-bank-entry.use-case.js';
import type { ProposeSetOffRefusal } from '../../application/payments/propose-set-off.use-case.js';
import type { RecordPaymentRefusal } from '../../application/payments/record-payment.use-case.js';
import type { ReverseBookingRefusal } from '../../application/payments/reverse-booking.use-case.js';
import type { SetPaymentRulesRefusal } from '../../application/payments/set-payment-rules.use-case.js';
import { PaymentRulesType } from './payment.types.js';

@ObjectType('RecordedPayment', { description: 'The payment is booked.' })
export class RecordedPaymentType {
  @Field(() => ID, { description: 'Id of the payment.' })
  id: string;

  @Field(() => ID, { description: 'Id of the entry that books it.' })
  entryId: string;

  @Field(() => CentsScalar, { description: 'What was paid too much and is owed back.' })
  creditCents: bigint;
}

@ObjectType('ReversedBooking', { description: 'The payment or set-off is taken back.' })
export class ReversedBookingType {
  @Field(() => ID, { description: 'Id of the entry that takes it back.' })
  entryId: string;
}

@ObjectType('ProposedSetOff', { description: 'The other side is asked.' })
export class ProposedSetOffType {
  @Field(() => ID, { description: 'Id of the set-off.' })
  id: string;
}

@ObjectType('AnsweredSetOff', { description: 'The set-off is booked or ended.' })
export class AnsweredSetOffType {
  @Field(() => ID, { description: 'Id of the set-off.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'Id of the entry that books it; null: it was ended.' })
  entryId: string | null;
}

@ObjectType('AssignedBankEntry', { description: 'It is known what the entry is.' })
export class AssignedBankEntryType {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'Id of the payment that it is; null: nothing that is owed here.' })
  paymentId: string | null;
}

@ObjectType('NothingOpen', { implements: () => RefusalType, description: 'Nothing is open between the two in this direction (NOTHING_OPEN).' })
export class NothingOpenType extends RefusalType {}

@ObjectType('AllocationInvalid', { implements: () => RefusalType, description: 'An item is not open with that amount, or the items are more than was paid (ALLOCATION_INVALID).' })
export class AllocationInvalidType extends RefusalType {}

@ObjectType('Overpaid', { implements: () => RefusalType, description: 'It is more than is open; only whoever has received it says so (OVERPAID).' })
export class OverpaidType extends RefusalType {
  @Field(() => CentsScalar, { description: 'What is open.' })
  openCents: string;
}

@ObjectType('PaymentKnown', { implements: () => RefusalType, description: 'The payment is recorded already, by either side (PAYMENT_KNOWN).' })
export class PaymentKnownType extends RefusalType {
  @Field(() => ID, { description: 'Id of that payment.' })
  paymentId: string;
}

@ObjectType('AlreadyReversed', { implements: () => RefusalType, description: 'It was taken back before (ALREADY_REVERSED).' })
export class AlreadyReversedType extends RefusalType {}

@ObjectType('CreditUsed', { implements: () => RefusalType, description: 'What was paid too much by it has been used since (CREDIT_USED).' })
export class CreditUsedType extends RefusalType {}

@ObjectType('PaymentProved', { implements: () => RefusalType, description: "The other side's bank statement has the payment: that side takes it back (PAYMENT_PROVED)." })
export class PaymentProvedType extends RefusalType {}

@ObjectType('SetOffInvalid', { implements: () => RefusalType, description: 'The items are not open ones of the same two in both directions (SET_OFF_INVALID).' })
export class SetOffInvalidType extends RefusalType {}

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;

export const recordPaymentRefusals: RefusalTypes<RecordPaymentRefusal> = {
  ...always,
  VALUE_INVALID: ValueInvalidType,
  NOTHING_OPEN: NothingOpenType,
  ALLOCATION_INVALID: AllocationInvalidType,
  OVERPAID: OverpaidType,
  PAYMENT_KNOWN: PaymentKnownType,
};
export const RecordPaymentResultUnion = createUnionType({
  name: 'RecordPaymentResult',
  description: 'The payment, or why it was not recorded.',
  types: () => [RecordedPaymentType, ValueInvalidType, NothingOpenType, AllocationInvalidType, OverpaidType, PaymentKnownType, TryAgainType, IdempotencyConflictType] as const,
});

export const reverseBookingRefusals: RefusalTypes<ReverseBookingRefusal> = {
  ...always,
  VALUE_INVALID: ValueInvalidType,
  ENTRY_NOT_FOUND: NotFoundType,
  ALREADY_REVERSED: AlreadyReversedType,
  CREDIT_USED: CreditUsedType,
  PAYMENT_PROVED: PaymentProvedType,
};
export const ReverseBookingResultUnion = createUnionType({
  name: 'ReverseBookingResult',
  description: 'That it is taken back, or why not.',
  types: () => [ReversedBookingType, ValueInvalidType, NotFoundType, AlreadyReversedType, CreditUsedType, PaymentProvedType, TryAgainType, IdempotencyConflictType] as const,
});

export const proposeSetOffRefusals: RefusalTypes<ProposeSetOffRefusal> = { ...always, SET_OFF_INVALID: SetOffInvalidType };
export const ProposeSetOffResultUnion = createUnionType({
  name: 'ProposeSetOffResult',
  description: 'The set-off, or why it was not proposed.',
  types: () => [ProposedSetOffType, SetOffInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

export const answerSetOffRefusals: RefusalTypes<AnswerSetOffRefusal> = { ...always, SET_OFF_NOT_FOUND: NotFoundType, ALLOCATION_INVALID: AllocationInvalidType };
export const AnswerSetOffResultUnion = createUnionType({
  name: 'AnswerSetOffResult',
  description: 'What became of the set-off, or why nothing did.',
  types: () => [AnsweredSetOffType, NotFoundType, AllocationInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

export const assignBankEntryRefusals: RefusalTypes<AssignBankEntryRefusal> = {
  ...always,
  BANK_ENTRY_NOT_FOUND: NotFoundType,
  NOTHING_OPEN: NothingOpenType,
  ALLOCATION_INVALID: AllocationInvalidType,
  OVERPAID: OverpaidType,
};
export const AssignBankEntryResultUnion = createUnionType({
  name: 'AssignBankEntryResult',
  description: 'What the entry is, or why it still waits.',
  types: () => [AssignedBankEntryType, NotFoundType, NothingOpenType, AllocationInvalidType, OverpaidType, TryAgainType, IdempotencyConflictType] as const,
});

export const dismissBankEntryRefusals: RefusalTypes<DismissBankEntryRefusal> = { ...always, BANK_ENTRY_NOT_FOUND: NotFoundType };
export const DismissBankEntryResultUnion = createUnionType({
  name: 'DismissBankEntryResult',
  description: 'That the entry is about nothing here, or why it still waits.',
  types: () => [AssignedBankEntryType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const setPaymentRulesRefusals: RefusalTypes<SetPaymentRulesRefusal> = { ...always, NOT_AN_AGENCY: NotAnAgencyType, VALUE_INVALID: ValueInvalidType };
export const SetPaymentRulesResultUnion = createUnionType({
  name: 'SetPaymentRulesResult',
  description: 'The rules as they are now, or why they are as they were.',
  types: () => [PaymentRulesType, NotAnAgencyType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
