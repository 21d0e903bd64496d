import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { ConsentRecord } from '../../domain/consent/consent-codes.js';
import { findConsents, findTexts, type ConsentTextRecord } from '../../persistence/consent/consent.sql.js';

const BY_VERSION = new Keyset('consent-texts', [
  { sql: 't.scope', type: 'text' },
  { sql: 't.version', type: 'integer' },
]);
const SQL = { key: BY_VERSION.keySql, after: BY_VERSION.after('$2'), sortedBy: BY_VERSION.sortedBy.join(', ') };

/** What families have consented to, for whoever sees the referral, and the texts that agencies ask by, which are no secret. */
@Injectable()
export class FindConsentsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of each referral, the latest given first; none where the caller's organisation does not see it. */
  byReferral(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, readonly ConsentRecord[]>> {
    return this.unitOfWork.run(context, (tx) => findConsents(tx, referralIds));
  }

  /** By scope and version. Throws BadCursorError. */
  texts(context: RequestContext, agencyId: string, request: PageRequest): Promise<Page<ConsentTextRecord>> {
    const after = BY_VERSION.decode(request.after);
    if (!isUuid(agencyId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await findTexts(tx, agencyId, SQL, { after, limit: request.first + 1 });
      return BY_VERSION.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
