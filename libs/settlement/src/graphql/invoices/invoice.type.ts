import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, connectionOf, LocalDateScalar, YearMonthScalar } from '#platform/graphql';
import type { InvoiceField } from '../../domain/invoices/invoice-amounts.js';
import type { CancelReason, InvoiceKind, InvoiceType as TypeOfInvoice } from '../../domain/invoices/invoice.js';
import { CancelReasonCodes, InvoiceFieldCodes, InvoiceKindCodes, InvoiceTypeCodes, VatCategoryCodes } from './invoice.codes.js';

@ObjectType('InvoiceLine', { description: 'What was used of one group in one unit, or one module: no case.' })
export class InvoiceLineType {
  @Field(() => Int, { description: 'From 1.' })
  no: number;

  @Field(() => String, { description: 'Code of the group, or the module.' })
  code: string;

  @Field(() => String, { description: 'Title of the group as it was.' })
  title: string;

  @Field(() => String, { description: 'What is paid for, such as SEAT_SESSION.' })
  unit: string;

  @Field(() => String, { description: 'How many units, a decimal number; below 0 where something is given back.' })
  quantity: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  to: string;

  @Field(() => YearMonthScalar, { nullable: true, description: 'The month that the line corrects.' })
  corrects: string | null;

  @Field(() => CentsScalar, { description: 'As agreed, VAT included.' })
  grossCents: bigint;

  @Field(() => CentsScalar, { description: 'Without VAT.' })
  netCents: bigint;
}

@ObjectType('Invoice', { description: 'An invoice of a closed month, a credit note or a cancellation. It never changes; amounts below 0 give back. Its XRechnung lies at /abrechnung/rechnungen/<id>.xml.' })
export class InvoiceType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Its number, unique and without a gap per issuer and year.' })
  number: string;

  @Field(() => InvoiceTypeCodes, { description: 'Invoice, credit note or cancellation.' })
  type: TypeOfInvoice;

  @Field(() => InvoiceKindCodes, { description: 'What it is over.' })
  kind: InvoiceKind;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => LocalDateScalar, { description: 'Day on which it was issued.' })
  issuedOn: string;

  @Field(() => LocalDateScalar, { description: 'Day by which it is to be paid.' })
  dueOn: string;

  @Field(() => CentsScalar, { description: 'As agreed, VAT included.' })
  grossCents: string;

  @Field(() => CentsScalar, { description: 'Without VAT.' })
  netCents: string;

  @Field(() => CentsScalar, { description: 'VAT.' })
  taxCents: string;

  @Field(() => CentsScalar, { description: 'The cent that no net amount with its tax adds up to (BT-114).' })
  roundingCents: string;

  @Field(() => CentsScalar, { description: 'Paid by the netting of the pair.' })
  prepaidCents: string;

  @Field(() => CentsScalar, { description: 'What is left to pay.' })
  payableCents: string;

  @Field(() => VatCategoryCodes, { description: 'How it is taxed.' })
  vatCategory: 'E' | 'S';

  @Field(() => Float, { description: 'Rate of the VAT in percent.' })
  vatPercent: number;

  @Field(() => CancelReasonCodes, { nullable: true, description: 'Of a cancellation: why.' })
  cancelReason: CancelReason | null;

  @Field(() => ID, { nullable: true, description: 'Of a cancellation: the invoice that it takes back.' })
  cancels: string | null;

  @Field(() => ID, { nullable: true, description: 'The cancellation that takes this one back; null: it is valid.' })
  cancelledBy: string | null;
}

export const InvoiceConnection = connectionOf(InvoiceType, 'Invoice');

@ObjectType('InvoiceGap', { description: 'What an organisation has yet to say before an invoice can be issued. As of the last time it was tried.' })
export class InvoiceGapType {
  @Field(() => InvoiceFieldCodes, { description: 'What is missing.' })
  field: InvoiceField;
}

@ObjectType('InvoiceContact', { description: 'Whom to ask about the invoices of an organisation; stands on each of them.' })
export class InvoiceContactType {
  @Field(() => String, { description: 'An office, or a person of it.' })
  name: string;

  @Field(() => String, { description: 'Telephone number.' })
  phone: string;

  @Field(() => String, { description: 'E-mail address; where it has no Leitweg-ID, its invoices come there.' })
  email: string;
}
