import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { CareWarning, ContactSaid } from '../../domain/hours/care-records.js';
import { checkHours } from '../../domain/hours/check-hours.js';
import { findWarnings } from '../../persistence/hours/care-warnings.sql.js';
import { findContacts, isTaken, updateContact } from '../../persistence/hours/contact.sql.js';
import { todayOf } from '../../persistence/hours/today.sql.js';
import { runOnHours, type AnyCommandRefusal } from './hours-command.js';
import {
  contactExists,
  hoursChanged,
  kindNotAllowed,
  type ContactExists,
  type HoursChanged,
  type HoursNotFound,
  type HoursWithdrawn,
  type KindNotAllowed,
} from './hours-refusals.js';
import { journalChanged } from './journal-hours.js';
import { openContact } from './open-hours.js';
import type { RecordedContacts } from './record-care-contacts.use-case.js';

/** Everything that is said of the contact; the case stays. */
export interface CorrectCareContactInput extends ContactSaid {
  readonly contactId: string;
  /** What the caller has seen. */
  readonly revision: number;
  readonly idempotencyKey?: string | undefined;
}

export type CorrectCareContactRefusal = HoursNotFound | HoursWithdrawn | HoursChanged | KindNotAllowed | ContactExists | ValueInvalid | AnyCommandRefusal;
export type CorrectCareContactResult = Result<RecordedContacts, CorrectCareContactRefusal>;

interface Done {
  readonly id: string;
  readonly warnings: readonly CareWarning[];
}

/** Corrects a contact of one's own. What stood there is kept in the history of rows, tied to the journal entry of its agency. */
@Injectable()
export class CorrectCareContactUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CorrectCareContactInput): Promise<CorrectCareContactResult> {
    return runOnHours(this.unitOfWork, context, {
      name: 'correctCareContact',
      input,
      act: correct,
      read: async (tx, { id, warnings }) => ({ contacts: await findContacts(tx, [id]), warnings }),
    });
  }
}

async function correct(tx: Transaction, input: Omit<CorrectCareContactInput, 'idempotencyKey'>): Promise<Result<Done, Exclude<CorrectCareContactRefusal, AnyCommandRefusal>>> {
  const opened = await openContact(tx, isUuid(input.contactId) ? input.contactId : null);
  if (!opened.ok) return opened;
  const { contact, allowed } = opened.value;
  if (contact.revision !== input.revision) return refuse(hoursChanged(contact.revision));
  const problem = checkHours(input, await todayOf(tx));
  if (problem !== null) return refuse(valueInvalid(problem.field, problem.expected));
  if (!allowed.includes(input.kind)) return refuse(kindNotAllowed(input.kind, allowed));
  if (await isTaken(tx, contact, input)) return refuse(contactExists([0]));
  const after = await updateContact(tx, contact.id, input);
  await journalChanged(tx, 'care-contact', 'corrected', { before: contact, after });
  return ok({ id: contact.id, warnings: await findWarnings(tx, [contact.id]) });
}
