import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { findVerdicts } from '../../persistence/placement/placement.sql.js';
import { toKeptVerdicts, type KeptVerdicts, type StoredVerdicts } from './kept-verdicts.js';

/** What the match said when seats were reserved. For the agency and the responsible provider; a host gets no entry. */
@Injectable()
export class FindVerdictsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byIds(context: RequestContext, reservationIds: readonly string[]): Promise<ReadonlyMap<string, KeptVerdicts>> {
    return this.unitOfWork.run(context, async (tx) => new Map((await findVerdicts(tx, reservationIds)).map(({ id, verdicts }) => [id, toKeptVerdicts(verdicts as StoredVerdicts)])));
  }
}
