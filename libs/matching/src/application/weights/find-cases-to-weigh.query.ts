import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';

/** A case by its pseudonym: enough to choose one. */
export interface CaseToWeigh {
  readonly id: string;
  readonly code: string;
}

const BY_CODE = new Keyset('cases-to-weigh', [{ sql: 'r.code', type: 'text' }]);

/** For which cases other weights can be tried: those of the agency acted for that search for a seat. */
@Injectable()
export class FindCasesToWeighQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By code. Every case that is listed is noted as read. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest): Promise<Page<CaseToWeigh>> {
    const after = BY_CODE.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<CaseToWeigh & { key: string[] }>(
        `SELECT r.id, r.code, ${BY_CODE.keySql} AS key FROM referrals.referral_v r
         WHERE r.agency_id = $1 AND r.state = 'SEARCHING' AND ${BY_CODE.after('$2')} ORDER BY ${BY_CODE.sortedBy.join(', ')} LIMIT $3`,
        [context.organisationId, after, request.first + 1],
      );
      const page = BY_CODE.page(rows.map(({ key, ...node }) => ({ node, key })), request);
      await logAccess(tx, { subjectKind: 'referral', subjectIds: page.rows.map(({ node }) => node.id), granted: true });
      return page;
    });
  }
}
