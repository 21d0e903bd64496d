import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { ApprovalRecord, AuthorRecord, FindApprovalsQuery } from '../../application/terms/find-approvals.query.js';
import type { TermsKind } from '../../domain/terms-kind.js';

/** Whose terms, out of which request. */
export interface AskedTerms {
  readonly kind: TermsKind;
  readonly id: string;
}

/** The approvals of the current round, for all rows of the request in one statement. */
export async function loadApprovals(request: GraphqlContext, caller: RequestContext, find: FindApprovalsQuery, { kind, id }: AskedTerms): Promise<readonly ApprovalRecord[]> {
  return (await loadById(request, caller, `approvals ${kind}`, id, (context, ids) => find.approvals(context, kind, ids))) ?? [];
}

/** Who has written what, for all rows of the request in one statement. */
export async function loadAuthors(request: GraphqlContext, caller: RequestContext, find: FindApprovalsQuery, { kind, id }: AskedTerms): Promise<readonly AuthorRecord[]> {
  return (await loadById(request, caller, `authors ${kind}`, id, (context, ids) => find.authors(context, kind, ids))) ?? [];
}
