import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { allDocuments, DOCUMENT_KINDS, type CaseDocument, type DocumentKind } from '../../domain/documents/document-kinds.js';
import { findDocumentedCase, findDocuments, findDone, HAS_ENDED } from '../../persistence/documents/document-status.sql.js';

/** A case that has ended without its final report. */
export interface IncompleteCase {
  readonly referralId: string;
  /** All kinds that are not done, in their order; the final report is always among them. */
  readonly missing: readonly DocumentKind[];
}

const BY_CODE = new Keyset('incomplete-cases', [{ sql: 'r.code', type: 'text' }]);
const SUBJECT = 'referral';

/** How far the documents of a case have come, and which cases have ended without all of them (GZ-06). Every read of a case is noted in the access log. */
@Injectable()
export class FindCaseDocumentsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All five kinds; null: no such case, or not one of the caller's. */
  async ofCase(context: RequestContext, referralId: string): Promise<CaseDocument[] | null> {
    if (!isUuid(referralId)) return null;
    return this.unitOfWork.run(context, async (tx) => {
      const found = await findDocumentedCase(tx, referralId);
      await logAccess(tx, { subjectKind: SUBJECT, subjectIds: [referralId.toLowerCase()], granted: found !== undefined });
      return found ? allDocuments(await findDocuments(tx, found.id)) : null;
    });
  }

  /** Ended cases of the organisation acted for without a final report that is done, by code. Throws BadCursorError. */
  incomplete(context: RequestContext, request: PageRequest): Promise<Page<IncompleteCase>> {
    const after = BY_CODE.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<{ id: string; key: string[] }>(
        `SELECT r.id, ${BY_CODE.keySql} AS key FROM referrals.referral_v r
         WHERE ${HAS_ENDED} AND ${BY_CODE.after('$1')}
           AND NOT EXISTS (SELECT 1 FROM care.document_status d WHERE d.referral_id = r.id AND d.kind = 'FINAL_REPORT' AND d.state = 'DONE')
         ORDER BY ${BY_CODE.sortedBy.join(', ')} LIMIT $2`,
        [after, request.first + 1],
      );
      const ids = rows.slice(0, request.first).map(({ id }) => id);
      await logAccess(tx, { subjectKind: SUBJECT, subjectIds: ids, granted: true });
      const done = new Set((await findDone(tx, ids)).map(({ referralId, kind }) => `${referralId} ${kind}`));
      const missing = (id: string) => DOCUMENT_KINDS.filter((kind) => !done.has(`${id} ${kind}`));
      return BY_CODE.page(rows.map(({ id, key }) => ({ node: { referralId: id, missing: missing(id) }, key })), request);
    });
  }
}
