import type { Transaction } from '#platform';

export interface Access {
  /** `referral` and the like. */
  readonly subjectKind: string;
  /** What was asked for, as it was asked; one statement for all of them. */
  readonly subjectIds: readonly string[];
  readonly granted: boolean;
}

/**
 * Notes who read, or tried to read, protected records, and why. A refused read is noted in a transaction of its own,
 * because the refusal rolls its own one back.
 */
export async function logAccess(tx: Transaction, access: Access): Promise<void> {
  if (access.subjectIds.length === 0) return;
  const { actor, organisationId, purpose, correlationId } = tx.context;
  // What was asked for comes from outside: cut, and without the one character that PostgreSQL cannot store.
  const ids = access.subjectIds.map((id) => id.replaceAll('\0', '').slice(0, 64));
  await tx.prepared(
    'pv_access_log',
    `INSERT INTO identity.access_log (organisation_id, actor, purpose, subject_kind, subject_id, granted, correlation_id)
     SELECT $1, $2, $3, $4, s.id, $6, $7 FROM unnest($5::text[]) AS s(id)`,
    [organisationId, actor, purpose, access.subjectKind, ids, access.granted, correlationId],
  );
}
