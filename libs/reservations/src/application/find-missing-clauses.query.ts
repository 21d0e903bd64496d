import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { MissingClause } from '../domain/missing-clause.js';
import { findMissingClauses } from '../persistence/missing-clauses.sql.js';

/**
 * Which clauses on co-use are missing on days to come of reservations (DD-22, DD-23): computed when asked, by
 * platform.now(). For the agency and the responsible provider; a host does not see the referral, and gets no entry.
 */
@Injectable()
export class FindMissingClausesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly MissingClause[]>> {
    return this.unitOfWork.run(context, (tx) => findMissingClauses(tx, ids));
  }
}
