import { Injectable } from '@nestjs/common';
import { ok, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { REFERRAL_SUBJECT } from '../../domain/requests/request-tasks.js';
import { lockReferrals } from '../../persistence/requests/referral-request.sql.js';
import { findMarked, markSiblings } from '../../persistence/requests/sibling.sql.js';
import { openReferral, runOnReferral, type AnyCommandRefusal, type ReferralCommand, type ReferralResult } from './referral-command.js';
import type { ReferralUnknown } from './request-refusals.js';

export type UnlinkSiblingRefusal = ReferralUnknown | AnyCommandRefusal;

/** Takes one out of its siblings; the last one of them loses the mark, too. Of one that has none nothing changes. */
@Injectable()
export class UnlinkSiblingUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReferralCommand): ReferralResult<ReferralUnknown> {
    return runOnReferral(this.unitOfWork, context, { name: 'unlinkSibling', input }, unlink);
  }
}

async function unlink(tx: Transaction, { referralId }: Omit<ReferralCommand, 'idempotencyKey'>): Promise<Result<{ id: string }, ReferralUnknown>> {
  const opened = await openReferral(tx, referralId);
  if (!opened.ok) return opened;
  const { id, siblingGroup } = opened.value;
  if (siblingGroup === null) return ok({ id });
  const others = (await findMarked(tx, [siblingGroup])).filter((one) => one !== id);
  const freed = await lockReferrals(tx, others.length === 1 ? [id, ...others] : [id]);
  await markSiblings(tx, freed.map((one) => one.id), null);
  await tx.journal.writeAll(
    freed.map((one) => ({
      agencyId: one.agencyId,
      action: 'referral.sibling-unlinked',
      subjectKind: REFERRAL_SUBJECT,
      subjectId: one.id,
      before: { siblingGroup },
      after: { siblingGroup: null },
    })),
  );
  return ok({ id });
}
