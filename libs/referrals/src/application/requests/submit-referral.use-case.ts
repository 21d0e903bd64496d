import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { checkSubmission } from '../../domain/requests/check-referral.js';
import type { ReferralInvalid } from '../../domain/requests/referral-field-problem.js';
import { mayTake } from '../../domain/requests/referral-states.js';
import { readForm } from '../../persistence/requests/referral-request.sql.js';
import { findKnownToRequests } from './find-known-to-requests.js';
import { moveReferral } from './move-referral.js';
import { openReferral, runOnReferral, type AnyCommandRefusal, type ReferralCommand, type ReferralResult } from './referral-command.js';
import { wrongState, type ReferralUnknown, type ReferralWrongState } from './request-refusals.js';

type Refusals = ReferralUnknown | ReferralWrongState | ReferralInvalid;
export type SubmitReferralRefusal = Refusals | AnyCommandRefusal;

/**
 * The draft becomes a request with a number of its own, seen by the provider that is to be responsible, whose case leads get a
 * task (BHV-12). What it says must hold now, whenever it was typed. A request that was returned keeps its number.
 */
@Injectable()
export class SubmitReferralUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReferralCommand): ReferralResult<Refusals> {
    return runOnReferral(this.unitOfWork, context, { name: 'submitReferral', input }, submit);
  }
}

async function submit(tx: Transaction, { referralId }: Omit<ReferralCommand, 'idempotencyKey'>): Promise<Result<{ id: string }, Refusals>> {
  const opened = await openReferral(tx, referralId);
  if (!opened.ok) return opened;
  if (!mayTake('SUBMIT', opened.value)) return refuse(wrongState(opened.value));
  const form = await readForm(tx, opened.value.id);
  const checked = checkSubmission(form, await findKnownToRequests(tx, form));
  if (!checked.ok) return checked;
  const moved = await moveReferral(tx, opened.value, 'SUBMIT');
  return moved.ok ? ok({ id: opened.value.id }) : moved;
}
