import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { CareContact, CareWarning, ContactSaid } from '../../domain/hours/care-records.js';
import { checkHours, kindsToRecord } from '../../domain/hours/check-hours.js';
import { findContacts, findSides, insertContacts, type EntryOf } from '../../persistence/hours/contact.sql.js';
import { findWarnings } from '../../persistence/hours/care-warnings.sql.js';
import { todayOf } from '../../persistence/hours/today.sql.js';
import { runOnHours, type AnyCommandRefusal } from './hours-command.js';
import { casesNotFound, contactExists, kindNotAllowed, type CareCasesNotFound, type ContactExists, type KindNotAllowed } from './hours-refusals.js';
import { journalRecorded } from './journal-hours.js';

/** Entries of one command: what a phone gathers in a week without a connection, and no more. */
export const MOST_CONTACTS = 200;

export interface CareContactEntry extends ContactSaid {
  readonly referralId: string;
}

export interface RecordCareContactsInput {
  /** 1 to MOST_CONTACTS; all or none. */
  readonly entries: readonly CareContactEntry[];
  readonly idempotencyKey?: string | undefined;
}

export interface RecordedContacts {
  /** In the order of the entries. */
  readonly contacts: readonly CareContact[];
  readonly warnings: readonly CareWarning[];
}

export type RecordCareContactsRefusal = ValueInvalid | CareCasesNotFound | KindNotAllowed | ContactExists | AnyCommandRefusal;
export type RecordCareContactsResult = Result<RecordedContacts, RecordCareContactsRefusal>;

interface Done {
  readonly ids: readonly string[];
  readonly warnings: readonly CareWarning[];
}

/**
 * Records contacts with young people, parents and resource persons, and time with a provider's own group, all or none: by the provider
 * that gave them. Each has exactly one work type and staff category (BHV-20, BHV-23). A day outside the approval is no refusal but a
 * warning, because what was given is not lost by it; a resource person needs no approval at all (DD-16). Hours above the approved ones
 * warn as well, and not where they bind nobody (BHV-11).
 */
@Injectable()
export class RecordCareContactsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RecordCareContactsInput): Promise<RecordCareContactsResult> {
    return runOnHours(this.unitOfWork, context, { name: 'recordCareContacts', input, act: record, read });
  }
}

async function record(tx: Transaction, { entries }: Omit<RecordCareContactsInput, 'idempotencyKey'>): Promise<Result<Done, Exclude<RecordCareContactsRefusal, AnyCommandRefusal>>> {
  if (entries.length < 1 || entries.length > MOST_CONTACTS) return refuse(valueInvalid('entries', `1 to ${MOST_CONTACTS} entries`));
  const today = await todayOf(tx);
  for (const [place, entry] of entries.entries()) {
    const problem = checkHours(entry, today);
    if (problem !== null) return refuse(valueInvalid(entries.length === 1 ? problem.field : `entries.${place}.${problem.field}`, problem.expected));
  }
  const placed = await placeEntries(tx, entries);
  if (!placed.ok) return placed;
  const written = await insertContacts(tx, placed.value);
  if (written.length < entries.length) {
    const places = new Set(written.map(({ place }) => place));
    return refuse(contactExists(entries.map((_, place) => place).filter((place) => !places.has(place))));
  }
  const contacts = written.map(({ contact }) => contact);
  await journalRecorded(tx, 'care-contact', contacts);
  const ids = contacts.map(({ id }) => id);
  return ok({ ids, warnings: await findWarnings(tx, ids) });
}

/** The entries with their cases, if the caller may record each of them. */
async function placeEntries(tx: Transaction, entries: readonly CareContactEntry[]): Promise<Result<EntryOf[], CareCasesNotFound | KindNotAllowed>> {
  const wanted = [...new Set(entries.map(({ referralId }) => referralId.toLowerCase()))];
  const sides = await findSides(tx, wanted.filter(isUuid));
  const unknown = wanted.filter((id) => !sides.has(id));
  if (unknown.length > 0) return refuse(casesNotFound(unknown));
  const placed: EntryOf[] = [];
  for (const [place, entry] of entries.entries()) {
    const { referralId, agencyId, side } = sides.get(entry.referralId.toLowerCase())!;
    const allowed = kindsToRecord(tx.context.roles, side);
    if (!allowed.includes(entry.kind)) return refuse(kindNotAllowed(entry.kind, allowed));
    placed.push({ ...entry, place, referralId, agencyId });
  }
  return ok(placed);
}

const read = async (tx: Transaction, { ids, warnings }: Done): Promise<RecordedContacts> => ({ contacts: await findContacts(tx, ids), warnings });
