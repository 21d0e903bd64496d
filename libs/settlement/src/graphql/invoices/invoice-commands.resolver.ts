import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { CancelInvoiceUseCase } from '../../application/invoices/cancel-invoice.use-case.js';
import { RequestInvoicesUseCase } from '../../application/invoices/request-invoices.use-case.js';
import { SetInvoiceContactUseCase } from '../../application/invoices/set-invoice-contact.use-case.js';
import {
  CancelInvoiceInputType,
  cancelInvoiceRefusals,
  CancelInvoiceResultUnion,
  InvoiceCancelledType,
  InvoicesRequestedType,
  IssueInvoicesInputType,
  issueInvoicesRefusals,
  IssueInvoicesResultUnion,
  SetInvoiceContactInputType,
  setInvoiceContactRefusals,
  SetInvoiceContactResultUnion,
} from './invoice.results.js';
import { InvoiceContactType } from './invoice.type.js';

@Resolver()
export class InvoiceCommandsResolver {
  constructor(
    private readonly request: RequestInvoicesUseCase,
    private readonly cancel: CancelInvoiceUseCase,
    private readonly setContact: SetInvoiceContactUseCase,
  ) {}

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => IssueInvoicesResultUnion, { description: 'Issues what is not issued yet of a closed month, in the background: for the agency all of it, for others their own. Closing a month does so by itself; this is for what was missing then, or cancelled.' })
  issueInvoices(@Caller() caller: RequestContext, @Args('input', { description: 'Of which month.' }) input: IssueInvoicesInputType) {
    return toUnion(this.request.run(caller, commandOf(input)), InvoicesRequestedType, issueInvoicesRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => CancelInvoiceResultUnion, { description: 'Takes a whole invoice of one\'s own back by another one that refers to it. What was cleared stays as it is.' })
  cancelInvoice(@Caller() caller: RequestContext, @Args('input', { description: 'Which, and why.' }) input: CancelInvoiceInputType) {
    return toUnion(this.cancel.run(caller, commandOf(input)), InvoiceCancelledType, cancelInvoiceRefusals);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => SetInvoiceContactResultUnion, { description: 'Says whom to ask about the invoices of the organisation acted for, which every XRechnung names. Invoices that were issued keep what they say.' })
  setInvoiceContact(@Caller() caller: RequestContext, @Args('input', { description: 'The contact.' }) input: SetInvoiceContactInputType) {
    return toUnion(this.setContact.run(caller, commandOf(input)), InvoiceContactType, setInvoiceContactRefusals);
  }
}
