import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { Competence, TermsKind } from '../../domain/terms-kind.js';
import { findApprovalsOf, findAuthorsOf } from '../../persistence/terms/approvals.sql.js';

export interface ApprovalRecord {
  readonly competence: Competence;
  /** Id of the person who approved; never a name. */
  readonly personId: string;
  readonly at: Date;
}

export interface AuthorRecord {
  /** SERVICE, QUALITY, FEE, or TERMS for everything else. */
  readonly part: string;
  /** Id of the person or machine that wrote it. */
  readonly personId: string;
}

/** Who has approved and who has written terms, for DataLoaders: one statement for all ids. */
@Injectable()
export class FindApprovalsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The approvals of the terms' current round, the professional one first. */
  approvals(context: RequestContext, kind: TermsKind, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ApprovalRecord[]>> {
    return this.unitOfWork.run(context, (tx) => findApprovalsOf(tx, kind, ids));
  }

  authors(context: RequestContext, kind: TermsKind, ids: readonly string[]): Promise<ReadonlyMap<string, readonly AuthorRecord[]>> {
    return this.unitOfWork.run(context, (tx) => findAuthorsOf(tx, kind, ids));
  }
}
