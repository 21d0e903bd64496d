import { ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import type { CareKind } from '../../domain/hours/care-codes.js';
import type { CareContact, WorkTime } from '../../domain/hours/care-records.js';
import { kindsToRecord, mayRecordWork } from '../../domain/hours/check-hours.js';
import { findSides, lockContact } from '../../persistence/hours/contact.sql.js';
import { lockWork } from '../../persistence/hours/work-time.sql.js';
import { hoursNotFound, hoursWithdrawn, type HoursNotFound, type HoursWithdrawn } from './hours-refusals.js';

export interface OpenedContact {
  readonly contact: CareContact;
  /** What the caller may make of it. */
  readonly allowed: readonly CareKind[];
}

/**
 * A contact of one's own, locked. Whoever is responsible for the case no more, or only has a seat of it, still corrects what it has
 * given, and makes no group of it that was none.
 */
export async function openContact(tx: Transaction, id: string | null): Promise<Result<OpenedContact, HoursNotFound | HoursWithdrawn>> {
  const contact = id === null || tx.context.organisationId === null ? undefined : await lockContact(tx, id);
  const recordable = kindsToRecord(tx.context.roles, 'RESPONSIBLE');
  if (contact === undefined || !recordable.includes(contact.kind)) return refuse(hoursNotFound);
  if (contact.withdrawnAt !== null) return refuse(hoursWithdrawn);
  const side = (await findSides(tx, [contact.referralId])).get(contact.referralId)?.side;
  const isOfGroup = (kind: CareKind): boolean => kind === 'GROUP_INTERNAL';
  return ok({ contact, allowed: side === 'RESPONSIBLE' ? recordable : recordable.filter((kind) => isOfGroup(kind) === isOfGroup(contact.kind)) });
}

/** An entry of work without a case of one's own, locked. */
export async function openWork(tx: Transaction, id: string | null): Promise<Result<WorkTime, HoursNotFound | HoursWithdrawn>> {
  const work = id === null || tx.context.organisationId === null || !mayRecordWork(tx.context.roles) ? undefined : await lockWork(tx, id);
  if (work === undefined) return refuse(hoursNotFound);
  return work.withdrawnAt === null ? ok(work) : refuse(hoursWithdrawn);
}
