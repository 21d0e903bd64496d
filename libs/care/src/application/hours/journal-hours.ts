import { groupBy } from '#kernel';
import type { Transaction } from '#platform';
import type { CareContact, WorkTime } from '../../domain/hours/care-records.js';

type Entry = CareContact | WorkTime;

const SUBJECTS = { 'care-contact': { kind: 'care_contact', entity: 'care.care_hours' }, 'work-time': { kind: 'work_time', entity: 'care.work_time' } } as const;
type Subject = keyof typeof SUBJECTS;

/** An entry as it was and as it became. */
export interface HoursChange<E extends Entry = Entry> {
  readonly before: E;
  readonly after: E;
}

/** What is kept of an entry: whose, when, how much of what; nothing of what was talked about, which nobody stores. */
function said(entry: Entry): Readonly<Record<string, unknown>> {
  const { id: _id, agencyId: _agencyId, ...rest } = entry;
  return rest;
}

/** One entry of the journal for each that is new, in one statement. */
export async function journalRecorded(tx: Transaction, subject: Subject, entries: readonly Entry[]): Promise<void> {
  await tx.journal.writeAll(
    entries.map((entry) => ({ agencyId: entry.agencyId, action: `${subject}.recorded`, subjectKind: SUBJECTS[subject].kind, subjectId: entry.id, after: said(entry) })),
  );
}

/** The change with before and after, and the row as it was in the history of rows. */
export async function journalChanged(tx: Transaction, subject: Subject, step: 'corrected' | 'withdrawn', { before, after }: HoursChange): Promise<void> {
  const { kind, entity } = SUBJECTS[subject];
  const [was, is] = [said(before), said(after)];
  const journalId = await tx.journal.write({ agencyId: after.agencyId, action: `${subject}.${step}`, subjectKind: kind, subjectId: after.id, before: was, after: is });
  await tx.journal.keep([{ journalId, entity, key: after.id, before: was, after: is }]);
}

/** What a file has brought: one entry of the journal per agency concerned, with its own contacts only, and a history row for each that was there. */
export async function journalBrought(tx: Transaction, created: readonly CareContact[], changes: readonly HoursChange<CareContact>[]): Promise<void> {
  const { kind, entity } = SUBJECTS['care-contact'];
  const byAgency = groupBy([...created, ...changes.map(({ after }) => after)], ({ agencyId }) => agencyId);
  if (byAgency.size === 0) return;
  const journal = await tx.journal.writeAll(
    [...byAgency].map(([agencyId, contacts]) => ({
      agencyId,
      action: 'care-contact.brought',
      subjectKind: kind,
      subjectId: contacts[0]!.id,
      after: { contacts: contacts.map((contact) => ({ id: contact.id, ...said(contact) })) },
    })),
  );
  const journalOf = new Map(journal.map(({ agencyId, id }) => [agencyId, id]));
  await tx.journal.keep(changes.map(({ before, after }) => ({ journalId: journalOf.get(after.agencyId)!, entity, key: after.id, before: said(before), after: said(after) })));
}
