import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { checkReferral } from '../../domain/requests/check-referral.js';
import type { ReferralInvalid } from '../../domain/requests/referral-field-problem.js';
import { FORM_FIELDS, type ReferralForm, type ReferralWish } from '../../domain/requests/referral-form.js';
import { REFERRAL_SUBJECT } from '../../domain/requests/request-tasks.js';
import { readForm, updateReferral, type LockedReferral } from '../../persistence/requests/referral-request.sql.js';
import { findKnownToRequests } from './find-known-to-requests.js';
import { openReferral, runOnReferral, type AnyCommandRefusal, type ReferralCommand, type ReferralResult } from './referral-command.js';
import { referralChanged, wrongState, type ReferralChanged, type ReferralUnknown, type ReferralWrongState } from './request-refusals.js';
import { recallRequest, tellOfRequest } from './tell-of-request.js';

export interface UpdateReferralInput extends ReferralCommand {
  /** Of the referral as the caller has seen it. */
  readonly revision: number;
  readonly form: ReferralWish;
}

type Refusals = ReferralUnknown | ReferralWrongState | ReferralChanged | ReferralInvalid;
export type UpdateReferralRefusal = Refusals | AnyCommandRefusal;

/**
 * Changes the request form: all of it while nothing is approved, afterwards what is looked for (SEARCH_FIELDS) and what lockOf
 * leaves open, nothing once it has ended. Never over what the caller has not seen. A request that goes to another provider tells that one.
 */
@Injectable()
export class UpdateReferralUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: UpdateReferralInput): ReferralResult<Refusals> {
    return runOnReferral(this.unitOfWork, context, { name: 'updateReferral', input }, update);
  }
}

async function update(tx: Transaction, { referralId, revision, form: wish }: Omit<UpdateReferralInput, 'idempotencyKey'>): Promise<Result<{ id: string }, Refusals>> {
  const opened = await openReferral(tx, referralId);
  if (!opened.ok) return opened;
  const was = opened.value;
  if (was.state === 'ENDED') return refuse(wrongState(was));
  if (was.revision !== revision) return refuse(referralChanged(was.revision));
  const before = await readForm(tx, was.id);
  const checked = checkReferral(wish, { form: before, state: was.state, maySign: tx.context.signingRight === true }, await findKnownToRequests(tx, wish));
  if (!checked.ok) return checked;
  const changed = FORM_FIELDS.filter((field) => !isDeepStrictEqual(before[field], checked.value[field]));
  if (changed.length > 0) await write(tx, was, { before, after: checked.value, changed });
  return ok({ id: was.id });
}

interface FormChange {
  readonly before: ReferralForm;
  readonly after: ReferralForm;
  readonly changed: readonly (keyof ReferralForm)[];
}

async function write(tx: Transaction, was: LockedReferral, { before, after, changed }: FormChange): Promise<void> {
  await updateReferral(tx, was.id, after, changed);
  const of = (form: ReferralForm) => Object.fromEntries(changed.map((field) => [field, form[field]]));
  await tx.journal.write({
    agencyId: was.agencyId,
    action: 'referral.changed',
    subjectKind: REFERRAL_SUBJECT,
    subjectId: was.id,
    before: { revision: was.revision, ...of(before) },
    after: { revision: was.revision + 1, ...of(after) },
  });
  if (was.state !== 'SUBMITTED' || !changed.includes('responsibleId')) return;
  await recallRequest(tx, was.id);
  await tellOfRequest(tx, { ...was, responsibleId: after.responsibleId });
}
