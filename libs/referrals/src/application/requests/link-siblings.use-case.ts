import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { REFERRAL_SUBJECT } from '../../domain/requests/request-tasks.js';
import { lockReferrals } from '../../persistence/requests/referral-request.sql.js';
import { findMarked, markSiblings } from '../../persistence/requests/sibling.sql.js';
import { mayWrite, runOnReferral, type AnyCommandRefusal, type Keyed, type ReferralResult } from './referral-command.js';
import { noSiblings, referralUnknown, type NoSiblings, type ReferralUnknown } from './request-refusals.js';

export interface LinkSiblingsInput extends Keyed {
  /** Two to ten of the agency's own. */
  readonly referralIds: readonly string[];
}

type Refusals = ReferralUnknown | NoSiblings;
export type LinkSiblingsRefusal = Refusals | AnyCommandRefusal;

/** Says that these are siblings that belong together; those that belong to one of them already come along. Answers the first one. */
@Injectable()
export class LinkSiblingsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: LinkSiblingsInput): ReferralResult<Refusals> {
    return runOnReferral(this.unitOfWork, context, { name: 'linkSiblings', input }, link);
  }
}

async function link(tx: Transaction, { referralIds }: Omit<LinkSiblingsInput, 'idempotencyKey'>): Promise<Result<{ id: string }, Refusals>> {
  const ids = [...new Set(referralIds.map((id) => id.toLowerCase()))];
  if (ids.length < 2 || ids.length > 10) return refuse(noSiblings);
  const named = ids.every(isUuid) && mayWrite(tx.context) ? await lockReferrals(tx, ids) : [];
  if (named.length < ids.length) return refuse(referralUnknown);
  const groups = [...new Set(named.flatMap(({ siblingGroup }) => siblingGroup ?? []))].sort();
  const all = await lockReferrals(tx, [...new Set([...ids, ...(await findMarked(tx, groups))])]);
  const mark = await markSiblings(tx, all.map(({ id }) => id), groups[0] ?? 'NEW');
  const marked = all.filter(({ siblingGroup }) => siblingGroup !== mark);
  await tx.journal.writeAll(
    marked.map(({ id, agencyId, siblingGroup }) => ({
      agencyId,
      action: 'referral.sibling-linked',
      subjectKind: REFERRAL_SUBJECT,
      subjectId: id,
      before: { siblingGroup },
      after: { siblingGroup: mark },
    })),
  );
  return ok({ id: ids[0]! });
}
