import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { CommandInput, IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, YearMonthScalar, type RefusalTypes } from '#platform/graphql';
import type { CancelInvoiceRefusal, RequestInvoicesRefusal, SetInvoiceContactRefusal } from '../../application/invoices/index.js';
import type { CancelReason } from '../../domain/invoices/invoice.js';
import { CancelReasonCodes } from './invoice.codes.js';
import { InvoiceContactType } from './invoice.type.js';

@InputType('IssueInvoicesInput', { description: 'Of which month.' })
export class IssueInvoicesInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the agency whose month it is.' })
  agencyId: string;

  @Field(() => YearMonthScalar, { description: 'The month, which is closed.' })
  period: string;
}

@ObjectType('InvoicesRequested', { description: 'The invoices are issued in the background; what is missing for some of them then stands in invoiceGaps.' })
export class InvoicesRequestedType {
  @Field(() => ID, { description: 'Id of the agency.' })
  agencyId: string;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;
}

export const issueInvoicesRefusals: RefusalTypes<RequestInvoicesRefusal> = {
  MONTH_NOT_FOUND: NotFoundType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const IssueInvoicesResultUnion = createUnionType({
  name: 'IssueInvoicesResult',
  description: 'That the invoices are issued, or why not.',
  types: () => [InvoicesRequestedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

@InputType('CancelInvoiceInput', { description: 'Which invoice, and why.' })
export class CancelInvoiceInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the invoice.' })
  invoiceId: string;

  @Field(() => CancelReasonCodes, { description: 'Why.' })
  reason: CancelReason;
}

@ObjectType('InvoiceCancelled', { description: 'The invoice is taken back by another one; issueInvoices issues it anew.' })
export class InvoiceCancelledType {
  @Field(() => ID, { description: 'Id of the invoice that is taken back.' })
  invoiceId: string;

  @Field(() => ID, { description: 'Id of the cancellation.' })
  cancellationId: string;
}

@ObjectType('InvoiceNotValid', { implements: () => RefusalType, description: 'The invoice is cancelled already, or is a cancellation itself (INVOICE_NOT_VALID).' })
export class InvoiceNotValidType extends RefusalType {}

export const cancelInvoiceRefusals: RefusalTypes<CancelInvoiceRefusal> = {
  INVOICE_NOT_FOUND: NotFoundType,
  INVOICE_NOT_VALID: InvoiceNotValidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CancelInvoiceResultUnion = createUnionType({
  name: 'CancelInvoiceResult',
  description: 'The cancellation, or why there is none.',
  types: () => [InvoiceCancelledType, InvoiceNotValidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

@InputType('SetInvoiceContactInput', { description: 'Whom to ask about the invoices of the organisation acted for.' })
export class SetInvoiceContactInputType extends CommandInput {
  @Field(() => String, { description: 'An office, or a person of it: up to 100 characters.' })
  name: string;

  @Field(() => String, { description: 'Telephone number, with three digits at least.' })
  phone: string;

  @Field(() => String, { description: 'E-mail address.' })
  email: string;
}

export const setInvoiceContactRefusals: RefusalTypes<SetInvoiceContactRefusal> = {
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetInvoiceContactResultUnion = createUnionType({
  name: 'SetInvoiceContactResult',
  description: 'The contact as it is now, or why it is as it was.',
  types: () => [InvoiceContactType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
