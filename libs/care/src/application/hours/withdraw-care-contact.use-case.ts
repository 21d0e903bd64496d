import { Injectable } from '@nestjs/common';
import { isUuid, ok, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { WithdrawReason } from '../../domain/hours/care-codes.js';
import type { CareContact } from '../../domain/hours/care-records.js';
import { findContacts, withdrawContact } from '../../persistence/hours/contact.sql.js';
import { runOnHours, type AnyCommandRefusal } from './hours-command.js';
import type { HoursNotFound, HoursWithdrawn } from './hours-refusals.js';
import { journalChanged } from './journal-hours.js';
import { openContact } from './open-hours.js';

export interface WithdrawCareContactInput {
  readonly contactId: string;
  readonly reason: WithdrawReason;
  readonly idempotencyKey?: string | undefined;
}

export type WithdrawCareContactRefusal = HoursNotFound | HoursWithdrawn | AnyCommandRefusal;
export type WithdrawCareContactResult = Result<CareContact, WithdrawCareContactRefusal>;

/** Takes a contact of one's own back: it stays, with the reason, and counts nowhere. The same contact recorded or imported later is a new one. */
@Injectable()
export class WithdrawCareContactUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: WithdrawCareContactInput): Promise<WithdrawCareContactResult> {
    return runOnHours(this.unitOfWork, context, { name: 'withdrawCareContact', input, act: withdraw, read: async (tx, { id }) => (await findContacts(tx, [id]))[0]! });
  }
}

async function withdraw(tx: Transaction, { contactId, reason }: Omit<WithdrawCareContactInput, 'idempotencyKey'>): Promise<Result<{ id: string }, HoursNotFound | HoursWithdrawn>> {
  const opened = await openContact(tx, isUuid(contactId) ? contactId : null);
  if (!opened.ok) return opened;
  const { contact } = opened.value;
  const after = await withdrawContact(tx, contact.id, reason);
  await journalChanged(tx, 'care-contact', 'withdrawn', { before: contact, after });
  return ok({ id: contact.id });
}
