import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { REFERRAL_SUBJECT } from '../../domain/requests/request-tasks.js';
import { isCaseworker, setCaseworker } from '../../persistence/requests/caseworker.sql.js';
import { openReferral, runOnReferral, type AnyCommandRefusal, type ReferralCommand, type ReferralResult } from './referral-command.js';
import { caseworkerUnknown, type CaseworkerUnknown, type ReferralUnknown } from './request-refusals.js';

export interface AssignReferralInput extends ReferralCommand {
  /** A caseworker of the agency. */
  readonly personId: string;
}

type Refusals = ReferralUnknown | CaseworkerUnknown;
export type AssignReferralRefusal = Refusals | AnyCommandRefusal;

/** Puts a caseworker of the agency in charge, who is told when the answer to the referral changes. */
@Injectable()
export class AssignReferralUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AssignReferralInput): ReferralResult<Refusals> {
    return runOnReferral(this.unitOfWork, context, { name: 'assignReferral', input }, assign);
  }
}

async function assign(tx: Transaction, { referralId, personId }: Omit<AssignReferralInput, 'idempotencyKey'>): Promise<Result<{ id: string }, Refusals>> {
  const opened = await openReferral(tx, referralId);
  if (!opened.ok) return opened;
  if (!(await isCaseworker(tx, personId))) return refuse(caseworkerUnknown);
  const { id, agencyId, caseworkerId } = opened.value;
  if (caseworkerId === personId) return ok({ id });
  await setCaseworker(tx, id, personId);
  await tx.journal.write({ agencyId, action: 'referral.assigned', subjectKind: REFERRAL_SUBJECT, subjectId: id, before: { caseworkerId }, after: { caseworkerId: personId } });
  return ok({ id });
}
