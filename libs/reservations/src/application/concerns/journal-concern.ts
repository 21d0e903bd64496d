import type { Transaction } from '#platform';
import type { ConcernRecord } from '../../domain/concerns/concern-record.js';

/** What became of a concern, without a word of it. In the chain of the agency only where it is a party: else it does not know of it. */
export async function journalConcern(tx: Transaction, action: string, before: Pick<ConcernRecord, 'state'> | null, now: ConcernRecord): Promise<void> {
  const isParty = [now.raisedFor, now.responsibleId].includes(now.agencyId);
  await tx.journal.write({
    agencyId: isParty ? now.agencyId : null,
    action,
    subjectKind: 'concern',
    subjectId: now.id,
    ...(before !== null && { before: { state: before.state } }),
    after: { state: now.state, kind: now.kind, closeReason: now.closeReason },
  });
}
