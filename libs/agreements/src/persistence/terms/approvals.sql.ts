import { groupBy } from '#kernel';
import type { Transaction } from '#platform';
import type { Competence, TermsKind } from '../../domain/terms-kind.js';

const TABLES: Readonly<Record<TermsKind, string>> = {
  AGREEMENT: 'agreements.agreement',
  WEEKLY_RATE: 'agreements.weekly_rate',
  SETTLEMENT_RATE: 'agreements.settlement_rate',
};

interface ApprovalRow {
  readonly subjectId: string;
  readonly competence: Competence;
  readonly personId: string;
  readonly at: Date;
}

/** Approvals of the current round of each of the terms, the professional one first. */
export async function findApprovalsOf(tx: Transaction, kind: TermsKind, ids: readonly string[]): Promise<Map<string, ApprovalRow[]>> {
  const rows = await tx.sql<ApprovalRow>(
    `SELECT p.subject_id AS "subjectId", p.competence, p.actor AS "personId", p.at
     FROM agreements.approval p JOIN ${TABLES[kind]} t ON t.id = p.subject_id AND t.round = p.round
     WHERE p.subject_kind = $1 AND p.subject_id = ANY ($2::uuid[]) ORDER BY p.subject_id, p.competence DESC`,
    [kind, ids],
  );
  return groupBy(rows, (row) => row.subjectId);
}

interface AuthorRow {
  readonly subjectId: string;
  readonly part: string;
  readonly personId: string;
}

/** Who has written what of the terms, in the order in which they began to. */
export async function findAuthorsOf(tx: Transaction, kind: TermsKind, ids: readonly string[]): Promise<Map<string, AuthorRow[]>> {
  const rows = await tx.sql<AuthorRow>(
    `SELECT subject_id AS "subjectId", part, actor AS "personId" FROM agreements.authorship
     WHERE subject_kind = $1 AND subject_id = ANY ($2::uuid[]) ORDER BY subject_id, at, part, actor`,
    [kind, ids],
  );
  return groupBy(rows, (row) => row.subjectId);
}
