import { Injectable } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { checkReferral } from '../../domain/requests/check-referral.js';
import type { ReferralInvalid } from '../../domain/requests/referral-field-problem.js';
import type { ReferralWish } from '../../domain/requests/referral-form.js';
import { REFERRAL_SUBJECT } from '../../domain/requests/request-tasks.js';
import { isCaseworker } from '../../persistence/requests/caseworker.sql.js';
import { insertReferral, readReferral } from '../../persistence/requests/referral-request.sql.js';
import { findKnownToRequests } from './find-known-to-requests.js';
import { mayWrite, runOnReferral, type AnyCommandRefusal, type Keyed, type ReferralResult } from './referral-command.js';

export interface CreateReferralInput extends Keyed {
  readonly form: ReferralWish;
}

/** Only an agency asks for a help. */
export interface NotAnAgency extends Refusal {
  readonly code: 'NOT_AN_AGENCY';
}

type Refusals = ReferralInvalid | NotAnAgency;
export type CreateReferralRefusal = Refusals | AnyCommandRefusal;

/**
 * BHV-12: the agency's request form, as a draft that nobody else sees, under a pseudonym of the service from the first
 * keystroke on. Whoever writes it is in charge, if they are a caseworker of the agency.
 */
@Injectable()
export class CreateReferralUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CreateReferralInput): ReferralResult<Refusals> {
    return runOnReferral(this.unitOfWork, context, { name: 'createReferral', input }, create);
  }
}

async function create(tx: Transaction, { form: wish }: Omit<CreateReferralInput, 'idempotencyKey'>): Promise<Result<{ id: string }, Refusals>> {
  if (!(await actsForAgency(tx))) return refuse({ code: 'NOT_AN_AGENCY', message: 'The organisation acted for is not an agency.' });
  const checked = checkReferral(wish, null, await findKnownToRequests(tx, wish));
  if (!checked.ok) return checked;
  const { actor } = tx.context;
  const id = await insertReferral(tx, checked.value, (await isCaseworker(tx, actor)) ? actor : null);
  const { code, agencyId, state, caseworkerId } = await readReferral(tx, id);
  await tx.journal.write({ agencyId, action: 'referral.created', subjectKind: REFERRAL_SUBJECT, subjectId: id, after: { code, state, caseworkerId, ...checked.value } });
  return ok({ id });
}

async function actsForAgency(tx: Transaction): Promise<boolean> {
  if (!mayWrite(tx.context)) return false;
  const rows = await tx.sql(`SELECT 1 FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`, [tx.context.organisationId]);
  return rows.length > 0;
}
