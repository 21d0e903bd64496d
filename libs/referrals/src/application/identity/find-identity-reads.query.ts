import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';

/** That somebody opened the identity of a case, or tried to. */
export interface IdentityRead {
  readonly at: Date;
  /** Id of the person or the program. */
  readonly actor: string;
  readonly organisationId: string | null;
  readonly purpose: string;
  readonly granted: boolean;
}

/** Newest first: numbers of the log grow. */
const NEWEST = new Keyset('identity-reads', [{ sql: '-a.id', type: 'integer' }]);

/** Who opened the identity of a case of the caller's agency, in whichever organisation; of all others none. */
@Injectable()
export class FindIdentityReadsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. */
  page(context: RequestContext, referralId: string, request: PageRequest): Promise<Page<IdentityRead>> {
    const after = NEWEST.decode(request.after);
    if (!isUuid(referralId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<IdentityRead & { key: string[] }>(
        `SELECT a.at, a.actor, a.organisation_id AS "organisationId", a.purpose, a.granted, ${NEWEST.keySql} AS key
         FROM referrals.identity_reads($1) a WHERE ${NEWEST.after('$2')} ORDER BY ${NEWEST.sortedBy.join(', ')} LIMIT $3`,
        [referralId, after, request.first + 1],
      );
      return NEWEST.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
