import type { JournalEntry } from '#platform';
import type { RelaxationRecord } from '../../domain/relaxations/relaxation-record.js';

/** What was relaxed and how far. The reason's words stay with the relaxation: the journal is kept longer and read by others. */
export function journalEntry(action: 'relaxation.made' | 'relaxation.withdrawn', before: RelaxationRecord | undefined, after: RelaxationRecord): JournalEntry {
  return {
    agencyId: after.agencyId,
    action,
    subjectKind: 'relaxation',
    subjectId: after.id,
    before: before && entryOf(before),
    after: entryOf(after),
  };
}

const entryOf = ({ id, referralId, criterion, bound, withdrawnAt }: RelaxationRecord) => ({ id, referralId, criterion, ...bound, isActive: withdrawnAt === null });
