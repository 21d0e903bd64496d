import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { In } from 'typeorm';
import { Agreement } from '../../persistence/agreement.entity.js';
import { findClauses, findRevisions, type AgreementClause } from '../../persistence/agreements/agreement.sql.js';

/** Agreements by their ids, with what belongs to each; each in one statement for all ids. */
@Injectable()
export class FindAgreementQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null for one that is not there and for one that is not to be seen alike. */
  async one(context: RequestContext, id: string): Promise<Agreement | null> {
    return (await this.byIds(context, [id])).get(id.toLowerCase()) ?? null;
  }

  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, Agreement>> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return new Map();
    const rows = await this.unitOfWork.run(context, (tx) => tx.repository(Agreement).findBy({ id: In(known) }));
    return new Map(rows.map((row) => [row.id, row]));
  }

  clausesOf(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly AgreementClause[]>> {
    return this.unitOfWork.run(context, (tx) => findClauses(tx, ids));
  }

  /** What an edit must name, so that nobody overwrites what they have not seen. */
  revisionsOf(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.unitOfWork.run(context, (tx) => findRevisions(tx, ids));
  }
}
