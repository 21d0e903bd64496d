import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { contactProblem, type InvoiceContact } from '../../domain/invoices/invoice-contact.js';
import { findContacts } from '../../persistence/invoices/invoices.sql.js';

export interface SetInvoiceContactInput extends InvoiceContact {
  readonly idempotencyKey?: string | undefined;
}

export type SetInvoiceContactRefusal = ValueInvalid | TryAgain | IdempotencyConflict;

/** Says whom to ask about the invoices of the organisation acted for, which every XRechnung names (BR-DE-5 to BR-DE-7); invoices that were issued keep what they say. */
@Injectable()
export class SetInvoiceContactUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...contact }: SetInvoiceContactInput): Promise<Result<InvoiceContact, SetInvoiceContactRefusal>> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setInvoiceContact', key, input: contact }, () => set(tx, contact))));
  }
}

async function set(tx: Transaction, contact: InvoiceContact): Promise<Result<InvoiceContact, ValueInvalid>> {
  const problem = contactProblem(contact);
  if (problem !== null) return refuse(valueInvalid(problem.field, problem.expected));
  const own = tx.context.organisationId!;
  const [before] = await findContacts(tx, [own]);
  await tx.execute(
    `INSERT INTO settlement.invoice_contact (organisation_id, name, phone, email) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id) DO UPDATE SET name = excluded.name, phone = excluded.phone, email = excluded.email, updated_at = platform.now()`,
    [own, contact.name, contact.phone, contact.email],
  );
  // Whom it names may be a person: the journal says that it was changed, the row says to what.
  await tx.journal.write({ agencyId: null, action: 'invoice-contact.set', subjectKind: 'organisation', subjectId: own, before: { isSet: before !== undefined }, after: { isSet: true } });
  return ok(contact);
}
