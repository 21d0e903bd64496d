import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { findVerdictNotes } from '../../persistence/placement/placement.sql.js';

/** What stands with the verdicts about the family's wish (BHV-09). */
export interface VerdictNote {
  /** Whether the family wished for the offer when the seat was reserved; null: not kept then. */
  readonly wished: boolean | null;
  readonly costNote: string | null;
}

/** For the agency and the responsible provider; a host does not see the verdicts, and gets no entry. */
@Injectable()
export class FindVerdictNotesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byIds(context: RequestContext, reservationIds: readonly string[]): Promise<ReadonlyMap<string, VerdictNote>> {
    return this.unitOfWork.run(context, async (tx) => new Map((await findVerdictNotes(tx, reservationIds)).map(({ id, ...note }) => [id, note])));
  }
}
